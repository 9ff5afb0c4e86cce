/** The archive’s name, description and address: `content/site.yaml`. */
import { z } from "zod";
import { messageOf, readCheckedYaml } from "../letter/checked-yaml.ts";
import type { Problem } from "../letter/problems.ts";
import { identityFields, inspectedSchema } from "./publishers/publisher-schema.ts";

/** Who wrote the letters, as the settings of older archives describe it. */
const describedPublisher = z.strictObject(identityFields);

/** The id of a publisher, or its description. A union of the two would not say which field is wrong. */
const publisherSetting = z.unknown().transform((value, context) => {
  if (typeof value === "string") return value;
  const read = describedPublisher.safeParse(value, { reportInput: true });
  if (read.success) return read.data;
  for (const issue of read.error.issues) {
    context.addIssue({ code: "custom", path: issue.path, message: messageOf(issue) });
  }
  return z.NEVER;
});

const settingsSchema = z.strictObject({
  /** The archive’s name, on every page. */
  name: z.string().min(1),
  /** One line that says what it is. */
  tagline: z.string().min(1),
  /** The paragraph on the home page that says what the archive has; without it, the tagline alone describes it. */
  about: z.string().min(1).optional(),
  /** Where it is published: the root of a host or a path below it. It is kept without a slash at the end. */
  address: z
    .url({
      protocol: /^https?$/,
      error: "must be an address such as https://letters.example.org or https://someone.example.org/letters/",
      abort: true,
    })
    .regex(/^[^?#]*$/, "must not have a ? or a #; give the address of the archive’s home page")
    .regex(
      /^\w+:\/\/[^/?#]+(?:\/[\w.~-]+)*\/?(?:[?#].*)?$/,
      "must have only letters, digits and - . _ ~ between the slashes of its path",
    )
    .transform((address) => address.replace(/\/$/, "")),
  /** Language of all pages, as in `lang`. */
  language: z.literal("en-GB"),
  /** Where readers report a mistake. */
  report: z.string().regex(/^(mailto:|https:\/\/)/, "must begin with mailto: or https://"),
  /** A notice at the top of every page, for example that the archive is a demonstration. Most archives have none. */
  notice: z.string().min(1).optional(),
  /** Id of the publisher that letters are from when they do not say, or its description. */
  publisher: publisherSetting.optional(),
  /** What pages on the letters of all publishers call what is inspected; by default what the first one does. */
  inspected: inspectedSchema.optional(),
});

export type Settings = z.infer<typeof settingsSchema>;

/** The settings of a YAML text, or what is wrong with it. */
export function readSettings(yaml: string, file: string): { settings: Settings } | { problems: Problem[] } {
  const result = readCheckedYaml(yaml, settingsSchema, file);
  return "value" in result ? { settings: result.value } : result;
}

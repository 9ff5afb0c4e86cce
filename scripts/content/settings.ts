/** The archive’s name, description and address: `content/site.yaml`. */
import { z } from "zod";
import { messageOf, readCheckedYaml } from "../letter/checked-yaml.ts";
import type { Problem } from "../letter/problems.ts";
import { grounds, lowestContrast, nearestAccent, neededContrast } from "./palette.ts";
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

/** The colour of links and buttons, from which the other colours of pages, the icon and the share picture follow. */
const accent = z
  .string({ error: 'must be a colour in quotation marks, such as "#0a4753"' })
  .regex(/^#[0-9a-f]{6}$/i, {
    error: 'must be a colour of six digits in quotation marks, such as "#0a4753"',
    abort: true,
  })
  .transform((colour) => colour.toLowerCase())
  .refine((colour) => nearestAccent(colour) === colour, {
    error: ({ input }) => {
      const colour = String(input);
      const found = lowestContrast(colour, grounds.light).toFixed(1);
      return `has a contrast of only ${found} to what is behind it, and ${neededContrast} is needed to read it; the nearest colour that has that is "${nearestAccent(colour)}"`;
    },
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
  colours: z.strictObject({ accent }).optional(),
  /** A picture beside the archive’s name: its path below `content/static/`. */
  logo: z
    .string()
    .regex(
      /^(?:[\w-]+\/)*[\w-]+\.(?:svg|png|jpg|jpeg|webp)$/,
      "must be the path of a picture below content/static/, such as images/logo.svg",
    )
    .optional(),
  /** Whether the files that the letters were read from are published: as they were received, or none of them. */
  originals: z.enum(["as-received", "none"]).optional(),
});

export type Settings = z.infer<typeof settingsSchema>;

/** The settings of a YAML text, or what is wrong with it. */
export function readSettings(yaml: string, file: string): { settings: Settings } | { problems: Problem[] } {
  const result = readCheckedYaml(yaml, settingsSchema, file);
  return "value" in result ? { settings: result.value } : result;
}

/** The archive’s name, description and address: `content/site.yaml`. */
import { z } from "zod";
import { readCheckedYaml } from "../letter/checked-yaml.ts";
import type { Problem } from "../letter/problems.ts";

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
});

export type Settings = z.infer<typeof settingsSchema>;

/** The settings of a YAML text, or what is wrong with it. */
export function readSettings(yaml: string, file: string): { settings: Settings } | { problems: Problem[] } {
  const result = readCheckedYaml(yaml, settingsSchema, file);
  return "value" in result ? { settings: result.value } : result;
}

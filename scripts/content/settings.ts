/** The archive’s name, description and address: `content/site.yaml`. */
import { z } from "zod";
import { readCheckedYaml } from "../letter/checked-yaml.ts";
import type { Problem } from "../letter/problems.ts";

const text = z.string().min(1);

const webAddress = z.url({ protocol: /^https?$/, error: "must be an address that begins with https://" });

/** Who wrote the letters. The archive claims nothing of them that is not said here. */
const publisherSchema = z.strictObject({
  /** Named as the author in citations, feeds and data. */
  name: text,
  /** Its website. */
  address: webAddress.optional(),
  /** Where it publishes the letters itself. */
  source: z.strictObject({ title: text, address: webAddress }).optional(),
  /** Whose the letters are, as it reads after “Letters are”. */
  rights: text.optional(),
  /** The name as it reads after “under the”, and the identifier in the SPDX list (https://spdx.org/licenses/). */
  licence: z.strictObject({ name: text, address: webAddress.optional(), id: text.optional() }).optional(),
  /** A sentence at the foot of every page on what the archive is not. */
  disclaimer: text.optional(),
});

export type Publisher = z.infer<typeof publisherSchema>;

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
  publisher: publisherSchema.optional(),
});

export type Settings = z.infer<typeof settingsSchema>;

/** The settings of a YAML text, or what is wrong with it. */
export function readSettings(yaml: string, file: string): { settings: Settings } | { problems: Problem[] } {
  const result = readCheckedYaml(yaml, settingsSchema, file);
  return "value" in result ? { settings: result.value } : result;
}

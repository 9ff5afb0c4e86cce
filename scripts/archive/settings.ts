/** What the archive says of itself: `content/site.yaml`. */
import { load, YAMLException } from "js-yaml";
import { z } from "zod";
import { messageOf } from "../letter/front-matter.ts";
import type { Problem } from "../letter/problems.ts";

const settingsSchema = z.strictObject({
  /** The archive’s name, on every page. */
  name: z.string().min(1),
  /** One line that says what it is. */
  tagline: z.string().min(1),
  /** Where it is published, without a slash at the end. */
  address: z.url({ protocol: /^https?$/ }).regex(/[^/]$/, "must not end with a slash"),
  /** Language of all pages, as in `lang`. */
  language: z.literal("en-GB"),
  /** Where readers report a mistake. */
  report: z.string().regex(/^(mailto:|https:\/\/)/, "must begin with mailto: or https://"),
  /** What every page says before all else, such as that the archive is one for trying out. Most archives have none. */
  notice: z.string().min(1).optional(),
});

export type Settings = z.infer<typeof settingsSchema>;

/** The settings of a YAML text, or what is wrong with it. */
export function readSettings(yaml: string, file: string): { settings: Settings } | { problems: Problem[] } {
  let fields: unknown;
  try {
    fields = load(yaml);
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { problems: [{ file, line: (error.mark?.line ?? 0) + 1, field: null, message: error.reason }] };
  }
  const result = settingsSchema.safeParse(fields);
  if (result.success) return { settings: result.data };
  return {
    problems: result.error.issues.map((issue) => ({
      file,
      line: null,
      field: issue.path.join(".") || null,
      message: messageOf(issue),
    })),
  };
}

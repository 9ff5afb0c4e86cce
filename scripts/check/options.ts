/** Options of `npm run check`. */
import { resolve } from "node:path";
import { parseArgs } from "node:util";

export type CheckOptions = {
  site: string;
  /** The content folder whose recorded addresses the site must have; null where nobody said which it is. */
  content: string | null;
  /** Whether new addresses are to be recorded. */
  record: boolean;
};

/**
 * The options that a command line gives, folders as absolute paths. Without `--site` it is the project’s own site and
 * content; another site is compared with a content folder only when that is named, for it is hardly the project’s.
 * @throws on an option that does not exist, naming it, and on `--record` without a content folder
 */
export function readCheckOptions(commandLine: string[]): CheckOptions {
  const { values } = parseArgs({
    args: commandLine,
    options: {
      site: { type: "string" },
      content: { type: "string" },
      record: { type: "boolean", default: false },
    },
  });
  const content = values.content ?? (values.site === undefined ? "content" : null);
  if (values.record && content === null)
    throw new Error("--record needs the content folder of the site; name it with --content");
  return {
    site: resolve(values.site ?? "_site"),
    content: content === null ? null : resolve(content),
    record: values.record,
  };
}

/** Which publishers an archive has, and which of them its letters are from when they do not say. */
import { slugOf } from "../../letter/ids.ts";
import type { Problem } from "../../letter/problems.ts";
import type { Settings } from "../settings.ts";
import type { Publisher } from "./publisher-schema.ts";

/**
 * The publishers of an archive, the one that letters are from when they do not say first; or what is wrong.
 *
 * Older archives describe their publisher in `site.yaml` itself. That description stays in force; the words for letters
 * and grades come from the file of that name, else from the first.
 * @param own whether the files are the archive’s own, and not those that the project comes with
 */
export function publishersOfArchive(
  { publisher: named }: Pick<Settings, "publisher">,
  files: readonly [Publisher, ...Publisher[]],
  own: boolean,
): { publishers: [Publisher, ...Publisher[]] } | { problems: [Problem] } {
  const [first, ...others] = files;
  if (named === undefined) {
    if (others.length > 0) return wrong(`is missing; ${choice(files)}`);
    return { publishers: own ? [first] : [withoutIdentity(first)] };
  }
  const id = typeof named === "string" ? named : slugOf(named.name);
  const known = files.find((one) => one.id === id);
  if (typeof named === "string") {
    return known
      ? { publishers: [known, ...files.filter((one) => one !== known)] }
      : wrong(`“${named}” has no file; ${choice(files)}`);
  }
  const lending = known ?? first;
  const rest = own ? files.filter((one) => one !== lending) : [];
  return { publishers: [{ ...withoutIdentity(lending), ...named, id }, ...rest] };
}

const choice = (files: readonly Publisher[]): string =>
  `write one of those in the folder publishers: ${files.map(({ id }) => id).join(", ")}`;

const wrong = (message: string): { problems: [Problem] } => ({
  problems: [{ file: "site.yaml", line: null, field: "publisher", message }],
});

/** The words of a publisher for letters, without who it is. */
function withoutIdentity(publisher: Publisher): Publisher {
  const { name: _n, address: _a, source: _s, rights: _r, licence: _l, disclaimer: _d, ...words } = publisher;
  return words;
}

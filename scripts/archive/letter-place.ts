/** The authority and the address of a letter, from its fields. */
import type { Authority } from "../content/register.ts";
import { authorityUrl, type LetterKey, letterFile } from "../letter/ids.ts";
import type { Problem } from "../letter/problems.ts";
import type { FrontMatter, Letter } from "../letter/schema.ts";

/**
 * The authority of a letter and what its address is made from, or why it cannot have that address: its authority is
 * not in the register, or its file is in another place.
 */
export function placeOf(
  fields: Pick<FrontMatter, "authority" | "type"> & { visit: { start: string } },
  file: string,
  authorities: ReadonlyMap<string, Authority>,
): { authority: Authority; key: LetterKey } | { problem: Problem } {
  const authority = authorities.get(fields.authority);
  if (!authority) {
    const message = `“${fields.authority}” is not a slug of the register authorities.csv`;
    return { problem: { file, line: null, field: "authority", message } };
  }
  const key = { authority: authority.slug, start: fields.visit.start, type: fields.type };
  if (file === letterFile(key)) return { authority, key };
  const message = `authority, visit.start and type make this ${letterFile(key)}; move the file there or correct them`;
  return { problem: { file, line: null, field: null, message } };
}

/** An authority as named in the data of its letters. */
export function referenceTo({ name, slug, gssCode, region }: Authority): Letter["authority"] {
  return { name, slug, gssCode, region, url: authorityUrl(slug) };
}

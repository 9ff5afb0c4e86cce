/** The authority and the address of a letter, from its fields. */
import type { Authority } from "../content/register.ts";
import { authorityUrl, type LetterKey, letterFile } from "../letter/ids.ts";
import type { Problem } from "../letter/problems.ts";
import type { FrontMatter, Letter } from "../letter/schema.ts";

/**
 * The authorities of a letter and what its address is made from, or why it cannot have that address: an authority is
 * not in the register, or its file is in another place.
 */
export function placeOf(
  fields: Pick<FrontMatter, "authority" | "type"> & {
    otherAuthorities?: readonly string[] | undefined;
    visit: { start: string };
  },
  file: string,
  authorities: ReadonlyMap<string, Authority>,
): { authority: Authority; others: Authority[]; key: LetterKey } | { problem: Problem } {
  const unknown = (field: string, slug: string): { problem: Problem } => {
    const message = `“${slug}” is not a slug of the register authorities.csv`;
    return { problem: { file, line: null, field, message } };
  };
  const authority = authorities.get(fields.authority);
  if (!authority) return unknown("authority", fields.authority);
  const others: Authority[] = [];
  for (const slug of fields.otherAuthorities ?? []) {
    const other = authorities.get(slug);
    if (!other) return unknown("otherAuthorities", slug);
    if (other !== authority && !others.includes(other)) others.push(other);
  }
  const key = { authority: authority.slug, start: fields.visit.start, type: fields.type };
  if (file === letterFile(key)) return { authority, others, key };
  const message = `authority, visit.start and type make this ${letterFile(key)}; move the file there or correct them`;
  return { problem: { file, line: null, field: null, message } };
}

/** An authority as named in the data of its letters. */
export function referenceTo({ name, slug, gssCode, region }: Authority): Letter["authority"] {
  return { name, slug, gssCode, region, url: authorityUrl(slug) };
}

/** Ids and addresses of letters, sections and paragraphs. Once published, they never change. */

import { reservedIds } from "./reserved-ids.ts";

/** What a letter’s address is made from. */
export type LetterKey = { authority: string; start: string; type: string };

/** Id of a letter: authority, first day of the visit, type; `birmingham-2017-12-12-monitoring-visit`. */
export function letterId({ authority, start, type }: LetterKey): string {
  return `${authority}-${start}-${type}`;
}

/** Address of a letter’s page: `/letters/birmingham/2017-12-12-monitoring-visit/`. */
export function letterUrl({ authority, start, type }: LetterKey): string {
  return `/letters/${authority}/${start}-${type}/`;
}

/** Whether an address is that of a letter’s page. */
export function isLetterUrl(address: string): boolean {
  return /^\/letters\/[^/]+\/\d{4}-\d\d-\d\d-[^/]+\/$/.test(address);
}

/** Address of the page of the letter in a Markdown file, by the file’s path below the content folder. */
export function urlOfFile(file: string): string {
  return `/${file.replace(/\.md$/, "")}/`;
}

/** The number of a paragraph as readers see it: “12a” for `p12a`, “12, row 3” for a row of its table. */
export function paragraphLabel(id: string): string {
  return id.slice("p".length).replace("-r", ", row ");
}

/** Id of a row of a table, from 1: `p12-r3`. */
export function rowId(paragraph: string, row: number): string {
  return `${paragraph}-r${row}`;
}

/** Path of a letter’s Markdown file below the content folder, with forward slashes. */
export function letterFile({ authority, start, type }: LetterKey): string {
  return `letters/${authority}/${start}-${type}.md`;
}

/** Address of an authority’s page. */
export function authorityUrl(slug: string): string {
  return `/authorities/${slug}/`;
}

/** Id of the section before the first heading. */
export const openingSectionId = "opening";

/**
 * Words of a text in lower case, joined by hyphens, without punctuation and accents, for use in an address.
 * @example slugOf("What needs to improve?") // "what-needs-to-improve"
 * @example slugOf("St. Helen’s") // "st-helens"
 */
export function slugOf(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/['’‘]/g, "")
    .replace(/&/g, " and ")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

/** The beginnings of ids of paragraphs, footnotes and footnote marks; ids of sections never begin like that. */
export const otherId = /^(?:p|fn)[1-9]/;

/**
 * Id of a section from its heading, different from all ids that are taken or reserved: `overview`, then `overview-2`.
 * It begins with `section-` if the heading does not begin with a letter, or if it would look like the id of a paragraph
 * or footnote.
 */
export function sectionId(heading: string, taken: ReadonlySet<string>): string {
  const slug = slugOf(heading) || "section";
  const base = /^[a-z]/.test(slug) && !otherId.test(slug) ? slug : `section-${slug}`;
  let id = base;
  for (let count = 2; taken.has(id) || reservedIds.has(id); count += 1) id = `${base}-${count}`;
  return id;
}

/** Id of the paragraph with this number. */
export function paragraphId(number: number): string {
  return `p${number}`;
}

/** The number and the letter of a paragraph’s id: `p12a` is `{ number: 12, suffix: "a" }`. Null for any other text. */
export function paragraphNumber(id: string): { number: number; suffix: string } | null {
  const match = /^p([1-9][0-9]*)([a-z]*)$/.exec(id);
  return match?.[1] ? { number: Number(match[1]), suffix: match[2] ?? "" } : null;
}

/** The next id after paragraph `number` that is not taken: the next number, else `p12a`, `p12b`, … `p12za`. */
export function freeParagraphId(number: number, taken: ReadonlySet<string>): string {
  const next = paragraphId(number + 1);
  if (!taken.has(next)) return next;
  const base = paragraphId(Math.max(number, 1));
  for (let letters = ""; ; letters += "z") {
    const free = [..."abcdefghijklmnopqrstuvwxy"].find((letter) => !taken.has(base + letters + letter));
    if (free) return base + letters + free;
  }
}

/**
 * The printed number or letter of an item in Markdown. `3.` and `(b)` come before the item’s words, as an editor would
 * type them. A marker that might be mistaken for words is written with the id: `{#p4 marker="3"}`.
 */

const core = String.raw`(?:\d{1,3}(?:\.\d{1,3})*[a-z]?|[ivxlcdm]{1,7}|[IVXLCDM]{1,7}|\p{L})`;
const inFront = new RegExp(
  String.raw`^(?:\(${core}\)|${core}[.):]|\p{Lu}\p{Ll}+(?: \p{Ll}+)? \d{1,3}[.):]|\d{1,3}(?:\.\d{1,3})+\.?(?= +[\p{Lu}‘“'"]))(?= |$)`,
  "u",
);

/** What Markdown itself reads as the number of a list item. */
const markdownNumber = /^\d{1,9}[.)]$/;

/** The marker at the beginning of an item’s Markdown, and the rest; null where there is none. */
export function markerInFront(markdown: string): { marker: string; rest: string } | null {
  const marker = inFront.exec(markdown)?.[0];
  return marker === undefined ? null : { marker, rest: markdown.slice(marker.length).trimStart() };
}

/**
 * An item’s beginning and its words in Markdown.
 * @param words the item’s words as Markdown
 * @returns `inTail` says that the marker has to be written with the id
 */
export function writeItem(
  marker: string | null,
  words: string,
): { bullet: string; words: string; inTail: boolean } {
  if (marker === null) return { bullet: "- ", words: withoutMarker(words), inTail: false };
  if (markdownNumber.test(marker)) return { bullet: `${marker} `, words, inTail: false };
  const read = markerInFront(`${marker} ${words}`);
  return read?.marker === marker && read.rest === words
    ? { bullet: "- ", words: `${marker} ${words}`, inTail: false }
    : { bullet: "- ", words: withoutMarker(words), inTail: true };
}

/** Words escaped so that no marker is read from them: the first character of what looks like a marker is escaped. */
function withoutMarker(words: string): string {
  const found = markerInFront(words);
  if (!found) return words;
  const sign = found.marker.search(/[^\p{L}\d ]/u);
  return `${words.slice(0, sign)}\\${words.slice(sign)}`;
}

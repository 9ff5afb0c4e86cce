/** What is on pages beside the text of a letter: page numbers, Ofsted’s letterhead. */

/** `3`, `- 3 -`, `Page 3 of 4`. */
const pageNumber = /^[-–\s]*(?:page\s+)?\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?[-–\s]*$/i;

/** Ofsted’s offices and how to reach them, as its letterheads of 2011 to 2026 have them. */
const letterhead = new RegExp(
  `^(?:(?:${[
    "Ofsted",
    "Office for Standards in Education",
    "Piccadilly Gate",
    "Store Street",
    "Manchester",
    "M1 2WD",
    "Aviation House",
    "125 Kingsway",
    "WC2B 6SE",
    "Clive House",
    "70 Petty France",
    "SW1H 9EX",
    "2 Rivergate",
    "Temple Quay",
    "BS1 6EH",
    "Freshford House",
    "Redcliffe Way",
    "BS1 6NL",
    "Agora",
    "6 Cumberland Place",
    "NG1 6HJ",
    "Westminster",
    "London",
    "Bristol",
    "Nottingham",
    "(?:Direct\\s+)?(?:T|F|Tel(?:ephone)?|Fax)[\\s.:]*0\\d{2,12}",
    "Textphone(?:\\s*/?\\s*Typetalk)?(?:[\\s:]*0\\d{2,4})?",
    "\\d{3,4}",
    "[\\w.-]+@ofsted\\.(?:gov\\.uk)?",
    "gov\\.uk",
    "(?:https?://)?www\\.(?:gov\\.uk/ofsted|ofsted\\.gov\\.uk)",
  ].join("|")})(?:[\\s,]+|$))+$`,
  "i",
);
/** What only Ofsted’s own letterhead has, and no other address. */
const ofstedsOwn = /ofsted\.gov\.uk|gov\.uk\/ofsted|textphone|0300 123 \d{4}/i;
/** Fewer lines in a row are no letterhead: a line may be the name of a town. */
const minimumLines = 4;

/** What publishers print on their paper beside a letter: how they made it, and what they were awarded. */
const publishersNotice =
  /^(?:ofsted is proud to use recycled paper|printed on (?:\d+% )?recycled paper|please recycle|investors? in people|raising standards,? improving lives)[.\s]*$/i;

/** Whether a line is what a publisher prints on its paper. */
export function isPublishersNotice(text: string): boolean {
  return publishersNotice.test(text);
}

/** Whether a line is a page number and nothing else. */
export function isPageNumber(text: string): boolean {
  return pageNumber.test(text);
}

/** How many lines from `index` on are Ofsted’s letterhead; 0 where none begins. */
export function letterheadLength(lines: readonly { text: string }[], index: number): number {
  let end = index;
  while (letterhead.test(lines[end]?.text ?? "")) end += 1;
  const own = lines.slice(index, end).some(({ text }) => ofstedsOwn.test(text));
  return own && end - index >= minimumLines ? end - index : 0;
}

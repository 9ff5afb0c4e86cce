/** The text of a letter for searching and for showing results. */

import { citationStart } from "../../letter/citation.ts";
import { rowId } from "../../letter/ids.ts";
import type { Letter, Paragraph } from "../../letter/schema.ts";
import { shownText } from "../../letter/shown-text.ts";
import { rowText } from "../../letter/table-text.ts";
import { capitalised, daysInWords, judgementInWords, visitName } from "../../letter/wording.ts";
import type { SearchedArchive, SearchedPublisher, TextBlock } from "./index-files.ts";

/** A letter as results show it. */
export type LetterText = {
  url: string;
  /** Authority, visit and its days: a name that no other letter has. */
  name: string;
  /** As printed. */
  title: string;
  authority: string;
  region: string;
  type: string;
  /** First day of the visit. */
  date: string;
  letterDate: string | null;
  /** What inspectors looked at, in the letter’s own words; null where it does not say. */
  scope: string | null;
  /** The earlier judgement that the letter names, in words; null where it names none. */
  judgement: string | null;
  /** The beginning of the citation, before a place in the letter and its address. */
  citation: string;
  blocks: TextBlock[];
};

const named = (publisher: SearchedPublisher | undefined): { name: string } | undefined =>
  publisher?.name === undefined ? undefined : { name: publisher.name };

/** What a letter is on, in the words of its publisher. */
export function nameOfVisit({ type, publisher, visit }: Letter, { publishers }: SearchedArchive): string {
  return visitName({ singular: publishers[publisher ?? ""]?.kinds[type] ?? type }, visit.ordinal);
}

/** Everything about a letter that results show. */
export function letterText(letter: Letter, archive: SearchedArchive): LetterText {
  const publisher = archive.publishers[letter.publisher ?? ""];
  const { url, authority, visit, letterDate } = letter;
  return {
    url,
    name: `${authority.name}: ${nameOfVisit(letter, archive)}, ${daysInWords(visit.start, visit.end)}`,
    title: letter.title,
    authority: authority.name,
    region: authority.region,
    type: capitalised(publisher?.kinds[letter.type] ?? letter.type),
    date: visit.start,
    letterDate,
    scope: letter.scope,
    judgement: letter.judgement && judgementInWords(letter.judgement, publisher?.part ?? "in part"),
    citation: citationStart(letter, { ...archive, publisher: named(publisher) }),
    blocks: textBlocks(letter),
  };
}

/** Every text of a letter once, from its title to its footnotes. */
export function textBlocks(letter: Letter): TextBlock[] {
  const { title, recipient, sections, signOff, copies, footnotes } = letter;
  const frame = (text: string): TextBlock => ({ id: null, kind: "frame", text });
  return [
    { id: null, kind: "title", text: title },
    ...(recipient?.salutation ? [frame(`Dear ${recipient.salutation}`)] : []),
    ...sections.flatMap(({ id, heading, paragraphs }): TextBlock[] => [
      ...(heading === null ? [] : [{ id, kind: "heading" as const, text: heading }]),
      ...paragraphs.flatMap(paragraphBlocks),
    ]),
    ...signOff.map(frame),
    ...copies.map(frame),
    ...footnotes.map(({ id, text }) => ({ id, kind: "footnote" as const, text })),
  ];
}

/** A paragraph as one text; a table as one text for each row, so that a result leads to the row. */
function paragraphBlocks(paragraph: Paragraph): TextBlock[] {
  const kind = "paragraph" as const;
  if (paragraph.kind !== "table") return [{ id: paragraph.id, kind, text: shownText(paragraph) }];
  return paragraph.rows
    .map((cells, row) => ({ id: rowId(paragraph.id, row + 1), kind, text: rowText(cells) }))
    .filter(({ text }) => text !== "");
}

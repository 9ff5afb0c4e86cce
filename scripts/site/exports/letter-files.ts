/** A letter in the other formats that are published next to its page. */

import { citedArchive, type Letter, publishedLetter } from "../../archive/letter.ts";
import { type CitedArchive, citationStart } from "../../letter/citation.ts";
import { paragraphLabel } from "../../letter/ids.ts";
import { writeLetter } from "../../letter/markdown.ts";
import type { LetterRecord, Paragraph } from "../../letter/schema.ts";
import { markedCells } from "../../letter/table-text.ts";
import { basePath, besideLetter, letterForms } from "../../letter/urls.ts";
import { bibtex, cslJson, ris } from "../views/citations.ts";
import { withBase } from "./json-addresses.ts";

/** A file on the site: its address and its content. */
export type SiteFile = { url: string; content: string };

/** A letter in all its formats. */
export function letterFiles(letter: Letter, settings: { name: string; address: string }): SiteFile[] {
  const archive = citedArchive(letter, settings);
  const contents: Record<keyof typeof letterForms, string> = {
    markdown: writeLetter(recordOf(letter)),
    text: plainText(letter, archive),
    json: `${JSON.stringify(publishedLetter(letter), withBase(basePath(archive.address)), 1)}\n`,
    bibtex: bibtex(letter, archive),
    ris: ris(letter, archive),
    csl: cslJson(letter, archive),
  };
  return Object.entries(letterForms).map(([form, ending]) => ({
    url: besideLetter(letter.url, ending),
    content: contents[form as keyof typeof letterForms],
  }));
}

/** A published letter in the form of its Markdown file. */
function recordOf({
  id: _id,
  url: _url,
  publisher: _publisher,
  publishedBy: _publishedBy,
  authorities,
  authority,
  original: _original,
  picturePages: _picturePages,
  redacted: _redacted,
  added,
  withdrawn: _withdrawn,
  themes: _,
  sections,
  footnotes,
  recipients,
  signatories,
  ...described
}: Letter): LetterRecord {
  return {
    frontMatter: {
      ...described,
      ...(added === null ? {} : { added }),
      authority: authority.slug,
      ...(authorities.length > 1 && { otherAuthorities: authorities.slice(1).map(({ slug }) => slug) }),
      otherRecipients: recipients.slice(described.recipient?.name ? 1 : 0),
      otherSignatories: signatories.slice(1),
    },
    body: {
      sections: sections.map((section) => ({
        ...section,
        paragraphs: section.paragraphs.map(({ themes: _themes, ...paragraph }) => paragraph),
      })),
      footnotes,
    },
  };
}

/** The letter as plain text: a paragraph to a line, after its number in square brackets. */
function plainText(letter: Letter, archive: CitedArchive): string {
  const { recipient, sections, footnotes, signOff, copies } = letter;
  const blocks = [
    letter.title,
    ...(recipient?.salutation ? [`Dear ${recipient.salutation}`] : []),
    ...sections.flatMap(({ heading, marks, paragraphs }) => [
      ...(heading === null ? [] : [withMarks({ text: heading, marks })]),
      ...paragraphs.map((paragraph) => `[${paragraphLabel(paragraph.id)}] ${paragraphText(paragraph)}`),
    ]),
    ...(signOff.length > 0 ? [signOff.join("\n")] : []),
    ...(copies.length > 0 ? [copies.join("\n")] : []),
    ...footnotes.map(({ id, text }) => `(${id.slice(2)}) ${text}`),
    `— ${citationStart(letter, archive)}, ${archive.address}${letter.url}`,
  ];
  return `${blocks.join("\n\n")}\n`;
}

/**
 * A paragraph’s words: an item after its number or a bullet, indented by its level; a table with one row on each line.
 */
function paragraphText(paragraph: Paragraph): string {
  if (paragraph.kind === "table")
    return markedCells(paragraph.rows, paragraph.marks)
      .map((cells) => cells.map(withMarks).join(" | "))
      .join("\n");
  if (paragraph.kind === "paragraph") return withMarks(paragraph);
  return `${"  ".repeat(paragraph.level - 1)}${paragraph.marker ?? "•"} ${withMarks(paragraph)}`;
}

/** A text with the marks of its footnotes in round brackets. */
function withMarks({ text, marks }: Pick<Paragraph, "text" | "marks">): string {
  return marks
    .toReversed()
    .reduce(
      (rest, { footnote, offset }) => `${rest.slice(0, offset)}(${footnote.slice(2)})${rest.slice(offset)}`,
      text,
    );
}

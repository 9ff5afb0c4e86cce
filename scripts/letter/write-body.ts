/** Writes the body of a letter as Markdown. */
import { writeInlineText } from "./inline-text.ts";
import { writeItem } from "./item-marker.ts";
import { writeTable } from "./markdown-table.ts";
import type { LetterBody, RecordParagraph } from "./schema.ts";

type Addressed = { id: string; was: string[] };

/** The id of a block as written at its end: `{#p12}`, `{#p12 marker="3" was="p13"}`. */
function addressTail({ id, was }: Addressed, marker: string | null = null): string {
  const attributes = [
    ...(marker === null ? [] : [`marker="${marker}"`]),
    ...(was.length > 0 ? [`was="${was.join(" ")}"`] : []),
  ];
  return `{${[`#${id}`, ...attributes].join(" ")}}`;
}

/** The Markdown of a letter’s body, below the front matter. */
export function writeBody(body: LetterBody): string {
  const blocks: string[] = [];
  for (const section of body.sections) {
    if (section.heading !== null) {
      const heading = writeInlineText({ text: section.heading, marks: section.marks });
      blocks.push(`## ${heading} ${addressTail(section)}\n`);
    }
    blocks.push(...writeParagraphs(section.paragraphs));
  }
  for (const footnote of body.footnotes) {
    blocks.push(
      `[^${footnote.id.slice("fn".length)}]: ${writeInlineText({ text: footnote.text, marks: [] })}\n`,
    );
  }
  return blocks.join("\n");
}

/** The paragraphs, lists and tables of a section; consecutive items are one block. */
function writeParagraphs(paragraphs: readonly RecordParagraph[]): string[] {
  const blocks: string[] = [];
  /** How far the words of the items above are indented, by level. */
  let indents = [0];
  for (const [index, paragraph] of paragraphs.entries()) {
    if (paragraph.kind === "table") {
      blocks.push(`${writeTable(paragraph)}\n${addressTail(paragraph)}\n`);
      continue;
    }
    const words = writeInlineText(paragraph);
    if (paragraph.kind === "paragraph") {
      blocks.push(`${words} ${addressTail(paragraph)}\n`);
      continue;
    }
    const above = paragraphs[index - 1];
    const goesOn = above?.kind === "item";
    const { marker, level } = paragraph;
    const item = writeItem(marker, words);
    // Without the empty line, Markdown reads a number other than 1 as words of the item above.
    const gap = goesOn && level > above.level && item.bullet !== "- " ? "\n" : "";
    indents = goesOn ? indents.slice(0, level) : [0];
    const indent = indents.at(-1) ?? 0;
    indents.push(indent + item.bullet.length);
    const tail = addressTail(paragraph, item.inTail ? marker : null);
    blocks.push(
      `${goesOn ? blocks.pop() : ""}${gap}${" ".repeat(indent)}${item.bullet}${item.words} ${tail}\n`,
    );
  }
  return blocks;
}

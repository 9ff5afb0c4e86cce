/**
 * The structurer: the parts of a letter from its lines, whichever format they were read from.
 *
 * `scripts/ingest/reader/structure/` holds what makes the parts of a letter from lines; it may import
 * `scripts/ingest/reader/formats/`.
 */

import { salutation } from "../formats/letter-edges.ts";
import { breaksOff } from "../formats/sentence-edges.ts";
import type { SourceDocument, SourceLine } from "../formats/source-document.ts";
import { sentenceOf } from "../phrases/sentence.ts";
import { type LetterWordings, saysAny } from "../wordings.ts";
import { type Block, blocksOf } from "./blocks.ts";
import { withoutFootnotes } from "./footnotes.ts";
import { withoutFurniture } from "./furniture.ts";
import { joinLines } from "./join-lines.ts";
import { withLevelsByIndent } from "./list-levels.ts";
import { withNumberedItems } from "./numbered-items.ts";
import { runningLines } from "./running-lines.ts";
import { signOffOf } from "./sign-off-lines.ts";
import type { Passage, StructuredLetter, StructuredSection } from "./structured-letter.ts";

/** The parts of a letter. Every line of the source is in one of them. */
export function structure(document: SourceDocument, wordings: LetterWordings): StructuredLetter {
  const all = document.lines.map((line, number) => ({ ...line, number }));
  const start = Math.max(
    all.findIndex(({ text }) => salutation.test(text)),
    0,
  );
  const head = all.slice(0, start);
  const own = all.slice(start);
  const running = runningLines(own);
  const isRunning = ({ number }: SourceLine): boolean =>
    running.sure.has(number) || running.unsure.has(number);
  const noted = withoutFootnotes(own, wordings.roles, new Set(own.filter(isRunning)));
  const { lines, furniture } = withoutFurniture(noted.lines, running);
  const greetingLine = lines.find(({ text }) => salutation.test(text));
  const rest = signOffOf(lines.slice(greetingLine ? 1 : 0), wordings.roles);
  const titled = splitTitle(rest.body, head, wordings);
  const marks = [greetingLine, ...titled.titleLines].flatMap((line) => line?.marks ?? []);
  const items = withLevelsByIndent(withNumberedItems(titled.body, wordings.headings));
  return {
    head: titled.head,
    salutation: greetingLine ? passageOf([greetingLine]) : null,
    title: titled.title,
    sections: sectionsOf(withMarksAbove(blocksOf(items, wordings), marks)),
    notes: noted.notes,
    signOff: rest.signOff.map((line) => passageOf([line])),
    copies: rest.copies.map((line) => passageOf([line])),
    furniture,
    unsureFurniture: furniture.filter(({ number }) => running.unsure.has(number)),
  };
}

function passageOf(lines: readonly SourceLine[]): Passage {
  return { text: joinLines(lines).text, page: lines[0]?.page ?? null };
}

/** Parts the title from the lines after the salutation, or from those before it if it is there. */
function splitTitle(
  body: readonly SourceLine[],
  head: readonly SourceLine[],
  wordings: LetterWordings,
): {
  title: Passage | null;
  titleLines: readonly SourceLine[];
  body: readonly SourceLine[];
  head: SourceLine[];
} {
  const length = titleLength(body, wordings);
  if (length > 0) {
    const titleLines = body.slice(0, length);
    return { title: passageOf(titleLines), titleLines, body: body.slice(length), head: [...head] };
  }
  const start = head.findIndex(({ text }) => wordings.titles.some((titles) => saysAny(titles, text)));
  const above = start < 0 ? 0 : titleLength([...head.slice(start), ...body], wordings);
  if (above === 0) return { title: null, titleLines: [], body, head: [...head] };
  return {
    title: passageOf(head.slice(start, start + above)),
    titleLines: [],
    body,
    head: head.toSpliced(start, above),
  };
}

/** A title has no footnote mark: one that is printed there moves to the beginning of what follows it. */
function withMarksAbove(blocks: readonly Block[], marks: SourceLine["marks"]): Block[] {
  const [first, ...others] = blocks;
  const moved = marks.map((mark) => ({ ...mark, offset: 0 }));
  return first ? [{ ...first, marks: [...moved, ...first.marks] }, ...others] : [];
}

/** How many of the first lines are the title: one, and those that go on it. 0 where a paragraph is there, or nothing follows. */
function titleLength(lines: readonly SourceLine[], { openers, titleGoesOn }: LetterWordings): number {
  const [first] = lines;
  if (!first || openers.isIn(sentenceOf(first)) || first.bullet) return 0;
  if (first.text.length > 160 && first.bold !== true) return 0;
  let length = 1;
  for (let line = lines[length]; line; line = lines[length]) {
    const previous = lines[length - 1];
    if (
      !previous ||
      previous.marks.length > 0 ||
      openers.isIn(sentenceOf(line)) ||
      line.gap > 0.35 ||
      line.bold !== previous.bold
    )
      break;
    const goesOn =
      line.bold === true ||
      /^\p{Ll}/u.test(line.text) ||
      titleGoesOn.isIn(sentenceOf(line)) ||
      (line.gap === 0 && breaksOff(previous.text));
    if (!goesOn || /[.]$/.test(previous.text)) break;
    length += 1;
  }
  return length < lines.length ? length : 0;
}

function sectionsOf(blocks: readonly Block[]): StructuredSection[] {
  const sections: StructuredSection[] = [];
  for (const block of blocks) {
    const section = sections.at(-1);
    if (block.kind === "heading") sections.push({ heading: block, blocks: [] });
    else if (section) section.blocks.push(block);
    else sections.push({ heading: null, blocks: [block] });
  }
  return sections;
}

/** Reads a page of a PDF: its lines, what is covered in it, and what is beside them. */
import { setImmediate as messagesDelivered } from "node:timers/promises";
import { AnnotationMode, OPS, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { onOneLine } from "./characters.ts";
import { withDrawnBullets } from "./pdf-bullets.ts";
import type { Operators, PageSight, TextRun } from "./pdf-content.ts";
import { type PageFont, pageFont } from "./pdf-fonts.ts";
import { identity, matrixOf, multiply } from "./pdf-geometry.ts";
import { isGibberish } from "./pdf-gibberish.ts";
import type { PageLine } from "./pdf-lines.ts";
import { sortedPage } from "./pdf-page.ts";
import { pictureInk } from "./pdf-pictures.ts";
import { recognisedPage } from "./pdf-recognised-page.ts";
import type { Region } from "./pdf-region.ts";
import { linesOfRegion } from "./pdf-region-lines.ts";
import { type Progress, regionsOf } from "./pdf-regions.ts";
import { contentBlocks, type TaggedBlock } from "./pdf-structure.ts";
import { coveredWords, underPicture } from "./pdf-visibility.ts";
import type { Recogniser } from "./recognition.ts";
import { type CoveredPassage, UnreadableSource } from "./source-document.ts";

/** A line of a page and the block of the document’s structure that it is part of. */
export type PlacedLine = PageLine & { page: number; block: TaggedBlock | null };

export type PageReading = {
  number: number;
  lines: PlacedLine[];
  /** The lines with what is covered in them; the same as `lines` where nothing is. */
  whole: PlacedLine[];
  covered: CoveredPassage[];
  /** Whether pictures fill most of the page. */
  isPicture: boolean;
  /** Whether a machine recognised the words in a picture of the page. */
  recognised: boolean;
  /** Words that were recognised in the look of the page but may be wrong; null where it was read without recognition. */
  doubtful: string[] | null;
  /** Whether the page has to be read with its pictures: words lie under one, or are to be recognised. */
  needsPictures: boolean;
  /** What is beside the lines, each in a sentence for the editor. */
  remarks: string[];
  /** How many blocks of the structure there are up to this page. */
  blocks: number;
  /** How far the letter has come with this page. */
  progress: Progress;
};

export type PageContext = {
  number: number;
  /** How many blocks of the structure are on the pages before. */
  blocks: number;
  /** How far the letter has come before the page. */
  progress: Progress;
  /** Whether a layer is shown, as `PageSight` asks. */
  isShown: PageSight["isShown"];
  /** Recognises the words of pages that give none; null where the editor has not asked for it. */
  recogniser: Recogniser | null;
  /** Whether the pictures of the page are unpacked. */
  withPictures: boolean;
};

/** @throws UnreadableSource where the page is damaged */
export async function readPage(page: PDFPageProxy, context: PageContext): Promise<PageReading> {
  const { number, isShown, recogniser } = context;
  const [operators, structure, annotations] = await Promise.all([
    page.getOperatorList({ annotationMode: AnnotationMode.ENABLE }),
    page.getStructTree().catch(() => null),
    // Those that are printed: for those that are shown, pdfjs reads the text below each link a second time.
    page.getAnnotations({ intent: "print" }).catch((): unknown[] => []),
  ]).catch(() => {
    throw new UnreadableSource(`is damaged: page ${number} cannot be read; ask for the letter again`);
  });
  // A font comes before the operators that use it, and is at hand a few steps later.
  await messagesDelivered();
  await picturesDelivered(page, operators);
  const blocks = { count: context.blocks };
  const tagged = contentBlocks(structure, blocks);
  const fonts = new Map<string, PageFont>();
  const fontOf = (name: string): PageFont => {
    const known = fonts.get(name) ?? pageFont(page, name);
    fonts.set(name, known);
    return known;
  };
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const sight: PageSight = {
    box: [0, 0, width, height],
    // Screens count from the head of the page, letters from its foot.
    upright: multiply([1, 0, 0, -1, 0, height], matrixOf(transform) ?? identity),
    isShown,
    glyphUnit: (name) => fontOf(name).glyphUnit,
    pictureInk: (name, place) => pictureInk(page, name, place),
  };
  const text = sortedPage(operators, sight, annotations);
  const gibberish = gibberishIn(text.seen);
  const isUnread = gibberish !== null || (text.isPicture && text.seen.length === 0);
  if (gibberish !== null && !recogniser) throw withoutMeaning(gibberish, number);
  const recognised =
    isUnread && recogniser && context.withPictures ? await recognisedPage(page, recogniser) : null;
  if (isUnread && recogniser) text.seen = recognised?.runs ?? [];
  const isBold = (name: string): boolean => fontOf(name).bold;
  const regionsIn = (runs: readonly TextRun[]): ReturnType<typeof regionsOf> =>
    regionsOf(runs, text.paints, context.progress);
  const linesOf = (regions: readonly Region[]): PlacedLine[] => {
    const found = regions.flatMap((region, index) =>
      linesOfRegion(region, number * maximumRegions + index, isBold),
    );
    return withDrawnBullets(found, text.paints).map((line) => ({
      ...line,
      page: number,
      block: line.contentId === null || line.row ? null : (tagged.get(line.contentId) ?? null),
    }));
  };
  // What is covered is left out afterwards: the gap that it leaves is no space between columns.
  const { regions, progress } = regionsIn([...text.seen, ...text.covered]);
  const whole = linesOf(regions);
  const lines = text.covered.length > 0 ? linesOf(regions.map(withoutCovered)) : whole;
  const asides = text.asides.map(({ how, runs }) => ({
    how,
    words: textOf(linesOf(regionsIn(runs).regions)),
  }));
  return {
    number,
    lines,
    whole,
    covered: coveredWords(text.covered).map((passage) => ({ ...passage, page: number })),
    isPicture: text.isPicture,
    recognised: text.recognised,
    doubtful: recognised && recognised.runs.length > 0 ? recognised.doubtful : null,
    needsPictures:
      !context.withPictures &&
      ((isUnread && recogniser !== null) || text.covered.some(({ why }) => why === underPicture)),
    remarks: [...asides, ...text.undrawn]
      .filter(({ words }) => words !== "")
      .map(({ words, how }) => `‘${words}’ on page ${number} ${how}; check whether it belongs to the letter`),
    blocks: blocks.count,
    progress,
  };
}

/** A region without the runs that are covered. */
function withoutCovered(region: Region): Region {
  const seen = (runs: readonly TextRun[]): TextRun[] => runs.filter((run) => !("why" in run));
  return region.kind === "lines"
    ? { ...region, runs: seen(region.runs) }
    : { ...region, rows: region.rows.map((row) => row.map(seen)) };
}

/** Words in a font that does not say what its glyphs mean; null where all do. */
function gibberishIn(runs: readonly TextRun[]): string | null {
  const texts = new Map<string, string>();
  for (const { font, glyphs } of runs)
    texts.set(font, `${texts.get(font) ?? ""}${glyphs.map(({ text }) => text).join("")}\n`);
  return [...texts.values()].find((text) => isGibberish(text)) ?? null;
}

const withoutMeaning = (gibberish: string, page: number): UnreadableSource =>
  new UnreadableSource(
    `has words on page ${page} in a font that does not say which letters they are, so they read ‘${onOneLine(gibberish).slice(0, 40)}’; ask for the letter again, or have its words recognised by npm run ingest -- --recognise`,
  );

/** More regions than these no page has; tables are numbered by their page and their place on it. */
const maximumRegions = 1000;

const textOf = (lines: readonly PlacedLine[]): string => lines.map(({ text }) => text).join(" ");

/** Waits for the pictures that pdfjs unpacks, where it was asked to unpack any. */
async function picturesDelivered(page: PDFPageProxy, { fnArray, argsArray }: Operators): Promise<void> {
  for (const [index, operator] of fnArray.entries()) {
    if (operator !== OPS.paintImageXObject) continue;
    const args = argsArray[index];
    const name: unknown = Array.isArray(args) ? args[0] : null;
    if (typeof name !== "string") continue;
    const store = name.startsWith("g_") ? page.commonObjs : page.objs;
    await new Promise((resolve) => store.get(name, resolve));
  }
}

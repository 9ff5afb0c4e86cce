/** Reads a PDF: what is seen on its pages, with place, weight and the document’s own structure as evidence. */
import { getDocument, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { withDashBullets } from "./dash-bullets.ts";
import { withLevels } from "./pdf-bullets.ts";
import { assertUndamaged } from "./pdf-damage.ts";
import { documentForFonts } from "./pdf-fonts.ts";
import { readingHalf } from "./pdf-halves.ts";
import { mostCommon } from "./pdf-lines.ts";
import { type PageContext, type PageReading, type PlacedLine, readPage } from "./pdf-read-page.ts";
import { withTablesOverPages } from "./pdf-tables-over-pages.ts";
import type { Recogniser } from "./recognition.ts";
import { plainLine, type SourceDocument, type SourceLine, UnreadableSource } from "./source-document.ts";

/** The maximum number of pages of a letter; a file with more is something else, or was made to do harm. */
const maximumPages = 100;

/** Where fewer lines than this share end in a space, the program that made the PDF keeps none at the ends of lines. */
const minimumTrailingSpaces = 0.1;

/**
 * The lines of a PDF.
 * @param recogniser recognises the words of pages that give none; null leaves such pages without words
 * @throws UnreadableSource when it is encrypted, damaged, without pages, without text or no letter by its length
 */
export async function readPdf(
  bytes: Uint8Array,
  recogniser: Recogniser | null = null,
): Promise<SourceDocument> {
  assertUndamaged(bytes);
  return withOpened(bytes, noPictures, async (document) => {
    if (document.numPages === 0) throw new UnreadableSource("has no pages; ask for the letter again");
    if (document.numPages > maximumPages) {
      throw new UnreadableSource(
        `has ${document.numPages} pages, but no letter has more than ${maximumPages}; remove it from the folder`,
      );
    }
    return sourceDocument(await readPages(document, bytes, recogniser));
  });
}

/** Sizes of pictures, in pixels, up to which pdfjs unpacks them. */
const noPictures = 1;
const allPictures = -1;

async function withOpened<Value>(
  bytes: Uint8Array,
  maxImageSize: number,
  use: (document: PDFDocumentProxy) => Promise<Value>,
): Promise<Value> {
  const worker = readingHalf();
  const task = getDocument({
    data: new Uint8Array(bytes),
    worker,
    disableFontFace: false,
    ownerDocument: documentForFonts(),
    useSystemFonts: false,
    useWorkerFetch: false,
    fontExtraProperties: true,
    maxImageSize,
    stopAtErrors: false,
    verbosity: 0,
  });
  try {
    const document = await task.promise.catch((error: unknown) => {
      throw openingProblem(error);
    });
    return await use(document);
  } finally {
    await task.destroy();
    worker.destroy();
  }
}

function openingProblem(error: unknown): UnreadableSource {
  const name = error instanceof Error ? error.name : "";
  if (name === "PasswordException") {
    return new UnreadableSource("is locked with a password; save it without one");
  }
  return new UnreadableSource("is damaged or cut off and cannot be opened; ask for the letter again");
}

async function readPages(
  document: PDFDocumentProxy,
  bytes: Uint8Array,
  recogniser: Recogniser | null,
): Promise<PageReading[]> {
  const pages: PageReading[] = [];
  const layers = await document.getOptionalContentConfig();
  const isShown = (layer: unknown): boolean => !isObject(layer) || layers.isVisible(layer);
  let blocks = 0;
  let progress = { begun: false, ended: false };
  for (let number = 1; number <= document.numPages; number += 1) {
    const context = { number, blocks, progress, isShown, recogniser, withPictures: false };
    const page = await document.getPage(number).catch(() => {
      throw new UnreadableSource(`is damaged: page ${number} cannot be opened; ask for the letter again`);
    });
    const read = await readPage(page, context);
    page.cleanup();
    pages.push(read.needsPictures ? await secondLook(bytes, context) : read);
    blocks = read.blocks;
    progress = read.progress;
  }
  return pages;
}

/**
 * A page read with its pictures: where one that lies over words is clear, those words are seen, and words in a picture
 * can be recognised.
 */
function secondLook(bytes: Uint8Array, context: PageContext): Promise<PageReading> {
  return withOpened(bytes, allPictures, async (document) =>
    readPage(await document.getPage(context.number), { ...context, withPictures: true }),
  );
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

function sourceDocument(pages: readonly PageReading[]): SourceDocument {
  const lines = withTablesOverPages(pages.flatMap((page) => page.lines));
  const covered = pages.flatMap((page) => page.covered);
  const numbersOf = (is: (page: PageReading) => boolean): number[] =>
    pages.filter(is).map(({ number }) => number);
  if (lines.length === 0) {
    throw new UnreadableSource(
      "has no text, only pictures of pages; ask for the letter itself, or have its words recognised by npm run ingest -- --recognise",
    );
  }
  return {
    format: "pdf",
    pages: pages.length,
    overprinted: lines.flatMap(({ overprinted, page }) => overprinted.map((text) => ({ text, page }))),
    lines: sourceLines(lines),
    ...(covered.length > 0
      ? {
          covered: {
            passages: covered,
            lines: sourceLines(withTablesOverPages(pages.flatMap(({ whole }) => whole))),
          },
        }
      : {}),
    pictures: numbersOf(({ isPicture, lines: shown }) => isPicture && shown.length === 0),
    recognised: numbersOf(({ recognised }) => recognised),
    recognisedHere: pages.flatMap(({ number, doubtful }) => (doubtful ? [{ page: number, doubtful }] : [])),
    remarks: pages.flatMap(({ remarks }) => remarks),
  };
}

function sourceLines(lines: readonly PlacedLine[]): SourceLine[] {
  const size =
    mostCommon(
      lines.map((line) => line.size),
      lines.map(({ text }) => text.length),
    ) ?? 12;
  const body = lines.filter((line) => Math.abs(line.size - size) < 0.6);
  const margin = mostCommon(body.filter(({ bullet }) => !bullet).map(({ left }) => left)) ?? 0;
  const rightMargin = Math.max(...body.map(({ right }) => right));
  const keepsSpaces = body.filter(({ wrapped }) => wrapped).length > body.length * minimumTrailingSpaces;
  const pitch = mostCommon(pitches(body)) ?? size * 1.2;
  return withLevels(
    withDashBullets(
      lines.map((line, index): SourceLine => {
        const previous = lines[index - 1];
        const pageStart = previous?.page !== line.page;
        const space = line.text.endsWith("-") ? 0 : size * 0.3;
        return {
          ...plainLine(line.text),
          number: index,
          page: line.page,
          pageStart,
          gap: previous && !pageStart ? gapBetween(previous, line, pitch) : 0,
          indent: (line.left - (line.column?.left ?? margin)) / (size * 0.5),
          bullet: line.bullet,
          bold: line.bold,
          small: line.size < size * 0.9,
          tag: line.artifact ? "Artifact" : (line.block?.role ?? null),
          block: line.block?.number ?? null,
          room: ((line.column?.right ?? rightMargin) + 1 - line.right - space) / (size * 0.5),
          hang: line.hang === null ? null : (line.hang - (line.column?.left ?? margin)) / (size * 0.5),
          firstWord: line.firstWord / (size * 0.5),
          wrapped: keepsSpaces ? line.wrapped : null,
          marks: line.marks,
          row: line.row,
        };
      }),
    ),
  );
}

/** The space between two lines in heights of a line; what is set into a paragraph is apart from it. */
function gapBetween(above: PlacedLine, line: PlacedLine, pitch: number): number {
  const gap = Math.max(0, (above.endY - line.y) / pitch - 1);
  return above.aside === line.aside ? gap : Math.max(1, gap);
}

/** The distances between the baselines of lines that follow each other on a page. */
function pitches(lines: readonly PlacedLine[]): number[] {
  return lines.flatMap((line, index) => {
    const next = lines[index + 1];
    return next && next.page === line.page && next.y < line.y ? [line.y - next.y] : [];
  });
}

/** Reads a PDF: what is seen on its pages, with place, weight and the document’s own structure as evidence. */
import { setImmediate as messagesDelivered } from "node:timers/promises";
import {
  AnnotationMode,
  getDocument,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from "pdfjs-dist/legacy/build/pdf.mjs";
import { withDashBullets } from "./dash-bullets.ts";
import { assertUndamaged } from "./pdf-damage.ts";
import { documentForFonts, type PageFont, pageFont } from "./pdf-fonts.ts";
import { identity, matrixOf, multiply } from "./pdf-geometry.ts";
import { readingHalf } from "./pdf-halves.ts";
import { mostCommon, type PageLine, pageLines } from "./pdf-lines.ts";
import { type PageSight, textRuns } from "./pdf-runs.ts";
import { contentBlocks, type TaggedBlock } from "./pdf-structure.ts";
import { plainLine, type SourceDocument, type SourceLine, UnreadableSource } from "./source-document.ts";

/** No letter has so many pages; a file that has is something else, or was put together to do harm. */
const mostPages = 100;

/** Where fewer lines than this share end in a space, the program that made the PDF keeps none at the ends of lines. */
const fewestTrailingSpaces = 0.1;

type PlacedLine = PageLine & { page: number; block: TaggedBlock | null };

/**
 * The lines of a PDF.
 * @throws UnreadableSource when it is encrypted, damaged, without pages, without text or no letter by its length
 */
export async function readPdf(bytes: Uint8Array): Promise<SourceDocument> {
  assertUndamaged(bytes);
  const worker = readingHalf();
  const task = getDocument({
    data: new Uint8Array(bytes),
    worker,
    disableFontFace: false,
    ownerDocument: documentForFonts(),
    useSystemFonts: false,
    useWorkerFetch: false,
    fontExtraProperties: true,
    maxImageSize: 1,
    stopAtErrors: false,
    verbosity: 0,
  });
  try {
    const document = await task.promise.catch((error: unknown) => {
      throw openingProblem(error);
    });
    if (document.numPages === 0) throw new UnreadableSource("has no pages; ask for the letter again");
    if (document.numPages > mostPages) {
      throw new UnreadableSource(
        `has ${document.numPages} pages, and no letter has more than ${mostPages}; take it out of the folder`,
      );
    }
    return sourceDocument(await placedLines(document), document.numPages);
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

async function placedLines(document: PDFDocumentProxy): Promise<PlacedLine[]> {
  const lines: PlacedLine[] = [];
  const blocks = { count: 0 };
  const layers = await document.getOptionalContentConfig();
  const isShown = (layer: unknown): boolean => !isObject(layer) || layers.isVisible(layer);
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number).catch(() => {
      throw new UnreadableSource(`is damaged: page ${number} cannot be opened; ask for the letter again`);
    });
    lines.push(...(await linesOfPage(page, number, blocks, isShown)));
    page.cleanup();
  }
  return lines;
}

async function linesOfPage(
  page: PDFPageProxy,
  number: number,
  blocks: { count: number },
  isShown: PageSight["isShown"],
): Promise<PlacedLine[]> {
  const [operators, structure] = await Promise.all([
    page.getOperatorList({ annotationMode: AnnotationMode.DISABLE }),
    page.getStructTree().catch(() => null),
  ]).catch(() => {
    throw new UnreadableSource(`is damaged: page ${number} cannot be read; ask for the letter again`);
  });
  // A font comes before the operators that use it, and is at hand a few steps later.
  await messagesDelivered();
  const tagged = contentBlocks(structure, blocks);
  const fonts = new Map<string, PageFont>();
  const fontOf = (name: string): PageFont => {
    const known = fonts.get(name) ?? pageFont(page, name);
    fonts.set(name, known);
    return known;
  };
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const runs = textRuns(operators, {
    box: [0, 0, width, height],
    // Screens count from the head of the page, letters from its foot.
    upright: multiply([1, 0, 0, -1, 0, height], matrixOf(transform) ?? identity),
    isShown,
    glyphUnit: (name) => fontOf(name).glyphUnit,
  });
  return pageLines(runs, (name) => fontOf(name).bold).map((line) => ({
    ...line,
    page: number,
    block: line.contentId === null ? null : (tagged.get(line.contentId) ?? null),
  }));
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

function sourceDocument(lines: readonly PlacedLine[], pages: number): SourceDocument {
  if (lines.length === 0) {
    throw new UnreadableSource(
      "holds no text, only pictures of pages; ask for the letter itself or have its text recognised",
    );
  }
  const size =
    mostCommon(
      lines.map((line) => line.size),
      lines.map(({ text }) => text.length),
    ) ?? 12;
  const body = lines.filter((line) => Math.abs(line.size - size) < 0.6);
  const margin = mostCommon(body.filter(({ bullet }) => !bullet).map(({ left }) => left)) ?? 0;
  const rightMargin = Math.max(...body.map(({ right }) => right));
  const keepsSpaces = body.filter(({ wrapped }) => wrapped).length > body.length * fewestTrailingSpaces;
  const pitch = mostCommon(pitches(body)) ?? size * 1.2;
  return {
    format: "pdf",
    pages,
    overprinted: lines.flatMap(({ overprinted, page }) => overprinted.map((text) => ({ text, page }))),
    lines: withDashBullets(
      lines.map((line, index): SourceLine => {
        const previous = lines[index - 1];
        const pageStart = previous?.page !== line.page;
        const space = line.text.endsWith("-") ? 0 : size * 0.3;
        return {
          ...plainLine(line.text),
          number: index,
          page: line.page,
          pageStart,
          gap: previous && !pageStart ? Math.max(0, (previous.y - line.y) / pitch - 1) : 0,
          indent: (line.left - margin) / (size * 0.5),
          bullet: line.bullet,
          bold: line.bold,
          small: line.size < size * 0.9,
          tag: line.artifact ? "Artifact" : (line.block?.role ?? null),
          block: line.block?.number ?? null,
          room: (rightMargin + 1 - line.right - space) / (size * 0.5),
          firstWord: line.firstWord / (size * 0.5),
          wrapped: keepsSpaces ? line.wrapped : null,
          marks: line.marks,
        };
      }),
    ),
  };
}

/** The distances between the baselines of lines that follow each other on a page. */
function pitches(lines: readonly PlacedLine[]): number[] {
  return lines.flatMap((line, index) => {
    const next = lines[index + 1];
    return next && next.page === line.page && next.y < line.y ? [line.y - next.y] : [];
  });
}

/** Gives the words that are recognised in the look of a page as text that is shown on it. */
import { createCanvas } from "@napi-rs/canvas";
import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { TextRun } from "./pdf-content.ts";
import { black } from "./pdf-paint.ts";
import type { RecognisedLine, RecognisedWord, Recogniser } from "./recognition.ts";

/** Pixels per point of the picture that is recognised: 300 dots per inch, as Tesseract’s guide advises. */
const scale = 300 / 72;

/** In per cent: printed words have 90 and more, and of those with less about one in five is wrong. */
const minimumConfidence = 80;

export type RecognisedPage = {
  runs: TextRun[];
  /** Words that may have been recognised wrongly, in reading order. */
  doubtful: string[];
};

/** Recognises the words of a page, whose pictures must have been unpacked. */
export async function recognisedPage(page: PDFPageProxy, recogniser: Recogniser): Promise<RecognisedPage> {
  const viewport = page.getViewport({ scale });
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  // pdfjs draws on this canvas in Node; its types know only that of browsers.
  const drawing: unknown = canvas;
  await page.render({ canvas: drawing as HTMLCanvasElement, viewport }).promise;
  const lines = await recogniser.linesOf(await canvas.encode("png"));
  return { runs: recognisedRuns(lines, viewport.height), doubtful: doubtfulWords(lines) };
}

/** The words that a reader should compare with the page; signs without a letter or figure are not among them. */
export function doubtfulWords(lines: readonly RecognisedLine[]): string[] {
  return lines
    .flatMap(({ words }) => words)
    .filter(({ text, confidence }) => confidence < minimumConfidence && /[\p{L}\p{N}]/u.test(text))
    .map(({ text }) => text);
}

/** Recognised lines as text of the page. @param pageHeight in pixels of the picture */
export function recognisedRuns(lines: readonly RecognisedLine[], pageHeight: number): TextRun[] {
  const sizes = lines.flatMap(({ words, height }) => words.map(() => height)).sort((a, b) => a - b);
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 0;
  return lines.flatMap((line, order) => {
    // The height of a line is measured from its letters, and differs a little where none is tall.
    const height = Math.abs(line.height - usual) < usual * sameSize ? usual : line.height;
    return line.words.map(
      (word): TextRun => ({
        glyphs: glyphsOf(word),
        y: (pageHeight - line.baseline) / scale,
        size: height / scale,
        font: "",
        outlined: false,
        contentId: null,
        artifact: false,
        order,
        ink: { colour: black, alpha: 1, multiplies: false },
        turned: 0,
        annotation: null,
        unseen: null,
      }),
    );
  });
}

/** Heights of lines that differ by less than this share are of one size of type. */
const sameSize = 0.2;

/** The characters of a word, which share its width evenly. */
function glyphsOf({ text, left, right }: RecognisedWord): TextRun["glyphs"] {
  const characters = [...text];
  const width = (right - left) / scale / characters.length;
  return characters.map((character, index) => ({ text: character, x: left / scale + index * width, width }));
}

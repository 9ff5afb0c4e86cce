/** Recognises the words in a picture of a page, with Tesseract; nothing leaves the editor’s machine. */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createWorker, OEM, type Worker } from "tesseract.js";

/** A word as it was recognised; places are in pixels of the picture, from its top left corner. */
export type RecognisedWord = { text: string; left: number; right: number; confidence: number };

/** A line of such words. */
export type RecognisedLine = { words: RecognisedWord[]; baseline: number; height: number };

/** The language data that is installed with the project, so that none is fetched while a letter is read. */
const languageData = join(
  dirname(createRequire(import.meta.url).resolve("@tesseract.js-data/eng/package.json")),
  "4.0.0_best_int",
);

/** Reads pictures of pages; starting it takes a second, so one reads all pages of a file. */
export class Recogniser {
  #worker: Promise<Worker> | null = null;

  /** The lines of a picture, in PNG, from its head to its foot. */
  async linesOf(png: Uint8Array): Promise<RecognisedLine[]> {
    this.#worker ??= createWorker("eng", OEM.LSTM_ONLY, {
      langPath: languageData,
      gzip: true,
      cacheMethod: "none",
    });
    const worker = await this.#worker;
    const { data } = await worker.recognize(Buffer.from(png), {}, { blocks: true });
    const lines = (data.blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap((one) => one.lines));
    return lines.map(({ words, baseline, rowAttributes }) => ({
      baseline: (baseline.y0 + baseline.y1) / 2,
      height: rowAttributes.rowHeight,
      words: words.map(({ text, bbox, confidence }) => ({
        text,
        left: bbox.x0,
        right: bbox.x1,
        confidence: Math.round(confidence),
      })),
    }));
  }

  async close(): Promise<void> {
    await (await this.#worker)?.terminate();
  }
}

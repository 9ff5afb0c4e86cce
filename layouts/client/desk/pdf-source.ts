/** A source that is a PDF: pdfjs draws its pages, and what is marked lies over them. */
import type * as Pdfjs from "pdfjs-dist";
import type { TextItem } from "pdfjs-dist/types/src/display/api.js";
import { element } from "../dom.ts";
import { findWords, indexRuns, type Place } from "./find-words.ts";
import type { Passage, Shown, SourcePane } from "./passages.ts";
import { bringIntoView } from "./text-source.ts";

type Box = { left: number; top: number; width: number; height: number };
/** A run of words on a page, and its box in shares of the page. */
type Run = { text: string; page: number; box: Box };

/** Draws the PDF of a pane; resolves when its words are known, while pages are drawn as they come into view. */
export async function pdfSource(
  pane: HTMLElement,
  address: string,
  blocks: readonly Shown[],
): Promise<SourcePane> {
  const pdfjs: typeof Pdfjs = await import("./pdfjs/build/pdf.mjs" as string);
  const folder = (name: string): string => new URL(`./pdfjs/${name}/`, import.meta.url).href;
  pdfjs.GlobalWorkerOptions.workerSrc = new URL("./pdfjs/build/pdf.worker.mjs", import.meta.url).href;
  const loading = pdfjs.getDocument({
    url: address,
    standardFontDataUrl: folder("standard_fonts"),
    cMapUrl: folder("cmaps"),
    wasmUrl: folder("wasm"),
    iccUrl: folder("iccs"),
  });
  const pdf = await loading.promise;
  const sheets: HTMLElement[] = [];
  const runs: Run[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const sheet = element("div", { class: "source-page", role: "group", "aria-label": `Page ${number}` });
    const { width, height } = page.getViewport({ scale: 1 });
    sheet.style.aspectRatio = `${width} / ${height}`;
    pane.append(sheet);
    sheets.push(sheet);
    drawWhenSeen(pane, sheet, page);
    const { items } = await page.getTextContent();
    for (const item of items) if ("str" in item) runs.push(runOf(item, number, page));
  }
  const index = indexRuns(runs.map(({ text }) => text));

  function placesOf(passages: readonly Passage[]): Place[] {
    return passages.flatMap(({ words, page }) => {
      const from = page === null ? 0 : runs.findIndex((run) => run.page === page);
      return findWords(index, words, Math.max(0, from));
    });
  }

  for (const { id, name, passages } of blocks) {
    const boxes = placesOf(passages).flatMap((place) => boxOf(runs, place));
    for (const [page, own] of Map.groupBy(boxes, (box) => box.page)) {
      const link = element("a", {
        class: "source-place",
        href: `#${id}`,
        "aria-label": `${name} in the reading`,
      });
      place(link, around(own.map(({ box }) => box)));
      sheets[page - 1]?.append(link);
    }
  }
  return {
    mark(passages) {
      for (const mark of pane.querySelectorAll(".source-mark")) mark.remove();
      const boxes = placesOf(passages).flatMap((place) => boxOf(runs, place));
      for (const { page, box } of joined(boxes)) {
        const mark = element("div", { class: "source-mark" });
        place(mark, box);
        sheets[page - 1]?.append(mark);
      }
      const [first] = boxes;
      if (!first) return false;
      bringIntoView(pane, pane.querySelector(".source-mark") ?? undefined);
      return { page: first.page };
    },
  };
}

/** Draws a page when it first comes near the part of the pane that is seen. */
function drawWhenSeen(pane: HTMLElement, sheet: HTMLElement, page: Pdfjs.PDFPageProxy): void {
  const observer = new IntersectionObserver(
    ([entry]) => {
      if (!entry?.isIntersecting) return;
      observer.disconnect();
      const scale =
        (Math.max(sheet.clientWidth, 300) / page.getViewport({ scale: 1 }).width) * devicePixelRatio;
      const viewport = page.getViewport({ scale });
      const canvas = document.createElement("canvas");
      canvas.width = viewport.width;
      canvas.height = viewport.height;
      sheet.prepend(canvas);
      void page.render({ canvas, viewport }).promise.then(() => {
        sheet.dataset["drawn"] = "true";
      });
    },
    { root: pane, rootMargin: "50%" },
  );
  observer.observe(sheet);
}

function runOf(
  { str: text, transform, width, height }: TextItem,
  number: number,
  page: Pdfjs.PDFPageProxy,
): Run {
  const viewport = page.getViewport({ scale: 1 });
  const [, , , , x = 0, y = 0] = transform as number[];
  const [left, bottom] = viewport.convertToViewportPoint(x, y) as [number, number];
  const box = {
    left: left / viewport.width,
    top: (bottom - height) / viewport.height,
    width: width / viewport.width,
    height: (height * 1.2) / viewport.height,
  };
  return { text, page: number, box };
}

/** The box of a place: the share of its run’s box that its characters take in a common font. */
function boxOf(runs: readonly Run[], { run, from, to }: Place): { page: number; box: Box }[] {
  const found = runs[run];
  if (!found) return [];
  const { box, page, text } = found;
  const whole = widthOf(text) || 1;
  const [start, end] = [widthOf(text.slice(0, from)) / whole, widthOf(text.slice(0, to)) / whole];
  return [{ page, box: { ...box, left: box.left + box.width * start, width: box.width * (end - start) } }];
}

const ruler = document.createElement("canvas").getContext("2d");

function widthOf(text: string): number {
  if (!ruler) return text.length;
  ruler.font = "16px Tahoma, Verdana, sans-serif";
  return ruler.measureText(text).width;
}

/** How far apart two boxes on a line are that are marked as one, in shares of the page: the space between words. */
const spaceBetween = 0.02;

/** Boxes with those that follow each other on a line made one. */
function joined(boxes: readonly { page: number; box: Box }[]): { page: number; box: Box }[] {
  const made: { page: number; box: Box }[] = [];
  for (const { page, box } of boxes) {
    const last = made.at(-1);
    const gap = last ? box.left - (last.box.left + last.box.width) : null;
    const follows =
      last?.page === page &&
      Math.abs(last.box.top - box.top) < box.height / 2 &&
      gap !== null &&
      Math.abs(gap) < spaceBetween;
    if (last && follows) last.box = around([last.box, box]);
    else made.push({ page, box });
  }
  return made;
}

/** The smallest box around boxes. */
function around(boxes: readonly Box[]): Box {
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.left + box.width));
  const bottom = Math.max(...boxes.map((box) => box.top + box.height));
  return { left, top, width: right - left, height: bottom - top };
}

function place({ style }: HTMLElement, { left, top, width, height }: Box): void {
  style.left = `${left * 100}%`;
  style.top = `${top * 100}%`;
  style.width = `${width * 100}%`;
  style.height = `${height * 100}%`;
}

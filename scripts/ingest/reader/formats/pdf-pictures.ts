/** The pixels of a page’s pictures, which are unpacked only where one lies over words. */
import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Matrix } from "./pdf-geometry.ts";
import type { Ink } from "./pdf-paint.ts";

/** What a picture shows at a point of the page. */
export type InkAt = (point: { x: number; y: number }) => Ink;

type Pixels = { width: number; height: number; data: Uint8Array | Uint8ClampedArray };

/** What a picture, by its name in the page, shows where it is placed; null where its pixels are not at hand. */
export function pictureInk(page: PDFPageProxy, name: string, place: Matrix): InkAt | null {
  const store = [page.objs, page.commonObjs].find((objects) => objects.has(name));
  const found: unknown = store?.get(name);
  const pixels = isPixels(found) ? found : null;
  const [a, b, c, d, e, f] = place;
  const area = a * d - b * c;
  if (!pixels || area === 0) return null;
  return ({ x, y }) => {
    const across = (d * (x - e) - c * (y - f)) / area;
    const up = (a * (y - f) - b * (x - e)) / area;
    return inkOf(pixels, across, 1 - up);
  };
}

function isPixels(value: unknown): value is Pixels {
  if (typeof value !== "object" || value === null || !("data" in value)) return false;
  if (!("width" in value && "height" in value)) return false;
  const { width, height, data } = value;
  if (!(data instanceof Uint8Array || data instanceof Uint8ClampedArray)) return false;
  return typeof width === "number" && typeof height === "number" && data.length >= width * height * 3;
}

/** The colour of a picture at shares of its width and of its height from the head. */
function inkOf({ width, height, data }: Pixels, across: number, down: number): Ink {
  const clamped = (share: number, size: number): number =>
    Math.min(size - 1, Math.max(0, Math.floor(share * size)));
  const depth = data.length >= width * height * 4 ? 4 : 3;
  const start = (clamped(down, height) * width + clamped(across, width)) * depth;
  const part = (index: number): number => (data[start + index] ?? 0) / 255;
  return { colour: [part(0), part(1), part(2)], alpha: depth === 4 ? part(3) : 1, multiplies: false };
}

/** What is painted on a page beside its text, and whether a place of the page shows text through all of it. */
import { OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import { type Colour, type Sight, sightOn } from "./contrast.ts";
import { type Box, boxAround, intersect, type Matrix, transformPoint } from "./pdf-geometry.ts";

type Point = { x: number; y: number };

/** How something is painted: a colour that is not known is a pattern’s or a picture’s. */
export type Ink = { colour: Colour | null; alpha: number; multiplies: boolean };

/** An area of the page that is painted at once. */
export type Paint = Ink & {
  /** Its place among all that is painted on the page. */
  order: number;
  kind: "shape" | "picture" | "annotation" | "redaction";
  /** The area, or the box around it where it is no box. */
  box: Box;
  /** Its outline where it is no box. */
  outline: Point[][] | null;
  /** What it shows at each point, where that is known to differ. */
  inkAt?: (point: Point) => Ink;
};

export const black: Colour = [0, 0, 0];
export const white: Colour = [1, 1, 1];

/** The colour of `#rrggbb`, as pdfjs has every plain colour; null for anything else. */
export function colourOf(value: unknown): Colour | null {
  const digits = typeof value === "string" ? /^#([0-9a-f]{6})/i.exec(value)?.[1] : undefined;
  if (digits === undefined) return null;
  const number = Number.parseInt(digits, 16);
  return [(number >> 16) / 255, ((number >> 8) & 255) / 255, (number & 255) / 255];
}

const fills: ReadonlySet<unknown> = new Set([
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const strokes: ReadonlySet<unknown> = new Set([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);

export const isFilled = (operator: unknown): boolean => fills.has(operator);
export const isStroked = (operator: unknown): boolean => strokes.has(operator);

/** Numbers that each part of a path has in pdfjs, by its code: move, line, curve, quadratic curve, close. */
const partLengths = [2, 2, 6, 4, 0];

/** Steps in which a curve is followed. */
const curveSteps = 8;

/** The outlines of a path that `constructPath` draws, on the page. @param data its parts as pdfjs has them */
export function outlinesOf(data: unknown, matrix: Matrix): Point[][] {
  const [path]: unknown[] = Array.isArray(data) ? data : [];
  if (!(path instanceof Float32Array || Array.isArray(path))) return [];
  const numbers = Array.from(path as ArrayLike<unknown>, Number);
  const outlines: Point[][] = [];
  for (let index = 0; index < numbers.length; ) {
    const code = numbers[index] ?? -1;
    const length = partLengths[code];
    if (length === undefined) return outlines;
    const points = pointsOf(numbers.slice(index + 1, index + 1 + length), matrix);
    index += 1 + length;
    const outline = outlines.at(-1);
    const last = outline?.at(-1);
    if (code === 0) outlines.push(points);
    else if (outline && last && points.length > 1) outline.push(...curve([last, ...points]));
    else outline?.push(...points);
  }
  return outlines;
}

function pointsOf(numbers: readonly number[], matrix: Matrix): Point[] {
  const points: Point[] = [];
  for (let index = 0; index + 1 < numbers.length; index += 2)
    points.push(transformPoint(matrix, numbers[index] ?? 0, numbers[index + 1] ?? 0));
  return points;
}

/** Points along a Bézier curve after its first. */
function curve(controls: readonly Point[]): Point[] {
  return Array.from({ length: curveSteps }, (_, step) => along(controls, (step + 1) / curveSteps));
}

function along(controls: readonly Point[], share: number): Point {
  const [first = { x: 0, y: 0 }] = controls;
  if (controls.length < 2) return first;
  const nearer = controls.slice(1).map((point, index) => {
    const from = controls[index] ?? point;
    return { x: from.x + (point.x - from.x) * share, y: from.y + (point.y - from.y) * share };
  });
  return along(nearer, share);
}

/** The areas that filling outlines paints. A single box is one as it is; other outlines are kept. */
export function filledArea(outlines: readonly Point[][], clip: Box): Pick<Paint, "box" | "outline"> | null {
  const kept = outlines.filter((outline) => outline.length > 2);
  if (kept.length === 0) return null;
  const box = intersect(boxAround(kept.flat()), clip);
  if (box[2] <= box[0] || box[3] <= box[1]) return null;
  return { box, outline: kept.length === 1 && isBox(kept[0] ?? []) ? null : kept };
}

/** The strips that drawing straight level or upright lines paints. */
export function strokedAreas(outlines: readonly Point[][], width: number, clip: Box): Box[] {
  return outlines.flatMap((outline) =>
    outline.slice(1).flatMap((to, index) => {
      const from = outline[index];
      if (!from || (Math.abs(from.x - to.x) > 0.5 && Math.abs(from.y - to.y) > 0.5)) return [];
      const [left, bottom, right, top] = boxAround([from, to]);
      const half = width / 2;
      const level = right - left > top - bottom;
      return [
        intersect(
          level ? [left, bottom - half, right, top + half] : [left - half, bottom, right + half, top],
          clip,
        ),
      ];
    }),
  );
}

function isBox(outline: readonly Point[]): boolean {
  const [left, bottom, right, top] = boxAround(outline);
  return outline.every(
    ({ x, y }) =>
      (Math.abs(x - left) < 0.1 || Math.abs(x - right) < 0.1) &&
      (Math.abs(y - bottom) < 0.1 || Math.abs(y - top) < 0.1),
  );
}

export const touches = (one: Box, other: Box): boolean =>
  one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];

/** Whether a paint lies on a point. */
export function liesOn({ box, outline }: Pick<Paint, "box" | "outline">, { x, y }: Point): boolean {
  if (x < box[0] || x > box[2] || y < box[1] || y > box[3]) return false;
  return outline === null || outline.filter((one) => surrounds(one, x, y)).length % 2 === 1;
}

function surrounds(outline: readonly Point[], x: number, y: number): boolean {
  let inside = false;
  let from = outline.at(-1);
  for (const to of outline) {
    if (from && from.y > y !== to.y > y) {
      if (x < from.x + ((to.x - from.x) * (y - from.y)) / (to.y - from.y)) inside = !inside;
    }
    from = to;
  }
  return inside;
}

/** How ink on a point of the page shows through what is painted there before and after it. */
export function sightAt(ink: Ink, order: number, paints: readonly Paint[], point: Point): Sight {
  let without: Colour | null = white;
  let shown: Colour | null = white;
  let drawn = false;
  const draw = (): void => {
    shown = mixed(ink, without);
    drawn = true;
  };
  for (const paint of paints) {
    if (!liesOn(paint, point)) continue;
    if (!drawn && paint.order > order) draw();
    const own = paint.inkAt?.(point) ?? paint;
    if (drawn && own.colour === null && own.alpha > 0.9) return "hidden";
    without = mixed(own, without);
    shown = drawn ? mixed(own, shown) : without;
  }
  if (!drawn) draw();
  // Behind a pattern or a picture whose colours are not known, ink is taken to be seen.
  return without === null || shown === null ? "seen" : sightOn(shown, without);
}

/** The colour of a place after it was painted; null where that is not known. */
function mixed({ colour, alpha, multiplies }: Ink, below: Colour | null): Colour | null {
  if (alpha < 0.01) return below;
  if (colour === null || below === null)
    return alpha > 0.99 && colour !== null && !multiplies ? colour : null;
  const part = (index: 0 | 1 | 2): number => {
    const own = multiplies ? colour[index] * below[index] : colour[index];
    return alpha * own + (1 - alpha) * below[index];
  };
  return [part(0), part(1), part(2)];
}

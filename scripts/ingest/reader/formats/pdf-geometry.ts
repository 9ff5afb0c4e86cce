/** Matrices and boxes of PDF pages, in points (1/72 inch), y upwards from the foot. */

/** `[a, b, c, d, e, f]` as in ISO 32000-1, 8.3.3: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number];
/** Left, bottom, right, top. */
export type Box = readonly [number, number, number, number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** The matrix that applies `inner` first and `outer` then. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

export function transformPoint([a, b, c, d, e, f]: Matrix, x: number, y: number): { x: number; y: number } {
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}

/** The upright box around a box that a matrix has moved. */
export function transformBox([a, b, c, d, e, f]: Matrix, [left, bottom, right, top]: Box): Box {
  return [
    e + Math.min(a * left, a * right) + Math.min(c * bottom, c * top),
    f + Math.min(b * left, b * right) + Math.min(d * bottom, d * top),
    e + Math.max(a * left, a * right) + Math.max(c * bottom, c * top),
    f + Math.max(b * left, b * right) + Math.max(d * bottom, d * top),
  ];
}

/** The upright box around points. */
export function boxAround(points: readonly { x: number; y: number }[]): Box {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** What two boxes share; a box without area where they share nothing. */
export function intersect(one: Box, other: Box): Box {
  const left = Math.max(one[0], other[0]);
  const bottom = Math.max(one[1], other[1]);
  return [
    left,
    bottom,
    Math.max(left, Math.min(one[2], other[2])),
    Math.max(bottom, Math.min(one[3], other[3])),
  ];
}

/** The matrix in an operator’s argument; null for anything else. */
export function matrixOf(values: unknown): Matrix | null {
  const numbers = numbersOf(values);
  const [a, b, c, d, e, f] = [numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]];
  if (f === undefined || numbers.length > 6) return null;
  return [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f];
}

/** The box in an operator’s argument; null for anything else. */
export function boxOf(values: unknown): Box | null {
  const numbers = numbersOf(values);
  const [left, bottom, right, top] = [numbers[0], numbers[1], numbers[2], numbers[3]];
  if (left === undefined || bottom === undefined || right === undefined || top === undefined) return null;
  return [Math.min(left, right), Math.min(bottom, top), Math.max(left, right), Math.max(bottom, top)];
}

/** Numbers to be taken by their index: going through a typed array takes longer than all that is done with it here. */
function numbersOf(values: unknown): ArrayLike<number> {
  if (values instanceof Float32Array || values instanceof Float64Array) return values;
  return Array.isArray(values) ? values.filter((value) => typeof value === "number") : [];
}

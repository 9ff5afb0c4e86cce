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
export function transformBox(matrix: Matrix, [left, bottom, right, top]: Box): Box {
  const one = transformPoint(matrix, left, bottom);
  const two = transformPoint(matrix, right, bottom);
  const three = transformPoint(matrix, left, top);
  const four = transformPoint(matrix, right, top);
  return [
    Math.min(one.x, two.x, three.x, four.x),
    Math.min(one.y, two.y, three.y, four.y),
    Math.max(one.x, two.x, three.x, four.x),
    Math.max(one.y, two.y, three.y, four.y),
  ];
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
  const [a, b, c, d, e, f, ...more] = numbersOf(values);
  if (f === undefined || more.length > 0) return null;
  return [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f];
}

/** The box in an operator’s argument; null for anything else. */
export function boxOf(values: unknown): Box | null {
  const numbers = numbersOf(values);
  const [left, bottom, right, top] = numbers;
  if (left === undefined || bottom === undefined || right === undefined || top === undefined) return null;
  return [Math.min(left, right), Math.min(bottom, top), Math.max(left, right), Math.max(bottom, top)];
}

function numbersOf(values: unknown): number[] {
  if (!Array.isArray(values) && !(values instanceof Float32Array) && !(values instanceof Float64Array))
    return [];
  const numbers: number[] = [];
  for (let index = 0; index < values.length; index += 1) {
    const value: unknown = values[index];
    if (typeof value === "number") numbers.push(value);
  }
  return numbers;
}

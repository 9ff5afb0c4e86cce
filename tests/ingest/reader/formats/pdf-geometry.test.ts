import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  boxOf,
  type Matrix,
  matrixOf,
  multiply,
  transformBox,
  transformPoint,
} from "../../../../scripts/ingest/reader/formats/pdf-geometry.ts";

const numbers = fc.double({ min: -1000, max: 1000, noNaN: true });
const matrices = fc.tuple(numbers, numbers, numbers, numbers, numbers, numbers);
const boxes = fc
  .tuple(numbers, numbers, numbers, numbers)
  .map(([a, b, c, d]) => [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)] as const);

it("the box around a moved box is that of its four moved corners", () => {
  fc.assert(
    fc.property(matrices, boxes, (matrix, [left, bottom, right, top]) => {
      const corners = [
        [left, bottom],
        [right, bottom],
        [left, top],
        [right, top],
      ].map(([x = 0, y = 0]) => transformPoint(matrix, x, y));
      const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
      const around = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
      for (const [index, side] of transformBox(matrix, [left, bottom, right, top]).entries()) {
        expect(side).toBeCloseTo(around[index] ?? Number.NaN, 5);
      }
    }),
  );
});

it("a product of matrices moves a point as the inner and then the outer does", () => {
  fc.assert(
    fc.property(matrices, matrices, numbers, numbers, (outer, inner, x, y) => {
      const once = transformPoint(multiply(outer, inner), x, y);
      const between = transformPoint(inner, x, y);
      const twice = transformPoint(outer, between.x, between.y);
      expect(Math.abs(once.x - twice.x)).toBeLessThan(1e-3);
      expect(Math.abs(once.y - twice.y)).toBeLessThan(1e-3);
    }),
  );
});

describe("an operator’s argument", () => {
  it.each<[string, unknown, Matrix | null]>([
    ["six numbers", [1, 2, 3, 4, 5, 6], [1, 2, 3, 4, 5, 6]],
    ["six numbers of a typed array", new Float32Array([1, 2, 3, 4, 5, 6]), [1, 2, 3, 4, 5, 6]],
    ["five numbers", [1, 2, 3, 4, 5], null],
    ["seven numbers", [1, 2, 3, 4, 5, 6, 7], null],
    ["none", null, null],
  ])("that is a matrix is read: %s", (_, values, matrix) => {
    expect(matrixOf(values)).toEqual(matrix);
  });

  it.each([
    ["corners in any order", [30, 40, 10, 20], [10, 20, 30, 40]],
    ["three numbers", [1, 2, 3], null],
    ["words", ["a", "b", "c", "d"], null],
  ])("that is a box is read: %s", (_, values, box) => {
    expect(boxOf(values)).toEqual(box);
  });
});

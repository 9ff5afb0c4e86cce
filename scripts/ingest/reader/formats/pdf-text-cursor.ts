/** Where text is drawn on a page, and the glyphs that an operator shows from there (ISO 32000-1, 9.4). */
import { OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import { shownGlyph } from "./characters.ts";
import type { Glyph } from "./pdf-content.ts";
import { type Box, identity, type Matrix, matrixOf, multiply, transformPoint } from "./pdf-geometry.ts";
import { type GraphicsState, numberAt } from "./pdf-graphics-state.ts";

/** Glyphs on one baseline; those outside the clip are left out. */
export type ShownText = { glyphs: Glyph[]; y: number; size: number; turned: number };

/** Text that is turned by no more degrees than this is level with its line. */
const slightTurn = 3;

export class TextCursor {
  #matrix: Matrix = identity;
  #position = { x: 0, y: 0 };
  #lineStart = { x: 0, y: 0 };

  /** Moves the cursor as an operator says; others leave it where it is. */
  apply(operator: number, args: readonly unknown[], state: GraphicsState): void {
    switch (operator) {
      case OPS.beginText:
        this.#matrix = identity;
        this.#moveTo(0, 0);
        break;
      case OPS.setTextMatrix:
        this.#matrix = matrixOf(args[0]) ?? matrixOf(args) ?? identity;
        this.#moveTo(0, 0);
        break;
      case OPS.setLeadingMoveText:
        state.leading = -numberAt(args, 1);
        this.#moveBy(args);
        break;
      case OPS.moveText:
        this.#moveBy(args);
        break;
      case OPS.nextLine:
        this.#moveTo(this.#lineStart.x, this.#lineStart.y - state.leading);
        break;
    }
  }

  #moveBy(args: readonly unknown[]): void {
    this.#moveTo(this.#lineStart.x + numberAt(args, 0), this.#lineStart.y + numberAt(args, 1));
  }

  #moveTo(x: number, y: number): void {
    this.#lineStart = { x, y };
    this.#position = { x, y };
  }

  /**
   * Shows glyphs and moves to their end. The numbers between them move the next glyph back by thousandths of the type’s
   * height.
   * @param glyphUnit the unit of the widths of the font’s glyphs, in heights of the type
   */
  show(items: readonly unknown[], state: GraphicsState, glyphUnit: number): ShownText {
    const { fontSize, charSpacing, wordSpacing, scale, rise, clip } = state;
    const matrix = multiply(state.matrix, this.#matrix);
    const glyphs: Glyph[] = [];
    const { y } = transformPoint(matrix, this.#position.x, this.#position.y + rise);
    const baseline = matrix[2] * (this.#position.y + rise) + matrix[4];
    const size = Math.hypot(matrix[2], matrix[3]) * Math.abs(fontSize);
    for (const item of items) {
      if (typeof item === "number") this.#position.x -= (item * fontSize * scale) / 1000;
      if (!isGlyph(item)) continue;
      const advance = item.width * fontSize * glyphUnit;
      const x = matrix[0] * this.#position.x + baseline;
      const width = matrix[0] * advance * scale;
      if (isInside(clip, x + width / 2, y + size * 0.3)) {
        glyphs.push({ text: shownGlyph(item.unicode), x, width });
      }
      this.#position.x += (advance + charSpacing + (item.isSpace === true ? wordSpacing : 0)) * scale;
    }
    return { glyphs, y, size, turned: turnOf(matrix, fontSize) };
  }
}

/** Whether a point is inside a clip; a point of slack allows for rounding. */
const isInside = ([left, bottom, right, top]: Box, x: number, y: number): boolean =>
  x > left - 1 && x < right + 1 && y > bottom - 1 && y < top + 1;

/** By how many degrees text is turned, counter-clockwise; the slant of a hand or a scanner is no turn. */
function turnOf(matrix: Matrix, fontSize: number): number {
  const sign = fontSize < 0 ? -1 : 1;
  const degrees = (Math.atan2(matrix[1] * sign, matrix[0] * sign) * 180) / Math.PI;
  const turned = (Math.round(degrees) + 360) % 360;
  return turned <= slightTurn || turned >= 360 - slightTurn ? 0 : turned;
}

/** A glyph as pdfjs gives it, its width in thousandths of the type’s height. */
type DrawnGlyph = { unicode: string; width: number; isSpace?: unknown };

function isGlyph(item: unknown): item is DrawnGlyph {
  if (typeof item !== "object" || item === null || !("unicode" in item) || !("width" in item)) return false;
  return typeof item.unicode === "string" && typeof item.width === "number";
}

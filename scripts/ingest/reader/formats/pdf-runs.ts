/** Follows a page’s drawing operators and gives the text they show: where, how large, how heavy, and whether it is seen. */
import { OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import { shownGlyph } from "./characters.ts";
import {
  type Box,
  boxOf,
  identity,
  intersect,
  type Matrix,
  matrixOf,
  multiply,
  transformBox,
  transformPoint,
} from "./pdf-geometry.ts";

/** What a glyph stands for, as `shownGlyph` gives it, with its left edge and its width in points. */
export type Glyph = { text: string; x: number; width: number };

/** Text that one operator shows on one baseline. */
export type TextRun = {
  glyphs: Glyph[];
  /** Height of the baseline above the foot of the page. */
  y: number;
  /** Height of the type in points. */
  size: number;
  font: string;
  /** Drawn with an outline too, as programs do that have no bold face. */
  outlined: boolean;
  /** Id of the marked content that it belongs to; null where it belongs to none. */
  contentId: number | null;
  /** Whether it is marked as no part of the letter’s text: a header, a footer, a decoration. */
  artifact: boolean;
};

export type Operators = { fnArray: readonly number[]; argsArray: readonly unknown[] };

type GraphicsState = {
  matrix: Matrix;
  clip: Box;
  font: string;
  fontSize: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  rise: number;
  leading: number;
  mode: number;
};

/** What tells, beside a page’s operators, where and whether their text is seen. */
export type PageSight = {
  /** The page as it is shown, turned as it says and without what it cuts off. */
  box: Box;
  /** From the page’s own coordinates to those of the box. */
  upright: Matrix;
  /** Whether a layer, as pdfjs has it in marked content, is shown. */
  isShown: (layer: unknown) => boolean;
  /** What the widths of a font’s glyphs are counted in, in heights of the type. */
  glyphUnit: (font: string) => number;
};

type MarkedContent = { id: number | null; artifact: boolean; hidden: boolean };

/** Text rendering modes 3 and 7 draw nothing (ISO 32000-1, table 106); 1, 2, 5 and 6 draw an outline. */
const unseenModes = new Set([3, 7]);
const outlineModes = new Set([1, 2, 5, 6]);

/** Type smaller than this, in points, nobody can read: remains of a template. */
const smallestSize = 3;

/** Where nothing is. */
const nowhere: Box = [-Infinity, -Infinity, -Infinity, -Infinity];

/** The visible text of a page in the order in which it is drawn. */
export function textRuns({ fnArray, argsArray }: Operators, sight: PageSight): TextRun[] {
  const reader = new OperatorReader(sight);
  fnArray.forEach((operator, index) => {
    const args = argsArray[index];
    reader.apply(operator, Array.isArray(args) ? args : []);
  });
  return reader.runs;
}

class OperatorReader {
  readonly runs: TextRun[] = [];
  readonly #saved: GraphicsState[] = [];
  readonly #marked: MarkedContent[] = [];
  #state: GraphicsState;
  #textMatrix: Matrix = identity;
  #position = { x: 0, y: 0 };
  #lineStart = { x: 0, y: 0 };
  #clipNext = false;
  readonly #sight: PageSight;

  constructor(sight: PageSight) {
    this.#sight = sight;
    this.#state = {
      matrix: sight.upright,
      clip: sight.box,
      font: "",
      fontSize: 0,
      charSpacing: 0,
      wordSpacing: 0,
      scale: 1,
      rise: 0,
      leading: 0,
      mode: 0,
    };
  }

  apply(operator: number, args: readonly unknown[]): void {
    const state = this.#state;
    switch (operator) {
      case OPS.save:
        this.#saved.push({ ...state });
        break;
      case OPS.beginGroup:
        this.#saved.push({ ...state });
        this.#clipToGroup(args[0]);
        break;
      case OPS.restore:
      case OPS.endGroup:
      case OPS.paintFormXObjectEnd:
        this.#state = this.#saved.pop() ?? state;
        break;
      case OPS.paintFormXObjectBegin:
        this.#saved.push({ ...state });
        state.matrix = multiply(state.matrix, matrixOf(args[0]) ?? identity);
        this.#clipTo(boxOf(args[1]));
        break;
      case OPS.transform:
        state.matrix = multiply(state.matrix, matrixOf(args) ?? identity);
        break;
      case OPS.clip:
      case OPS.eoClip:
        this.#clipNext = true;
        break;
      case OPS.constructPath:
        if (this.#clipNext) this.#clipTo(boxOf(args[2]));
        this.#clipNext = false;
        break;
      case OPS.beginMarkedContent:
      case OPS.beginMarkedContentProps:
        this.#beginMarked(args);
        break;
      case OPS.endMarkedContent:
        this.#marked.pop();
        break;
      case OPS.beginText:
        this.#textMatrix = identity;
        this.#moveTo(0, 0);
        break;
      case OPS.setTextMatrix:
        this.#textMatrix = matrixOf(args[0]) ?? matrixOf(args) ?? identity;
        this.#moveTo(0, 0);
        break;
      case OPS.setLeadingMoveText:
        state.leading = -numberAt(args, 1);
        this.#moveTo(this.#lineStart.x + numberAt(args, 0), this.#lineStart.y + numberAt(args, 1));
        break;
      case OPS.moveText:
        this.#moveTo(this.#lineStart.x + numberAt(args, 0), this.#lineStart.y + numberAt(args, 1));
        break;
      case OPS.nextLine:
        this.#moveTo(this.#lineStart.x, this.#lineStart.y - state.leading);
        break;
      case OPS.setLeading:
        state.leading = numberAt(args, 0);
        break;
      case OPS.setCharSpacing:
        state.charSpacing = numberAt(args, 0);
        break;
      case OPS.setWordSpacing:
        state.wordSpacing = numberAt(args, 0);
        break;
      case OPS.setHScale:
        state.scale = numberAt(args, 0) / 100;
        break;
      case OPS.setTextRise:
        state.rise = numberAt(args, 0);
        break;
      case OPS.setTextRenderingMode:
        state.mode = numberAt(args, 0);
        break;
      case OPS.setFont:
        state.font = typeof args[0] === "string" ? args[0] : "";
        state.fontSize = numberAt(args, 1);
        break;
      case OPS.setGState:
        for (const [name, value] of Array.isArray(args[0]) ? args[0] : []) {
          if (name === "Font" && Array.isArray(value)) this.apply(OPS.setFont, value);
        }
        break;
      case OPS.showText:
        this.#show(Array.isArray(args[0]) ? args[0] : []);
        break;
    }
  }

  #moveTo(x: number, y: number): void {
    this.#lineStart = { x, y };
    this.#position = { x, y };
  }

  #clipTo(box: Box | null): void {
    if (box) this.#state.clip = intersect(this.#state.clip, transformBox(this.#state.matrix, box));
  }

  /** A group shows what is inside its box, which stands in a matrix of its own; one that only masks shows nothing. */
  #clipToGroup(group: unknown): void {
    if (typeof group !== "object" || group === null) return;
    if ("smask" in group && group.smask) this.#state.clip = nowhere;
    const box = "bbox" in group ? boxOf(group.bbox) : null;
    const matrix = "matrix" in group ? matrixOf(group.matrix) : null;
    if (box) this.#clipTo(transformBox(matrix ?? identity, box));
  }

  #beginMarked([tag, properties]: readonly unknown[]): void {
    const name = typeof tag === "string" ? tag : nameOf(tag);
    const above = this.#marked.at(-1);
    this.#marked.push({
      id: typeof properties === "number" ? properties : (above?.id ?? null),
      artifact: name === "Artifact" || above?.artifact === true,
      hidden: above?.hidden === true || (name === "OC" && !this.#sight.isShown(properties)),
    });
  }

  /** Glyphs and the numbers between them, which move the next glyph back by thousandths of the type’s height. */
  #show(items: readonly unknown[]): void {
    const { font, fontSize, charSpacing, wordSpacing, scale, rise, mode } = this.#state;
    const matrix = multiply(this.#state.matrix, this.#textMatrix);
    const glyphs: Glyph[] = [];
    const start = transformPoint(matrix, this.#position.x, this.#position.y + rise);
    const baseline = matrix[2] * (this.#position.y + rise) + matrix[4];
    const size = Math.hypot(matrix[2], matrix[3]) * Math.abs(fontSize);
    const unit = fontSize * this.#sight.glyphUnit(font);
    for (const item of items) {
      if (typeof item === "number") this.#position.x -= (item * fontSize * scale) / 1000;
      if (!isGlyph(item)) continue;
      const advance = item.width * unit;
      const x = matrix[0] * this.#position.x + baseline;
      const width = matrix[0] * advance * scale;
      if (this.#isInside(x + width / 2, start.y + size * 0.3)) {
        glyphs.push({ text: shownGlyph(item.unicode), x, width });
      }
      this.#position.x += (advance + charSpacing + (item.isSpace === true ? wordSpacing : 0)) * scale;
    }
    const upright = Math.abs(matrix[1]) < Math.abs(matrix[0]) * 0.05;
    if (glyphs.length === 0 || !upright || unseenModes.has(mode) || size < smallestSize) return;
    const marked = this.#marked.at(-1);
    if (marked?.hidden) return;
    this.runs.push({
      glyphs,
      y: start.y,
      size,
      font,
      outlined: outlineModes.has(mode),
      contentId: marked?.id ?? null,
      artifact: marked?.artifact === true,
    });
  }

  /** Whether a point is on the page and inside all clips; a point of slack allows for rounding. */
  #isInside(x: number, y: number): boolean {
    const [left, bottom, right, top] = this.#state.clip;
    return x > left - 1 && x < right + 1 && y > bottom - 1 && y < top + 1;
  }
}

function nameOf(tag: unknown): string {
  return typeof tag === "object" && tag !== null && "name" in tag && typeof tag.name === "string"
    ? tag.name
    : "";
}

function numberAt(args: readonly unknown[], index: number): number {
  const value = args[index];
  return typeof value === "number" ? value : 0;
}

/** A glyph as pdfjs gives it, its width in thousandths of the type’s height. */
type ShownGlyph = { unicode: string; width: number; isSpace?: unknown };

function isGlyph(item: unknown): item is ShownGlyph {
  if (typeof item !== "object" || item === null || !("unicode" in item) || !("width" in item)) return false;
  return typeof item.unicode === "string" && typeof item.width === "number";
}

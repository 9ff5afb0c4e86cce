/** Follows a page’s drawing operators and gives the text they show: where, how large, how heavy, and whether it is seen. */
import { OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import { shownGlyph } from "./characters.ts";
import type { Colour } from "./contrast.ts";
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
import {
  black,
  colourOf,
  filledArea,
  type Ink,
  isFilled,
  isStroked,
  outlinesOf,
  type Paint,
  strokedAreas,
} from "./pdf-paint.ts";
import type { InkAt } from "./pdf-pictures.ts";

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
  /** Its place among all that is painted on the page. */
  order: number;
  ink: Ink;
  /** By how many degrees it is turned against the page, counter-clockwise; 0 stands upright. */
  turned: number;
  /** The annotation that shows it, as pdfjs names it; null for the page’s own text. */
  annotation: string | null;
  /** Why it is not seen, whatever is painted over it; null where nothing of its own hides it. */
  unseen: "no ink" | "too small" | null;
};

/** What a page shows: its text, and what is painted beside it, each in the order in which it is drawn. */
export type PageContent = { runs: TextRun[]; paints: Paint[] };

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
  fill: Colour | null;
  stroke: Colour | null;
  fillAlpha: number;
  strokeAlpha: number;
  multiplies: boolean;
  lineWidth: number;
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
  /** What a picture shows that is placed by a matrix, by its name in the page; null where that is not known. */
  pictureInk?: (name: string, place: Matrix) => InkAt | null;
};

type MarkedContent = { id: number | null; artifact: boolean; hidden: boolean };

/** Text rendering modes 3 and 7 draw nothing (ISO 32000-1, table 106); 1, 2, 5 and 6 draw an outline. */
const unseenModes = new Set([3, 7]);
const outlineModes = new Set([1, 2, 5, 6]);

/** Type smaller than this, in points, nobody can read: remains of a template. */
const smallestSize = 3;

/** Where nothing is. */
const nowhere: Box = [-Infinity, -Infinity, -Infinity, -Infinity];

/** Text that is turned by no more degrees than these stands in its line. */
const slightTurn = 3;

/** Smaller than this, in points, no picture shows anything. */
const smallestPicture = 4;

/** The text of a page that its clips leave, and what is painted beside it. */
export function pageContent({ fnArray, argsArray }: Operators, sight: PageSight): PageContent {
  const reader = new OperatorReader(sight);
  fnArray.forEach((operator, index) => {
    const args = argsArray[index];
    reader.order = index;
    reader.apply(operator, Array.isArray(args) ? args : []);
  });
  reader.endPicture();
  return reader;
}

class OperatorReader implements PageContent {
  readonly runs: TextRun[] = [];
  readonly paints: Paint[] = [];
  /** Place of the operator that is applied. */
  order = 0;
  /** Where a picture would stand that was left out: after a matrix that nothing was drawn with yet. */
  #picturePlace: Matrix | null = null;
  #annotation: string | null = null;
  readonly #saved: GraphicsState[] = [];
  readonly #marked: MarkedContent[] = [];
  #state: GraphicsState;
  readonly #first: GraphicsState;
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
      fill: black,
      stroke: black,
      fillAlpha: 1,
      strokeAlpha: 1,
      multiplies: false,
      lineWidth: 1,
    };
    this.#first = { ...this.#state };
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
        this.endPicture();
        this.#state = this.#saved.pop() ?? state;
        break;
      case OPS.beginAnnotation:
        this.#saved.push({ ...state });
        this.#annotation = typeof args[0] === "string" ? args[0] : "";
        this.#state = { ...this.#first, matrix: this.#first.matrix };
        for (const matrix of [args[2], args[3]])
          this.#state.matrix = multiply(this.#state.matrix, matrixOf(matrix) ?? identity);
        break;
      case OPS.endAnnotation:
        this.#annotation = null;
        this.#state = this.#saved.pop() ?? state;
        break;
      case OPS.paintFormXObjectBegin:
        this.#saved.push({ ...state });
        state.matrix = multiply(state.matrix, matrixOf(args[0]) ?? identity);
        this.#clipTo(boxOf(args[1]));
        break;
      case OPS.transform:
        state.matrix = multiply(state.matrix, matrixOf(args) ?? identity);
        this.#picturePlace = state.matrix;
        break;
      case OPS.clip:
      case OPS.eoClip:
        this.#clipNext = true;
        break;
      case OPS.constructPath:
        this.#paintPath(args);
        if (this.#clipNext) this.#clipTo(boxOf(args[2]));
        this.#clipNext = false;
        break;
      case OPS.shadingFill:
        this.#paint({ colour: null, alpha: state.fillAlpha, multiplies: state.multiplies }, state.clip);
        break;
      case OPS.paintSolidColorImageMask:
        this.#paint(this.#fillInk(), this.#unitSquare(state.matrix));
        break;
      case OPS.paintImageXObject:
      case OPS.paintInlineImageXObject:
      case OPS.paintImageMaskXObject:
        this.#picturePlace = state.matrix;
        this.endPicture(args[0]);
        break;
      case OPS.setFillRGBColor:
        state.fill = colourOf(args[0]);
        break;
      case OPS.setFillColorN:
        state.fill = null;
        break;
      case OPS.setStrokeRGBColor:
        state.stroke = colourOf(args[0]);
        break;
      case OPS.setStrokeColorN:
        state.stroke = null;
        break;
      case OPS.setLineWidth:
        state.lineWidth = numberAt(args, 0);
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
        for (const [name, value] of Array.isArray(args[0]) ? args[0] : []) this.#setState(name, value);
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

  #setState(name: unknown, value: unknown): void {
    const state = this.#state;
    if (name === "Font" && Array.isArray(value)) this.apply(OPS.setFont, value);
    else if (name === "BM") state.multiplies = value === "multiply" || value === "darken";
    else if (typeof value !== "number") return;
    else if (name === "ca") state.fillAlpha = value;
    else if (name === "CA") state.strokeAlpha = value;
    else if (name === "LW") state.lineWidth = value;
  }

  #fillInk(): Ink {
    const { fill, fillAlpha, multiplies } = this.#state;
    return { colour: fill, alpha: fillAlpha, multiplies };
  }

  #strokeInk(): Ink {
    const { stroke, strokeAlpha, multiplies } = this.#state;
    return { colour: stroke, alpha: strokeAlpha, multiplies };
  }

  #paintPath([operator, data]: readonly unknown[]): void {
    if (!isFilled(operator) && !isStroked(operator)) return;
    const { matrix, clip, lineWidth } = this.#state;
    const outlines = outlinesOf(data, matrix);
    if (isFilled(operator)) {
      const area = filledArea(outlines, clip);
      if (area) this.#paint(this.#fillInk(), area.box, area.outline);
    }
    if (!isStroked(operator)) return;
    const width = Math.max(0.5, lineWidth * Math.hypot(matrix[0], matrix[1]));
    for (const box of strokedAreas(outlines, width, clip)) this.#paint(this.#strokeInk(), box);
  }

  #paint(ink: Ink, box: Box, outline: Paint["outline"] = null, kind: Paint["kind"] = "shape"): void {
    this.#picturePlace = null;
    if (this.#marked.at(-1)?.hidden) return;
    const own = this.#annotation === null ? kind : "annotation";
    this.paints.push({ ...ink, order: this.order, kind: own, box, outline });
  }

  #unitSquare(matrix: Matrix): Box {
    return intersect(this.#state.clip, transformBox(matrix, [0, 0, 1, 1]));
  }

  /**
   * Notes the picture that stood where nothing was drawn: pictures are not unpacked for reading, and all that is left of
   * one is the matrix that it was placed by.
   * @param name of a picture that was unpacked
   */
  endPicture(name: unknown = null): void {
    const place = this.#picturePlace;
    if (!place) return;
    const box = this.#unitSquare(place);
    if (box[2] - box[0] < smallestPicture || box[3] - box[1] < smallestPicture) {
      this.#picturePlace = null;
      return;
    }
    this.#paint({ colour: null, alpha: this.#state.fillAlpha, multiplies: false }, box, null, "picture");
    const paint = this.paints.at(-1);
    const inkAt = typeof name === "string" ? this.#sight.pictureInk?.(name, place) : null;
    if (paint && inkAt) paint.inkAt = inkAt;
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
    this.#picturePlace = null;
    const marked = this.#marked.at(-1);
    if (glyphs.length === 0 || marked?.hidden) return;
    this.runs.push({
      glyphs,
      y: start.y,
      size,
      font,
      outlined: outlineModes.has(mode),
      contentId: marked?.id ?? null,
      artifact: marked?.artifact === true,
      order: this.order,
      ink: mode % 4 === 1 ? this.#strokeInk() : this.#fillInk(),
      turned: turnOf(matrix, fontSize),
      annotation: this.#annotation,
      unseen: unseenModes.has(mode) ? "no ink" : size < smallestSize ? "too small" : null,
    });
  }

  /** Whether a point is on the page and inside all clips; a point of slack allows for rounding. */
  #isInside(x: number, y: number): boolean {
    const [left, bottom, right, top] = this.#state.clip;
    return x > left - 1 && x < right + 1 && y > bottom - 1 && y < top + 1;
  }
}

/** By how many degrees text is turned, counter-clockwise; the slant of a hand or a scanner is no turn. */
function turnOf(matrix: Matrix, fontSize: number): number {
  const sign = fontSize < 0 ? -1 : 1;
  const degrees = (Math.atan2(matrix[1] * sign, matrix[0] * sign) * 180) / Math.PI;
  const turned = (Math.round(degrees) + 360) % 360;
  return turned <= slightTurn || turned >= 360 - slightTurn ? 0 : turned;
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

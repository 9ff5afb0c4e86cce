/** Follows a page’s drawing operators to the text that they show and what they paint beside it. */
import { OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Operators, PageContent, PageSight, TextRun } from "./pdf-content.ts";
import {
  type Box,
  boxOf,
  identity,
  intersect,
  type Matrix,
  matrixOf,
  multiply,
  transformBox,
} from "./pdf-geometry.ts";
import { fillInk, firstState, type GraphicsState, setInState, strokeInk } from "./pdf-graphics-state.ts";
import {
  filledArea,
  type Ink,
  isFilled,
  isStroked,
  outlinesOf,
  type Paint,
  strokedAreas,
} from "./pdf-paint.ts";
import { TextCursor } from "./pdf-text-cursor.ts";

type MarkedContent = { id: number | null; artifact: boolean; hidden: boolean };

/** Text rendering modes 3 and 7 draw nothing (ISO 32000-1, table 106); 1, 2, 5 and 6 draw an outline. */
const unseenModes = new Set([3, 7]);
const outlineModes = new Set([1, 2, 5, 6]);

/** Nobody can read type smaller than this, in points: it remains from a template. */
const smallestSize = 3;

/** A box that nothing is in. */
const nowhere: Box = [-Infinity, -Infinity, -Infinity, -Infinity];

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
  /** Where a picture would be that was left out: after a matrix that nothing was drawn with yet. */
  #picturePlace: Matrix | null = null;
  #annotation: string | null = null;
  readonly #saved: GraphicsState[] = [];
  readonly #marked: MarkedContent[] = [];
  readonly #cursor = new TextCursor();
  #state: GraphicsState;
  #clipNext = false;
  readonly #sight: PageSight;

  constructor(sight: PageSight) {
    this.#sight = sight;
    this.#state = firstState(sight.upright, sight.box);
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
        this.#state = firstState(this.#sight.upright, this.#sight.box);
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
        this.#paint({ ...fillInk(state), colour: null }, state.clip);
        break;
      case OPS.paintSolidColorImageMask:
        this.#paint(fillInk(state), this.#unitSquare(state.matrix));
        break;
      case OPS.paintImageXObject:
      case OPS.paintInlineImageXObject:
      case OPS.paintImageMaskXObject:
        this.#picturePlace = state.matrix;
        this.endPicture(args[0]);
        break;
      case OPS.beginMarkedContent:
      case OPS.beginMarkedContentProps:
        this.#beginMarked(args);
        break;
      case OPS.endMarkedContent:
        this.#marked.pop();
        break;
      case OPS.showText:
        this.#show(Array.isArray(args[0]) ? args[0] : []);
        break;
      default:
        setInState(state, operator, args);
        this.#cursor.apply(operator, args, state);
    }
  }

  #clipTo(box: Box | null): void {
    if (box) this.#state.clip = intersect(this.#state.clip, transformBox(this.#state.matrix, box));
  }

  #paintPath([operator, data]: readonly unknown[]): void {
    if (!isFilled(operator) && !isStroked(operator)) return;
    const { matrix, clip, lineWidth } = this.#state;
    const outlines = outlinesOf(data, matrix);
    if (isFilled(operator)) {
      const area = filledArea(outlines, clip);
      if (area) this.#paint(fillInk(this.#state), area.box, area.outline);
    }
    if (!isStroked(operator)) return;
    const width = Math.max(0.5, lineWidth * Math.hypot(matrix[0], matrix[1]));
    for (const box of strokedAreas(outlines, width, clip)) this.#paint(strokeInk(this.#state), box);
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
   * Notes the picture that was to be where nothing was drawn: pictures are not unpacked for reading, and all that is left
   * of one is the matrix that placed it.
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

  /** A group shows what is inside its box, which has a matrix of its own; one that only masks shows nothing. */
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

  #show(items: readonly unknown[]): void {
    const { font, mode } = this.#state;
    const shown = this.#cursor.show(items, this.#state, this.#sight.glyphUnit(font));
    this.#picturePlace = null;
    const marked = this.#marked.at(-1);
    if (shown.glyphs.length === 0 || marked?.hidden) return;
    this.runs.push({
      ...shown,
      font,
      outlined: outlineModes.has(mode),
      contentId: marked?.id ?? null,
      artifact: marked?.artifact === true,
      order: this.order,
      ink: mode % 4 === 1 ? strokeInk(this.#state) : fillInk(this.#state),
      annotation: this.#annotation,
      unseen: unseenModes.has(mode) ? "no ink" : shown.size < smallestSize ? "too small" : null,
    });
  }
}

function nameOf(tag: unknown): string {
  return typeof tag === "object" && tag !== null && "name" in tag && typeof tag.name === "string"
    ? tag.name
    : "";
}

/** The graphics state of a page: colours, clip and type, as its operators set them (ISO 32000-1, 8.4). */
import { OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Colour } from "./contrast.ts";
import type { Box, Matrix } from "./pdf-geometry.ts";
import { black, colourOf, type Ink } from "./pdf-paint.ts";

export type GraphicsState = {
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

/** The state in which a page begins. */
export const firstState = (matrix: Matrix, clip: Box): GraphicsState => ({
  matrix,
  clip,
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
});

export const fillInk = ({ fill, fillAlpha, multiplies }: GraphicsState): Ink => ({
  colour: fill,
  alpha: fillAlpha,
  multiplies,
});

export const strokeInk = ({ stroke, strokeAlpha, multiplies }: GraphicsState): Ink => ({
  colour: stroke,
  alpha: strokeAlpha,
  multiplies,
});

/** Sets in a state what an operator sets; others change nothing. */
export function setInState(state: GraphicsState, operator: number, args: readonly unknown[]): void {
  switch (operator) {
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
      for (const [name, value] of Array.isArray(args[0]) ? args[0] : []) setParameter(state, name, value);
      break;
  }
}

/** Sets a parameter of a graphics state dictionary (8.4.5). */
function setParameter(state: GraphicsState, name: unknown, value: unknown): void {
  if (name === "Font" && Array.isArray(value)) setInState(state, OPS.setFont, value);
  else if (name === "BM") state.multiplies = value === "multiply" || value === "darken";
  else if (typeof value !== "number") return;
  else if (name === "ca") state.fillAlpha = value;
  else if (name === "CA") state.strokeAlpha = value;
  else if (name === "LW") state.lineWidth = value;
}

/** The number among an operator’s arguments; 0 where there is none. */
export function numberAt(args: readonly unknown[], index: number): number {
  const value = args[index];
  return typeof value === "number" ? value : 0;
}

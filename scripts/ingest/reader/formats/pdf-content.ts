/** What a page of a PDF shows: its text, and what is painted beside it. */
import type { Box, Matrix } from "./pdf-geometry.ts";
import type { Ink, Paint } from "./pdf-paint.ts";
import type { InkAt } from "./pdf-pictures.ts";

/** What a glyph stands for, as `shownGlyph` gives it, with its left edge and its width in points. */
export type Glyph = { text: string; x: number; width: number };

/** Text that one operator shows on one baseline. */
export type TextRun = {
  glyphs: Glyph[];
  /** Height of the baseline above the bottom of the page. */
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
  /** By how many degrees it is turned against the page, counter-clockwise; 0 is upright. */
  turned: number;
  /** The annotation that shows it, as pdfjs names it; null for the page’s own text. */
  annotation: string | null;
  /** Why it is not seen, whatever is painted over it; null where nothing of its own hides it. */
  unseen: "no ink" | "too small" | null;
};

/** A page’s text and what is painted beside it, each in the order in which it is drawn. */
export type PageContent = { runs: TextRun[]; paints: Paint[] };

/** The drawing operators of a page, as pdfjs gives them. */
export type Operators = { fnArray: readonly number[]; argsArray: readonly unknown[] };

/** What decides, beside a page’s operators, where and whether their text is seen. */
export type PageSight = {
  /** The page as it is shown, turned as it says and without what it cuts off. */
  box: Box;
  /** From the page’s own coordinates to those of the box. */
  upright: Matrix;
  /** Whether a layer, as pdfjs has it in marked content, is shown. */
  isShown: (layer: unknown) => boolean;
  /** The unit of the widths of a font’s glyphs, in heights of the type. */
  glyphUnit: (font: string) => number;
  /** What a picture shows that is placed by a matrix, by its name in the page; null where that is not known. */
  pictureInk?: (name: string, place: Matrix) => InkAt | null;
};

/**
 * What reading takes of a PDF’s fonts, and where pdfjs lays down those of a PDF that is read and never drawn. Where it finds
 * no such place, it turns every letter of the text into an outline instead, which takes as long as a fifth of the reading.
 */
import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { matrixOf } from "./pdf-geometry.ts";

/** A font that was embedded and will not be shown; pdfjs asks for one under this name, as browsers have it. */
class UnshownFont {
  readonly family: string;
  readonly loaded = Promise.resolve();

  constructor(family: string) {
    this.family = family;
  }
}

// By this name alone pdfjs finds it; a platform that has fonts of its own keeps them.
if (!("FontFace" in globalThis)) Object.assign(globalThis, { FontFace: UnshownFont });

/** A document for pdfjs to put the fonts of one PDF into. Only what it uses of a document is there. */
export const documentForFonts = (): HTMLDocument => ({ fonts: new Set() }) as unknown as HTMLDocument;

/** What a page’s font tells of the text that is set in it. */
export type PageFont = {
  /** Whether its name says that it is heavy; pdfjs itself sees that only of fonts that are not embedded. */
  bold: boolean;
  /** What the widths of its glyphs are counted in, in heights of the type (ISO 32000-1, 9.2.4). */
  glyphUnit: number;
};

const thousandth = 0.001;

/** A font by the name that the operators of its page have for it, once these have been delivered. */
export function pageFont(page: PDFPageProxy, name: string): PageFont {
  const found: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : null;
  if (typeof found !== "object" || found === null) return { bold: false, glyphUnit: thousandth };
  const bold = "name" in found && /bold|black|heavy|semib/i.test(String(found.name));
  // A Type 3 font says itself how its glyphs are scaled (9.6.5).
  const scaled = "isType3Font" in found && found.isType3Font === true && "fontMatrix" in found;
  const matrix = scaled ? matrixOf(found.fontMatrix) : null;
  return { bold, glyphUnit: matrix?.[0] ?? thousandth };
}

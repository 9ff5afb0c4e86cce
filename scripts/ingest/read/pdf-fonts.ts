/**
 * Where pdfjs lays down the fonts of a PDF that is read and never drawn. Where it finds no such place, it turns every
 * letter of the text into an outline instead, which takes as long as a fifth of the reading.
 */

/** A font that was embedded and will not be shown; pdfjs asks for one under this name, as browsers have it. */
class UnshownFont {
  readonly family: string;
  readonly loaded = Promise.resolve();

  constructor(family: string) {
    this.family = family;
  }
}

/** A document for pdfjs to put fonts into. Only what it uses of one is there. */
export function documentForFonts(): HTMLDocument {
  if (!("FontFace" in globalThis)) Object.assign(globalThis, { FontFace: UnshownFont });
  return { fonts: new Set() } as unknown as HTMLDocument;
}

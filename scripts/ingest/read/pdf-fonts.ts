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

// By this name alone pdfjs finds it; a platform that has fonts of its own keeps them.
if (!("FontFace" in globalThis)) Object.assign(globalThis, { FontFace: UnshownFont });

/** A document for pdfjs to put the fonts of one PDF into. Only what it uses of a document is there. */
export const documentForFonts = (): HTMLDocument => ({ fonts: new Set() }) as unknown as HTMLDocument;

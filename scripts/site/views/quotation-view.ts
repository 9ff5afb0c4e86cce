/** Whole paragraphs of letters as other pages quote them, with their addresses. */

import { paragraphLabel } from "../../letter/ids.ts";
import type { Letter, Paragraph } from "../../letter/schema.ts";

/** A paragraph with its address; the label is its number. */
export type QuotationView = { label: string; url: string; text: string };

/** A paragraph of a letter. */
export function quotationView({ url }: Letter, { id, text }: Paragraph): QuotationView {
  return { label: paragraphLabel(id), url: `${url}#${id}`, text };
}

/** The paragraphs of a letter by theme, in the order of the letter. */
export function paragraphsByTheme(letter: Letter): Map<string, Paragraph[]> {
  const byTheme = new Map<string, Paragraph[]>();
  for (const { paragraphs } of letter.sections) {
    for (const paragraph of paragraphs) {
      for (const { theme } of paragraph.themes) {
        const list = byTheme.get(theme);
        if (list) list.push(paragraph);
        else byTheme.set(theme, [paragraph]);
      }
    }
  }
  return byTheme;
}

/** Paragraphs of letters that are set side by side. */
import { isImprovementHeading } from "../../archive/similar/improvement-heading.ts";
import type { Letter, Paragraph } from "../../letter/schema.ts";
import { type QuotationView, quotationView } from "../views/quotation-view.ts";

/** A paragraph that a comparison shows, once. */
export type ComparedParagraph = QuotationView & {
  /** Its anchor on the page of the comparison. */
  id: string;
  /** Names of its themes, without that of the heading above it. */
  tags: string[];
};

/** Names of themes by slug, in the order of the vocabulary. */
export type ThemeNames = ReadonlyMap<string, string>;

/** The slugs of a paragraph’s themes. */
export const themesOf = ({ themes }: Paragraph): string[] => themes.map(({ theme }) => theme);

/**
 * A paragraph as a comparison shows it.
 * @param side begins the anchor, so that two letters’ paragraphs have different ones
 * @param above the theme of the heading above it, if any
 */
export function comparedParagraph(
  letter: Letter,
  paragraph: Paragraph,
  names: ThemeNames,
  side: string,
  above: string | null = null,
): ComparedParagraph {
  return {
    ...quotationView(letter, paragraph),
    id: `${side}-${paragraph.id}`,
    tags: themesOf(paragraph)
      .filter((theme) => theme !== above)
      .flatMap((theme) => names.get(theme) ?? []),
  };
}

/** A letter’s paragraphs: those that say what must improve, and the others. */
export function splitParagraphs({ sections }: Letter): { improve: Paragraph[]; others: Paragraph[] } {
  const [improve, others] = [true, false].map((wanted) =>
    sections
      .filter(({ heading }) => (heading !== null && isImprovementHeading(heading)) === wanted)
      .flatMap(({ paragraphs }) => paragraphs),
  );
  return { improve: improve ?? [], others: others ?? [] };
}

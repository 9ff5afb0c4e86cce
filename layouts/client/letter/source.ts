/** The letter on the page: its text, and how it is cited. */
import { paragraphLabel } from "../../../scripts/letter/ids.ts";
import { chosenTemplate, citationFrom } from "./citation-style.ts";

export type LetterOnPage = {
  article: HTMLElement;
  /** The citation up to where a paragraph may be named. */
  citation: string;
  /** The address of the letter in citations, without an anchor. */
  address: string;
};

/** The letter on this page. @throws if there is none */
export function letterOnPage(page: Document): LetterOnPage {
  const frame = page.querySelector<HTMLElement>("[data-citation]");
  const article = page.querySelector<HTMLElement>("article.letter");
  const { citation, address } = frame?.dataset ?? {};
  if (!article || !citation || !address) throw new Error("the page has no letter");
  return { article, citation, address };
}

/** The number of a paragraph as the page shows it: 12 or 12a. */
export const labelOf = (paragraph: Element): string => paragraphLabel(paragraph.id);

/** The citation of a paragraph, in the style that the reader has chosen. */
export function paragraphCitation({ citation, address }: LetterOnPage, paragraph: Element): string {
  const [label, place] = [labelOf(paragraph), `${address}#${paragraph.id}`];
  const template = chosenTemplate(document);
  return template === null
    ? `${citation}, paragraph ${label}, ${place}`
    : citationFrom(template, label, place);
}

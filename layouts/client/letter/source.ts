/** The letter that the page shows: its text, and how it is cited. */
export type LetterOnPage = {
  article: HTMLElement;
  /** The citation up to where a place in the letter is named. */
  citation: string;
  /** The address that citations give, without an anchor. */
  address: string;
};

/** @throws where the page is no letter’s */
export function letterOnPage(page: Document): LetterOnPage {
  const frame = page.querySelector<HTMLElement>("[data-citation]");
  const article = page.querySelector<HTMLElement>("article.letter");
  const { citation, address } = frame?.dataset ?? {};
  if (!article || !citation || !address) throw new Error("the page has no letter");
  return { article, citation, address };
}

/** The number of a paragraph as the page shows it: 12, or 12a. */
export const labelOf = (paragraph: Element): string => paragraph.id.slice("p".length);

/** The sentence that cites a paragraph. */
export const paragraphCitation = ({ citation, address }: LetterOnPage, paragraph: Element): string =>
  `${citation}, paragraph ${labelOf(paragraph)}, ${address}#${paragraph.id}`;

/** Offers to copy the link and the citation of the paragraph that the address names, and the citation of the letter. */
import { button, copy, prepareAnnouncements } from "./announce.ts";
import { type LetterOnPage, labelOf, paragraphCitation } from "./source.ts";

/** Puts the buttons into the paragraph that is the target, and moves them when the target changes. */
export function offerLinks(letter: LetterOnPage): void {
  const tools = document.createElement("span");
  tools.className = "paragraph-tools";
  prepareAnnouncements();
  const move = (): void => {
    const paragraph = targetParagraph(letter.article);
    if (!paragraph) {
      tools.remove();
      return;
    }
    const label = labelOf(paragraph);
    tools.replaceChildren(
      button("Copy link", () => {
        void copy(`${letter.address}#${paragraph.id}`, `Link to paragraph ${label} copied`);
      }),
      button("Copy citation", () => {
        void copy(paragraphCitation(letter, paragraph), `Citation of paragraph ${label} copied`);
      }),
    );
    // After the words, so that none of them moves.
    paragraph.append(tools);
  };
  addEventListener("hashchange", move);
  // A browser may look for the address’s place only after this script has run.
  addEventListener("load", move);
  move();
}

/** The paragraph that the address names, by its own id, an earlier one or a place in it. */
function targetParagraph(article: HTMLElement): Element | null {
  return article.querySelector(":target")?.closest(".paragraph") ?? null;
}

/** Puts a button under the letter’s citation, the first that the page shows. */
export function offerCitation(page: Document): void {
  const citation = page.querySelector(".citation blockquote");
  const words = citation?.textContent?.trim() ?? "";
  citation?.after(
    button("Copy the letter’s citation", () => {
      void copy(words, "Citation of the letter copied");
    }),
  );
}

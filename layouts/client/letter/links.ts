/** Buttons that copy the link and the citation of the paragraph in the address, and the citation of the letter. */
import { button } from "../dom.ts";
import { copy, prepareAnnouncements } from "./announce.ts";
import { type LetterOnPage, labelOf, paragraphCitation } from "./source.ts";

/** Adds the buttons to the target paragraph, and moves them when the target changes. */
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
    // After the text, so that it does not move.
    paragraph.append(tools);
  };
  addEventListener("hashchange", move);
  // A browser may set the target only after this script has run.
  addEventListener("load", move);
  move();
}

/** The paragraph in the address, named by its id, by an earlier id or by something inside it. */
function targetParagraph(article: HTMLElement): Element | null {
  return article.querySelector(":target")?.closest(".paragraph") ?? null;
}

/** Adds a button under the citation of the letter, which is the first on the page. */
export function offerCitation(page: Document): void {
  const citation = page.querySelector(".citation blockquote");
  const words = citation?.textContent?.trim() ?? "";
  citation?.after(
    button("Copy the letter’s citation", () => {
      void copy(words, "Citation of the letter copied");
    }),
  );
}

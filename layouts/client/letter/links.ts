/** Buttons for the link, the citation and the reference of the paragraph in the address, and the citation of the letter. */
import { besideLetter, letterForms } from "../../../scripts/letter/urls.ts";
import { button, save } from "../dom.ts";
import { announce, copy, prepareAnnouncements } from "./announce.ts";
import { bibtexOfParagraph, risOfParagraph } from "./reference-files.ts";
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
      ...formats.map((format) =>
        button(format.name, () => void saveReference(format, label, `${letter.address}#${paragraph.id}`), {
          class: "reference",
        }),
      ),
    );
    // After the text, so that it does not move.
    paragraph.append(tools);
  };
  addEventListener("hashchange", move);
  // A browser may set the target only after this script has run.
  addEventListener("load", move);
  move();
}

type Format = {
  name: string;
  form: string;
  convert: (file: string, label: string, address: string) => string;
};

/** Formats for reference managers. */
const formats: Format[] = [
  { name: "RIS", form: letterForms.ris, convert: risOfParagraph },
  { name: "BibTeX", form: letterForms.bibtex, convert: bibtexOfParagraph },
];

/** Downloads a paragraph’s entry for reference managers. */
async function saveReference({ name, form, convert }: Format, label: string, address: string): Promise<void> {
  try {
    const response = await fetch(besideLetter(location.pathname, form));
    if (!response.ok) throw new Error(`${response.url} could not be loaded (${response.status})`);
    save(convert(await response.text(), label, address), `paragraph-${label}${form}`, "text/plain");
    announce(`${name} file of paragraph ${label} is ready`);
  } catch {
    announce(`The ${name} file could not be loaded. Try again`);
  }
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

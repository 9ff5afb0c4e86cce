import type { SectionView } from "../../scripts/site/views/letter-text-view.ts";
import type { LetterView } from "../../scripts/site/views/letter-view.ts";
import { type Content, type Html, html } from "../html.ts";

/** Links to the sections of a letter and to the parts after it; a script marks the one being read. */
export function letterContents(view: LetterView): Html {
  return html`<nav class="contents" aria-labelledby="about-contents">
<h2 id="about-contents">In this letter</h2>
<ol>
${view.sections.map((section) => entry(section.id, section.title ?? "Opening", extent(section)))}
</ol>
<ol class="parts">
${view.footnotes.length > 0 && entry("about-footnotes", "Footnotes")}
${view.abbreviations.length > 0 && entry("about-abbreviations", "Abbreviations")}
${view.figures.length > 0 && entry("about-figures", "Figures quoted")}
${hasNeighbours(view) && entry("about-neighbours", "Other letters")}
${entry("about-citation", "How to cite")}
${entry("about-original", "Original document")}
</ol>
</nav>`;
}

const entry = (id: string, text: string, more?: Content): Content =>
  html`<li><a href="#${id}">${text}${more}</a></li>`;

/** The numbers of a section’s paragraphs, from the first to the last. */
function extent({ blocks }: SectionView): Content {
  const labels = blocks.flatMap(({ paragraphs }) => paragraphs.map(({ label }) => label));
  const [first, last] = [labels[0], labels.at(-1)];
  if (first === undefined) return null;
  return first === last
    ? html` <span class="extent"><span class="visually-hidden">paragraph </span>${first}</span>`
    : html` <span class="extent"><span class="visually-hidden">paragraphs </span>${first}–${last}</span>`;
}

const hasNeighbours = ({ neighbours }: LetterView): boolean =>
  neighbours.previous !== null || neighbours.next !== null;

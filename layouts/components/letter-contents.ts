import type { LetterView } from "../../scripts/site/letter-view.ts";
import { type Content, type Html, html } from "../html.ts";

/** The sections of a letter and the parts around it, as links; a script marks the one that is being read. */
export function letterContents(view: LetterView): Html {
  return html`<nav class="contents" aria-labelledby="about-contents">
<h2 id="about-contents">In this letter</h2>
<ol>
${view.sections.map(({ id, title }) => entry(id, title ?? "Opening"))}
</ol>
<ol class="parts">
${view.abbreviations.length > 0 && entry("about-abbreviations", "Abbreviations")}
${view.figures.length > 0 && entry("about-figures", "Figures quoted")}
${hasNeighbours(view) && entry("about-neighbours", "Other letters")}
${entry("about-citation", "How to cite")}
${entry("about-original", "Original document")}
</ol>
</nav>`;
}

const entry = (id: string, text: string): Content => html`<li><a href="#${id}">${text}</a></li>`;

const hasNeighbours = ({ neighbours }: LetterView): boolean =>
  neighbours.previous !== null || neighbours.next !== null;

/** Notes to a paragraph of a letter, folded below it. */
import type { NotesView, ParagraphNotesView } from "../../scripts/site/views/paragraph-notes.ts";
import { type Html, html } from "../html.ts";

/** The notes to one paragraph. */
export function paragraphNotes({ notes, standard }: ParagraphNotesView): Html {
  return html`<div class="paragraph-notes">
${standard && html`<details><summary>${standard.label}</summary><p>${standard.text}</p></details>`}
${notes.map(folded)}
</div>`;
}

function folded({ label, quotes }: NotesView): Html {
  return html`<details><summary>${label}</summary>
<ul>${quotes.map(
    ({ source, url, text, reason }) =>
      html`<li><a href="${url}">${source}</a> <q>${text}</q>${reason && html` <span class="reason">${reason}</span>`}</li>\n`,
  )}</ul></details>`;
}

import type { LetterEntry } from "../../scripts/site/views/letter-view.ts";
import { type Html, html } from "../html.ts";

/** A list of letters, with what each is about. */
export function letterList(letters: readonly LetterEntry[]): Html {
  return html`<ul class="letter-list">
${letters.map(
  ({ text, url, authority, what, when, date }) => html`<li>
<a href="${url}">${authority.text}: ${what.toLowerCase()}, <time datetime="${date}">${when}</time></a>
<p>${text}</p>
</li>`,
)}
</ul>`;
}

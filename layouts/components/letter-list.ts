import type { LetterEntry } from "../../scripts/site/views/letter-entry.ts";
import { type Html, html } from "../html.ts";
import { judgementLine } from "./grade.ts";
import { scopeText } from "./scope.ts";

/** A list of letters: whom each is to, what inspectors looked at, and the earlier judgement that it names. */
export function letterList(letters: readonly LetterEntry[]): Html {
  return list(letters, ({ authority, what }) => `${authority.text}: ${what.toLowerCase()}`);
}

/** A list of letters to one authority, on a page that names it. */
export function letterListOfOne(letters: readonly LetterEntry[]): Html {
  return list(letters, ({ what }) => what);
}

function list(letters: readonly LetterEntry[], nameOf: (letter: LetterEntry) => string): Html {
  return html`<ul class="letter-list">
${letters.map(
  (letter) => html`<li>
<a href="${letter.url}">${nameOf(letter)}, <time datetime="${letter.date}">${letter.when}</time></a>
${letter.scope && html`<p>${scopeText(letter.scope)}</p>`}
${letter.judgement && html`<p class="judged">${judgementLine(letter.judgement, "Earlier judgement: ")}</p>`}
</li>`,
)}
</ul>`;
}

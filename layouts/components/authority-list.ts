import type { AuthorityEntry } from "../../scripts/site/views/authority-lists.ts";
import { type Html, html } from "../html.ts";

/** A list of authorities with their numbers of letters. */
export function authorityList(authorities: readonly AuthorityEntry[]): Html {
  return html`<ul class="authority-list">
${authorities.map(
  ({ text, url, letters, latest, note }) =>
    html`<li><a href="${url}">${text}</a> <span class="extent">${letters === 0 ? "no letters" : html`${letters === 1 ? "1 letter" : `${letters} letters`}, latest visit ${latest}`}${note !== null && `; ${note}`}</span></li>\n`,
)}</ul>`;
}

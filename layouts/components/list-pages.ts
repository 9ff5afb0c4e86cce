import type { ListPages } from "../../scripts/site/views/list-pages.ts";
import { type Content, html } from "../html.ts";

/** Links to the previous and next page of a list; nothing if it has one page. */
export function listPagesNavigation({ position, previous, next }: ListPages): Content {
  if (position === null) return null;
  return html`<nav class="list-pages" aria-label="Pages of this list">
${previous && html`<a href="${previous.url}" rel="prev">${previous.text}</a>`}
<span>${position}</span>
${next && html`<a href="${next.url}" rel="next">${next.text}</a>`}
</nav>`;
}

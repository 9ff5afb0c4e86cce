import type { LinkView } from "../../scripts/site/views/link.ts";
import { type Html, html } from "../html.ts";

/** The path from the home page to the parent of this page. */
export function breadcrumb(...links: LinkView[]): Html {
  return html`<nav class="breadcrumb" aria-label="Breadcrumb">
<ol>
${[{ text: "Home", url: "/" }, ...links].map(({ text, url }) => html`<li><a href="${url}">${text}</a></li>`)}
</ol>
</nav>`;
}

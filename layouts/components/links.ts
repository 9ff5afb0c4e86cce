import type { LinkView } from "../../scripts/site/views/link.ts";
import { type Content, type Html, html } from "../html.ts";

/** A link. */
export function link({ text, url }: LinkView): Html {
  return html`<a href="${url}">${text}</a>`;
}

/** Items separated by commas. */
export function commaSeparated(items: readonly Content[]): Content[] {
  return items.map((item, index) => (index === 0 ? item : html`, ${item}`));
}

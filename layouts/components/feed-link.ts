import { feedType } from "../../scripts/letter/urls.ts";
import { type Html, html } from "../html.ts";

/** Tells readers’ programs where the feed of a page is. */
export function feedLink(title: string, url: string): Html {
  return html`<link rel="alternate" type="${feedType}" title="${title}" href="${url}">`;
}

import { feedType } from "../../scripts/letter/urls.ts";
import { type Html, html } from "../html.ts";

/** The `link` by which feed readers find the feed of a page. */
export function feedLink(title: string, url: string): Html {
  return html`<link rel="alternate" type="${feedType}" title="${title}" href="${url}">`;
}

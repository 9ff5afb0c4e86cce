import type { LetterView } from "../../scripts/site/views/letter-view.ts";
import { type Content, html, jsonLdScript } from "../html.ts";

/** What the head of a letter’s page has beside that of other pages: its other forms, and its metadata. */
export function letterHead({ alternates, metadata }: LetterView): Content {
  return [
    ...alternates.map(
      ({ text, url, type }) => html`<link rel="alternate" type="${type}" href="${url}" title="${text}">\n`,
    ),
    ...metadata.highwire.map(([name, content]) => html`<meta name="${name}" content="${content}">\n`),
    jsonLdScript(metadata.jsonLd),
  ];
}

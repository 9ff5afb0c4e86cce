import type { LetterView } from "../../scripts/site/views/letter-view.ts";
import { type Content, html, jsonLdScript } from "../html.ts";

/** Elements for the head of a letter’s page: links to its other formats, and metadata. */
export function letterHead({ alternates, metadata }: LetterView): Content {
  return [
    ...alternates.map(
      ({ text, url, type }) => html`<link rel="alternate" type="${type}" href="${url}" title="${text}">\n`,
    ),
    ...metadata.highwire.map(([name, content]) => html`<meta name="${name}" content="${content}">\n`),
    jsonLdScript(metadata.jsonLd),
  ];
}

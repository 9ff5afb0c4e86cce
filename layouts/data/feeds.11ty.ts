import { feedType } from "../../scripts/letter/urls.ts";
import type { FeedEntryView, FeedView } from "../../scripts/site/exports/feeds.ts";
import type { Site } from "../../scripts/site/site.ts";
import { rightsSentence } from "../../scripts/site/views/rights-view.ts";
import { type Html, html } from "../html.ts";
import { filePerView } from "../template.ts";

export default filePerView<FeedView>(
  "feeds",
  (site, { url, page, title, updated, entries }) => html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
<id>${site.address}${url}</id>
<title>${title}</title>
<subtitle>${site.notice ?? site.tagline}</subtitle>
<updated>${updated}</updated>
<author><name>${site.name}</name></author>
<link rel="self" type="${feedType}" href="${site.address}${url}"/>
<link rel="alternate" type="text/html" href="${site.address}${page}"/>
${rightsElement(site)}${entries.map((entry) => entryOf(entry, site.address))}</feed>
`,
);

function rightsElement({ rights }: Site): Html | null {
  const sentence = rightsSentence(rights);
  return sentence && html`<rights>${sentence.join(rights.licence?.text ?? "")}</rights>\n`;
}

function entryOf(entry: FeedEntryView, address: string): Html {
  return html`<entry>
<id>${address}${entry.url}</id>
<title>${entry.title}</title>
<link rel="alternate" type="text/html" href="${address}${entry.url}"/>
<published>${entry.published}</published>
<updated>${entry.updated}</updated>
<summary>${entry.summary}</summary>
${entry.categories.map(({ term, label }) => html`<category term="${term}" label="${label}"/>`)}
</entry>
`;
}

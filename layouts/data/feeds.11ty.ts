import { feedType } from "../../scripts/letter/urls.ts";
import type { FeedEntryView, FeedView } from "../../scripts/site/exports/feeds.ts";
import type { Site } from "../../scripts/site/site.ts";
import { rightsSentence } from "../../scripts/site/views/rights-view.ts";
import { type Html, html } from "../html.ts";
import { filePerView } from "../template.ts";

export default filePerView<FeedView>(
  "feeds",
  (site, { url, page, title, updated, entries }) => html`<?xml version="1.0" encoding="utf-8"?>
<?xml-stylesheet type="text/css" href="${site.assets.feed}"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
<id>${site.address}${url}</id>
<title>${title}</title>
<subtitle>${site.notice ?? site.tagline}</subtitle>
<updated>${updated}</updated>
<author><name>${site.name}</name></author>
<link rel="self" type="${feedType}" href="${site.address}${url}"/>
<link rel="alternate" type="text/html" href="${site.address}${page}"/>
${rightsElement(site)}${forReaders(site, page)}${entries.map((entry) => entryOf(entry, site.address))}</feed>
`,
);

/**
 * What somebody reads who opens the feed in a browser, which shows it with `styles/feed.css`. Feed readers pass over it,
 * as they do with all markup from elsewhere: https://www.rfc-editor.org/rfc/rfc4287#section-6
 */
function forReaders({ address, name }: Site, page: string): Html {
  return html`<div xmlns="http://www.w3.org/1999/xhtml">
<p>This is a feed: a list of the newest letters for programs called feed readers, which show you when there is something new. To subscribe, copy the address of this page into a feed reader.</p>
<p><a href="${address}${page}">See these letters on the website of ${name}</a></p>
</div>
`;
}

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

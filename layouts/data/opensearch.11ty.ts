/** Lets a browser search the archive from its address bar. @see https://github.com/dewitt/opensearch */
import { urls } from "../../scripts/letter/urls.ts";
import { html } from "../html.ts";
import { singlePage } from "../template.ts";

/** The longest name that the format allows. */
const longestName = 16;

export default singlePage(
  urls.openSearch,
  (site) => html`<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${site.name.slice(0, longestName).trim()}</ShortName>
<LongName>${site.name.slice(0, 48).trim()}</LongName>
<Description>${site.tagline}</Description>
<InputEncoding>UTF-8</InputEncoding>
<Language>en-GB</Language>
<Image width="16" height="16" type="image/svg+xml">${site.address}${urls.icon}</Image>
<Url type="text/html" template="${site.address}${urls.search}?q={searchTerms}"/>
</OpenSearchDescription>
`,
);

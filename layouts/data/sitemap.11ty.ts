import { urls } from "../../scripts/letter/urls.ts";
import { html } from "../html.ts";
import { singlePage } from "../template.ts";

export default singlePage(
  urls.sitemap,
  (site) => html`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${site.pages.map((url) => html`<url><loc>${site.address}${url}</loc></url>\n`)}</urlset>
`,
);

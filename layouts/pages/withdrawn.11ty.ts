import { urls } from "../../scripts/letter/urls.ts";
import type { WithdrawnView } from "../../scripts/site/views/withdrawn-view.ts";
import { breadcrumb } from "../components/breadcrumb.ts";
import { html } from "../html.ts";
import { page } from "../page.ts";
import { pagePerView } from "../template.ts";

/** The page at the address of a letter that was withdrawn. Search engines must not list it. */
export default pagePerView<WithdrawnView>("withdrawn", (site, { url, title, authority, statement }) =>
  page(site, {
    url,
    title,
    description: statement,
    area: "letters",
    head: html`<meta name="robots" content="noindex">`,
    main: html`<article class="withdrawn-letter">
<div class="page-head">
${breadcrumb({ text: "Letters", url: urls.letters }, authority)}
<h1>${title}</h1>
<p class="standfirst">${statement}</p>
</div>
<p>Its text and its original are no longer published here. See the <a href="${authority.url}">other letters to ${authority.text}</a>.</p>
</article>`,
  }),
);

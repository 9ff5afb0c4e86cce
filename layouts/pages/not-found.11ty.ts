import { urls } from "../../scripts/letter/urls.ts";
import { html } from "../html.ts";
import { page } from "../page.ts";
import { singlePage } from "../template.ts";

export default singlePage("/404.html", (site) =>
  page(site, {
    url: "/404.html",
    title: "Page not found",
    description: "There is no page at this address.",
    main: html`<div class="page-head">
<h1>Page not found</h1>
<p class="standfirst">There is no page at this address.</p>
</div>
<p>If you typed the address, check that it is correct. If you followed a link, please <a href="${site.report}">tell us about it</a>. You can also try the <a href="${urls.search}">search</a>, the <a href="${urls.letters}">letters by year</a> or the <a href="${urls.authorities}">list of ${site.inspected.plural}</a>.</p>`,
  }),
);

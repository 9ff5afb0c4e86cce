import { urls } from "../../scripts/letter/urls.ts";
import type { TimelineTableView } from "../../scripts/site/views/timeline-table.ts";
import { breadcrumb } from "../components/breadcrumb.ts";
import { gradeLegend } from "../components/grade.ts";
import { timelineTable } from "../components/timeline-table.ts";
import { html } from "../html.ts";
import { page } from "../page.ts";
import { pagePerView } from "../template.ts";

export default pagePerView<TimelineTableView>("timelines", (site, view) =>
  page(site, {
    url: view.url,
    title: view.title,
    description: view.description,
    area: "timeline",
    main: html`<div class="page-head">
${view.url === urls.timeline ? breadcrumb() : breadcrumb({ text: "Timeline", url: urls.timeline })}
<h1>${view.heading}</h1>
<p class="standfirst">${view.extent}</p>
</div>
<nav aria-label="Regions"><ul class="in-line">${view.regions.map(({ text, url, current }) => html`<li><a href="${url}"${current && html` aria-current="page"`}>${text}</a></li>`)}</ul></nav>
<p class="legend">Each upright mark is a visit. Each shape with a letter is a <a href="${urls.judgements}">judgement</a> that letters name; the bar behind it is as wide as the month or year they give, and dashed where the judgement is on ${site.inspected.parts === undefined ? "a part" : `some ${site.inspected.parts}`} only.</p>
${gradeLegend(site.judgements.steps)}
${timelineTable(view, site.inspected)}`,
  }),
);

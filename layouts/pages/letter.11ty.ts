import { urls } from "../../scripts/letter/urls.ts";
import type { LetterView } from "../../scripts/site/views/letter-view.ts";
import { breadcrumb } from "../components/breadcrumb.ts";
import {
  letterAbbreviations,
  letterCitation,
  letterFigures,
  letterNeighbours,
  letterOriginal,
} from "../components/letter-apparatus.ts";
import { letterContents } from "../components/letter-contents.ts";
import { letterHead } from "../components/letter-head.ts";
import { letterCorrections, letterRedaction, letterSummary } from "../components/letter-summary.ts";
import { letterText } from "../components/letter-text.ts";
import { html } from "../html.ts";
import { page } from "../page.ts";
import { pagePerView } from "../template.ts";

export default pagePerView<LetterView>("letters", (site, view) =>
  page(site, {
    url: view.url,
    title: view.pageTitle,
    description: view.description,
    area: "letters",
    kind: "article",
    script: site.assets.letter,
    head: letterHead(view),
    main: html`<div class="columns" data-citation="${view.citation.start}" data-address="${view.citation.address}">
<div class="page-head">
<p class="running-title">${view.pageTitle}<br>${view.citation.address}</p>
${breadcrumb({ text: "Letters", url: urls.letters }, view.authority)}
<h1>${view.title}</h1>
<p class="standfirst">${view.standfirst}</p>
${letterSummary(view, site.inspected)}
${letterRedaction(view)}${letterCorrections(view)}
</div>
${letterContents(view)}
${letterText(view)}
<div class="apparatus">
${letterAbbreviations(view)}
${letterFigures(view)}
${letterNeighbours(view)}
${letterCitation(view)}
${letterOriginal(view, site)}
</div>
</div>`,
  }),
);

/** The parts after the text of a letter, which help to understand, check and cite it and to find related letters. */
import type { Site } from "../../scripts/site/site.ts";
import type { LetterView, OriginalView } from "../../scripts/site/views/letter-view.ts";
import type { Neighbour } from "../../scripts/site/views/neighbours.ts";
import type { RightsView } from "../../scripts/site/views/rights-view.ts";
import { type Content, type Html, html } from "../html.ts";
import { licenceLink } from "./rights.ts";

/** Abbreviations with their meanings, and the paragraph that explains each. */
export function letterAbbreviations({ abbreviations }: LetterView): Content {
  if (abbreviations.length === 0) return null;
  return html`<section class="panel" aria-labelledby="about-abbreviations">
<h2 id="about-abbreviations">Abbreviations in this letter</h2>
<dl class="terms">
${abbreviations.map(
  ({ short, long, explainedIn }) =>
    html`<div><dt>${short}</dt><dd>${long}${explainedIn && html` (<a href="#${explainedIn}">paragraph ${explainedIn.slice(1)}</a>)`}</dd></div>`,
)}
</dl>
${abbreviations.some(({ explainedIn }) => explainedIn === null) && html`<p class="note">Where no paragraph is given, the explanation comes from the archive, not from the letter.</p>`}
</section>`;
}

/** Every sentence with a percentage or a count, linked to its paragraph. */
export function letterFigures({ figures }: LetterView): Content {
  if (figures.length === 0) return null;
  return html`<section class="panel" aria-labelledby="about-figures">
<h2 id="about-figures">Figures quoted in this letter</h2>
<table class="figures">
<thead><tr><th scope="col">Paragraph</th><th scope="col">What it says</th></tr></thead>
<tbody>
${figures.map(
  ({
    paragraph,
    label,
    sentences,
  }) => html`<tr><th scope="row"><a href="#${paragraph}" aria-label="Paragraph ${label}">${label}</a></th><td>
${sentences.map((sentence) => html`<p>${sentence.map((piece) => (typeof piece === "string" ? piece : html`<b>${piece.figure}</b>`))}</p>\n`)}</td></tr>`,
)}
</tbody>
</table>
<p class="note">Sentences with a percentage, a number, a share of a group or a sum of money. They were found by a program and are quoted in full.</p>
</section>`;
}

/** The letters to the same authority before and after. */
export function letterNeighbours({ neighbours: { previous, next }, authority }: LetterView): Content {
  if (previous === null && next === null) return null;
  return html`<nav class="panel neighbours" aria-labelledby="about-neighbours">
<h2 id="about-neighbours">Other letters to ${authority.text}</h2>
<ul>
${previous && neighbour(previous, "Previous visit", "prev")}
${next && neighbour(next, "Next visit", "next")}
</ul>
<p><a href="${authority.url}">All letters to ${authority.text}, and judgements</a></p>
</nav>`;
}

const neighbour = ({ text, url, when }: Neighbour, which: string, rel: string): Html =>
  html`<li class="${rel}"><a href="${url}" rel="${rel}"><span>${which}</span> <b>${text}</b> <span>${when}</span></a></li>`;

/** How to cite the letter and a paragraph of it. */
export function letterCitation({ citation: { start, address, example, styles, files } }: LetterView): Html {
  return html`<section class="panel citation" aria-labelledby="about-citation">
<h2 id="about-citation">How to cite</h2>
<p>The letter:</p>
<blockquote><p>${start}, ${address}</p></blockquote>
${
  example &&
  html`<p>A paragraph, for example paragraph ${example.label} (its number in the margin is a link to it):</p>
<blockquote><p>${start}, paragraph ${example.label}, ${example.address}</p></blockquote>`
}
<details class="citation-styles">
<summary>${styles.map(({ name }) => name).join(", ")}</summary>
<dl>
${styles.map(
  ({ name, template, letter, example: paragraph }) =>
    html`<div><dt>${name}</dt><dd data-style="${name}" data-template="${template}"><p>${letter}</p>${paragraph !== null && html`<p>${paragraph}</p>`}</dd></div>
`,
)}
</dl>
</details>
<p class="downloads">For reference managers: ${files.map(({ text, url, type }, index) => html`${index > 0 && ", "}<a href="${url}" type="${type}" download>${text}</a>`)}</p>
</section>`;
}

/** The original document, and the letter in other formats. */
export function letterOriginal(
  { original, alternates, url, rights }: LetterView,
  { report }: Pick<Site, "report">,
): Html {
  return html`<section class="panel original" aria-labelledby="about-original">
<h2 id="about-original">Original document</h2>
${originalLink(original)}
<dl class="terms">
<div><dt>SHA-256</dt><dd><code>${original.sha256}</code></dd></div>
${licenceRow(rights)}<div class="downloads"><dt>Other formats</dt><dd>${alternates.map(({ text, url: address, type }, index) => html`${index > 0 && ", "}<a href="${address}" type="${type}">${text}</a>`)}</dd></div>
</dl>
<p class="report">${completeness(original)} <a href="${reportAddress(report, url)}">${original.withheld === null ? "report" : "Report"} a mistake on this page</a>.</p>
</section>`;
}

/** The licence of the letter and whose it is, as far as they are known. */
function licenceRow({ licence, rights }: RightsView): Html | null {
  if (licence === null) return rights === null ? null : html`<div><dt>Rights</dt><dd>${rights}</dd></div>\n`;
  return html`<div><dt>Licence</dt><dd>${licenceLink(licence)}${rights && `, ${rights}`}</dd></div>\n`;
}

/** What the page says of how much of the original it has. */
function completeness({ withheld, picturePages }: OriginalView): string {
  if (withheld === "redacted") return missingWords[withheld];
  const pages = picturePages === null ? [] : [pictureWords[picturePages]];
  if (withheld === "by the editor")
    return [...(pages.length > 0 ? pages : [wholeWords]), leftOutBesides].join(" ");
  if (withheld !== null) return [missingWords[withheld], ...pages].join(" ");
  return [...(pages.length > 0 ? pages : [wholeWords]), leftOut].join(" ");
}

const wholeWords = "This page has every word of the letter from the salutation to the signature.";
const leftOut =
  "Letterheads and page numbers are left out. If the page and the original differ, the original is correct:";
const leftOutBesides = "Letterheads and page numbers are left out.";
const pictureWords = {
  "typed-in":
    "Some pages of the original are pictures of words. They were typed in by hand, so this page may not have every word of them.",
  recognised:
    "Some pages of the original are pictures of words. They were read by text recognition and checked by hand, so some words may differ from the original.",
  "without-words":
    "Some pages of the original are only pictures, which this page does not show. It has the words of all other pages from the salutation to the signature.",
} as const;

/** Why the original is withheld, and what that means for the page. */
const withheldBecause = {
  "covered words": "it has words that its pages do not show",
  redacted: "it has the words that are redacted here",
  "by the editor":
    "the editor of this archive does not publish the file, which may have more in it than the letter",
} as const;
const missingWords = {
  "covered words":
    "The original has words that its pages do not show. They are left out here, so this page does not have every word of the file.",
  redacted:
    "Words of this letter are redacted, so this page does not have every word of it. Where words are missing, it says [redacted].",
} as const;

function originalLink({ format, extent, published, withheld }: OriginalView): Html {
  if (withheld !== null)
    return html`<p>${format}, ${extent}. The document is withheld because ${withheldBecause[withheld]}.</p>`;
  if (published === null)
    return html`<p>${format}, ${extent}. The archive does not publish the document itself.</p>`;
  return html`<p><a href="${published.url}" data-address="${published.address}" download>Download the original letter (${format}, ${extent})</a></p>`;
}

/** Where a mistake is reported; an email gets the page as its subject. */
const reportAddress = (report: string, url: string): string =>
  report.startsWith("mailto:") ? `${report}?subject=${encodeURIComponent(`Mistake on ${url}`)}` : report;

import { capitalised, counted } from "../../scripts/letter/wording.ts";
import type { Site } from "../../scripts/site/site.ts";
import type { LetterTheme, LetterView } from "../../scripts/site/views/letter-view.ts";
import type { LinkView } from "../../scripts/site/views/link.ts";
import { type Content, type Html, html } from "../html.ts";
import { commaSeparated, link } from "./links.ts";
import { summary } from "./summary.ts";

/** The main facts of a letter: the authority, the visit, the people and the themes. */
export function letterSummary(view: LetterView, { singular, plural }: Site["inspected"]): Html {
  return summary([
    [
      capitalised(view.otherAuthorities.length > 0 ? plural : singular),
      html`${link(view.authority)}, ${view.authority.region}${view.otherAuthorities.map((other) => html`; ${link(other)}`)}`,
    ],
    ["Type of visit", view.type],
    ["Visit", view.visit],
    ["Letter dated", view.letterDate ?? "Not known"],
    ["Inspectors", list(view.inspectors.map(({ text, url }) => (url === null ? text : link({ text, url }))))],
    ["Other people named", list(view.otherPeople)],
    ["Earlier judgement", view.judgement],
    ["Addressed to", list(view.addressedTo)],
    ["What inspectors looked at", view.scope, "row"],
    ["Themes", themes(view.themes)],
  ]);
}

/** How many themes are shown at first. */
const foremost = 5;

function themes(all: readonly LetterTheme[]): Content {
  if (all.length === 0) return null;
  const [first, others] = [all.slice(0, foremost), all.slice(foremost)];
  return [
    themeList(first),
    others.length > 0 &&
      html`<details><summary>${counted(others.length, "more theme")}</summary>${themeList(others)}</details>`,
  ];
}

const themeList = (all: readonly LetterTheme[]): Html =>
  html`<ul class="letter-themes">${all.map(
    (theme) =>
      html`<li>${link(theme)} <span class="extent">${theme.paragraphs.length === 1 ? "paragraph" : "paragraphs"} ${commaSeparated(theme.paragraphs.map((paragraph) => paragraphLink(paragraph, theme)))}</span></li>
`,
  )}</ul>`;

/** The number of a paragraph as a link; alone it would say little to whoever hears only links. */
const paragraphLink = ({ text, url }: LinkView, theme: LetterTheme): Html =>
  html`<a href="${url}" aria-label="Paragraph ${text} on ${theme.text}">${text}</a>`;

/** Several items as a list; a single item as it is. */
function list(items: readonly Content[]): Content {
  if (items.length < 2) return items;
  return html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;
}

/** A note that words of the letter are redacted. */
export function letterRedaction({ original }: LetterView): Content {
  return (
    original.withheld === "redacted" &&
    html`<p class="redaction">Words of this letter are redacted: [redacted] is in their place, and the original document is withheld.</p>`
  );
}

/** What was corrected by hand, and when. */
export function letterCorrections({ corrections, setByHand }: LetterView): Content {
  if (corrections.length === 0 && setByHand.length === 0) return null;
  return html`<section class="corrections" aria-labelledby="about-corrections">
<h2 id="about-corrections">Corrections</h2>
<ul>
${corrections.map(({ when, date, note }) => html`<li><time datetime="${date}">${when}</time>: ${note}</li>`)}
${setByHand.length > 0 && html`<li>Entered by an editor, not read from the document: ${setByHand.join(", ")}</li>`}
</ul>
</section>`;
}

/** Letters side by side: the pages made at build and the page that the browser fills show the same. */
import type { ComparedParagraph } from "../../scripts/site/comparison/compared-paragraph.ts";
import type { LetterOnTheme, TwoAuthoritiesView } from "../../scripts/site/comparison/two-authorities.ts";
import type {
  Pair,
  SharedTheme,
  SideView,
  ThemeOfOne,
  TwoLettersView,
} from "../../scripts/site/comparison/two-letters.ts";
import type { LinkView } from "../../scripts/site/views/link.ts";
import { type Content, type Html, html } from "../html.ts";
import { commaSeparated, link } from "./links.ts";
import { quotations } from "./quotations.ts";

/** The names of both letters, and the themes that are in both. */
export function letterPairHead({ earlier, later, themes }: TwoLettersView): Html {
  return html`<div class="pair">${sideHead(earlier)}${sideHead(later)}</div>
${themes.length > 0 && html`<nav aria-labelledby="in-both"><h2 id="in-both" class="small-heading">In both letters</h2><ul class="in-line">${themes.map(({ theme }, index) => html`<li><a href="#theme-${index + 1}">${theme.text}<span class="visually-hidden">, below</span></a></li>`)}</ul></nav>`}`;
}

/** What both letters say, theme by theme. */
export function letterPair(view: TwoLettersView): Html {
  return html`${improve(view)}
${view.themes.map((shared, index) => sharedTheme(shared, `theme-${index + 1}`, view))}
${only("only-then", "Only in the earlier letter", view.onlyThen, view.earlier)}
${only("only-now", "Only in the later letter", view.onlyNow, view.later)}
${figures(view)}`;
}

function sideHead({ url, name, when }: SideView): Html {
  return html`<p><a href="${url}">${name},<br>${when}</a></p>`;
}

function sideBySide({ earlier, later }: TwoLettersView, half: (side: keyof Pair<unknown>) => Content): Html {
  const sides = [["earlier", earlier] as const, ["later", later] as const];
  return html`<div class="pair">${sides.map(
    ([side, { short }]) => html`<div>
<h3>${short}</h3>
${half(side)}
</div>`,
  )}</div>`;
}

function improve(view: TwoLettersView): Content {
  if (view.improve.earlier.length + view.improve.later.length === 0) return null;
  return html`<section aria-labelledby="improve">
<h2 id="improve">What needs to improve</h2>
${sideBySide(view, (side) =>
  view.improve[side].length > 0
    ? paragraphs(view.improve[side], view[side].short)
    : html`<p>This letter has no section with such a heading.</p>`,
)}
</section>`;
}

function sharedTheme({ theme, pair, elsewhere }: SharedTheme, id: string, view: TwoLettersView): Html {
  return html`<section aria-labelledby="${id}">
<h2 id="${id}">${link(theme)}</h2>
${sideBySide(view, (side) => html`${pair[side].length > 0 && paragraphs(pair[side], view[side].short)}${also(elsewhere[side], pair[side].length > 0, view[side].short)}`)}
</section>`;
}

/** Links to paragraphs on a theme that the page shows under another heading. */
function also(places: readonly LinkView[], hasOthers: boolean, of: string): Content {
  if (places.length === 0) return null;
  const links = places.map(
    ({ text, url }) => html`<a href="${url}" aria-label="${of}, paragraph ${text}, on this page">${text}</a>`,
  );
  const what = `${hasOthers ? "Also on this theme: p" : "P"}aragraph${places.length === 1 ? "" : "s"}`;
  return html`<p class="extent">${what} ${commaSeparated(links)}, under another heading on this page</p>`;
}

function only(id: string, heading: string, themes: readonly ThemeOfOne[], { short }: SideView): Content {
  if (themes.length === 0) return null;
  return html`<section aria-labelledby="${id}">
<h2 id="${id}">${heading}</h2>
<p>Themes found only in the letter on the visit of ${short}, with their paragraphs:</p>
<ul class="names">${themes.map(({ theme, paragraphs: places }) => html`<li>${link(theme)}: ${commaSeparated(places.map(({ text, url }) => html`<a href="${url}" aria-label="${short}, paragraph ${text}">${text}</a>`))}</li>`)}</ul>
</section>`;
}

/** Folded, because the sentences are in the paragraphs above or in the letters. */
function figures(view: TwoLettersView): Content {
  const { earlier, later } = view.figures;
  if (earlier.length + later.length === 0) return null;
  return html`<section aria-labelledby="figures">
<h2 id="figures">Figures quoted</h2>
<details><summary>${earlier.length + later.length} sentences with figures</summary>
${sideBySide(view, (side) =>
  view.figures[side].length > 0
    ? quotations(view.figures[side], view[side].short)
    : html`<p>No figures were found in this letter.</p>`,
)}
</details>
</section>`;
}

/** Whole paragraphs, each with its themes. */
function paragraphs(views: readonly ComparedParagraph[], of: string): Html {
  return html`<ul class="quotations">
${views.map(
  ({ label, url, text, id, tags }) =>
    html`<li id="${id}"><a class="number" href="${url}" aria-label="${of}, paragraph ${label}">${label}</a> ${text}${tags.length > 0 && html`<p class="tags"><span class="visually-hidden">Other themes: </span>${tags.map((tag, index) => html`${index > 0 && html`<span class="visually-hidden">, </span>`}<span class="tag">${tag}</span>`)}</p>`}</li>\n`,
)}</ul>`;
}

/** What the letters to two authorities say on one theme. */
export function authorityPair(view: TwoAuthoritiesView, singular: string): Html {
  return html`${authorityPart(view, "improve", "What needs to improve", `No letter to this ${singular} has such a point on this theme.`)}
${authorityPart(view, "others", "What inspectors wrote", `No other paragraph of letters to this ${singular} is on this theme.`)}`;
}

function authorityPart(
  { sides }: TwoAuthoritiesView,
  part: "improve" | "others",
  heading: string,
  none: string,
): Content {
  if (sides.every((side) => side[part].length === 0)) return null;
  return html`<section class="findings" aria-labelledby="${part}">
<h2 id="${part}">${heading}</h2>
<div class="pair">${sides.map(
    (side) => html`<div>
<h3>${side.authority.text}</h3>
${side[part].length > 0 ? side[part].map((letter) => letterOnTheme(letter, side.authority.text)) : html`<p>${none}</p>`}
</div>`,
  )}</div>
</section>`;
}

function letterOnTheme({ text, url, paragraphs: views }: LetterOnTheme, authority: string): Html {
  return html`<h4><a href="${url}"><span class="visually-hidden">${authority}, </span>${text}</a></h4>
${paragraphs(views, `${authority}, ${text}`)}`;
}

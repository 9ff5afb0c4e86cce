/** Shows the paragraphs and letters found. */

import { element } from "../../dom.ts";
import type { FoundLetter, FoundParagraph } from "../engine/engine.ts";
import type { Hit } from "../engine/hits.ts";
import { excerptOf, stretchesOf } from "../engine/matches.ts";

/**
 * A paragraph that was found, under the name of its letter.
 * @param parameters the search, so that the page that opens can mark the same words and link back
 */
export function paragraphItem({ letter, hit }: FoundParagraph, parameters: string): HTMLLIElement {
  const place = hit.label.charAt(0).toLowerCase() + hit.label.slice(1);
  const name = element("a", { href: withSearch(hit.url, parameters) }, `${letter.name}, ${place}`);
  return element(
    "li",
    { class: "result" },
    element("h3", {}, name),
    element("p", { class: "result-facts" }, `${letter.type} · ${letter.region}`),
    excerpt(hit),
  );
}

/**
 * A letter with its matching paragraphs.
 * @param parameters as for `paragraphItem`
 */
export function letterItem({ letter, hits }: FoundLetter, parameters: string): HTMLLIElement {
  const name = element("a", { href: withSearch(letter.url, parameters) }, letter.name);
  const item = element("li", { class: "result" }, element("h3", {}, name));
  item.append(element("p", { class: "result-facts" }, `${letter.type} · ${letter.region}`));
  if (letter.scope !== null) item.append(element("p", { class: "result-scope" }, letter.scope));
  if (letter.judgement !== null) {
    item.append(element("p", { class: "result-facts" }, `Earlier judgement: ${letter.judgement}`));
  }
  if (hits.best.length > 0) item.append(hitList(hits.best, letter.name, parameters));
  if (hits.rest.length > 0) {
    const more = `${hits.rest.length} more places in this letter`;
    item.append(
      element(
        "details",
        { class: "more-hits" },
        element("summary", {}, more, element("span", { class: "visually-hidden" }, `: ${letter.name}`)),
        hitList(hits.rest, letter.name, parameters),
      ),
    );
  }
  return item;
}

/** The line between results that have all of a query and those that have some of it. */
export const partItem = (text: string): HTMLLIElement =>
  element("li", { class: "results-part" }, element("h3", {}, text));

const hitList = (hits: readonly Hit[], of: string, parameters: string): HTMLUListElement =>
  element("ul", { class: "hits" }, ...hits.map((hit) => hitItem(hit, of, parameters)));

function hitItem(hit: Hit, of: string, parameters: string): HTMLLIElement {
  const { url, label } = hit;
  return element(
    "li",
    {},
    element(
      "a",
      { class: "hit-title", href: withSearch(url, parameters), "aria-label": `${label}, ${of}` },
      label,
    ),
    excerpt(hit),
  );
}

/** The part of a text with most of what was searched for, with its words marked. */
function excerpt({ matched }: Hit): HTMLParagraphElement {
  const { start, end } = excerptOf(matched);
  const shown = element("p", { class: "excerpt" });
  if (start > 0) shown.append("… ");
  let from = start;
  for (const stretch of stretchesOf(matched)) {
    if (stretch.start < start || stretch.end > end) continue;
    shown.append(
      matched.text.slice(from, stretch.start),
      element("mark", {}, matched.text.slice(stretch.start, stretch.end)),
    );
    from = stretch.end;
  }
  shown.append(matched.text.slice(from, end));
  if (end < matched.text.length) shown.append(" …");
  return shown;
}

/** The address of a place in a letter, with the search as parameters. */
function withSearch(url: string, parameters: string): string {
  const [path = "", anchor] = url.split("#");
  return `${path}?${parameters}${anchor === undefined ? "" : `#${anchor}`}`;
}

/** The letters found, as the page shows them. */

import { element } from "../../dom.ts";
import type { FoundLetter } from "../engine/engine.ts";
import type { Hit } from "../engine/hits.ts";
import { excerptOf, stretchesOf } from "../engine/matches.ts";

/**
 * A letter with the paragraphs that match.
 * @param parameters the search, for the page that opens to mark the same words and to lead back
 */
export function letterItem({ letter, hits }: FoundLetter, parameters: string): HTMLLIElement {
  const name = element("a", { href: withSearch(letter.url, parameters) }, letter.name);
  const item = element("li", { class: "result" }, element("h3", {}, name));
  item.append(element("p", { class: "result-facts" }, `${letter.type} · ${letter.region}`));
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

const hitList = (hits: readonly Hit[], of: string, parameters: string): HTMLUListElement =>
  element("ul", { class: "hits" }, ...hits.map((hit) => hitItem(hit, of, parameters)));

function hitItem({ url, label, matched }: Hit, of: string, parameters: string): HTMLLIElement {
  const { start, end } = excerptOf(matched);
  const excerpt = element("p", { class: "excerpt" });
  if (start > 0) excerpt.append("… ");
  let from = start;
  for (const stretch of stretchesOf(matched)) {
    if (stretch.start < start || stretch.end > end) continue;
    excerpt.append(
      matched.text.slice(from, stretch.start),
      element("mark", {}, matched.text.slice(stretch.start, stretch.end)),
    );
    from = stretch.end;
  }
  excerpt.append(matched.text.slice(from, end));
  if (end < matched.text.length) excerpt.append(" …");
  return element(
    "li",
    {},
    element(
      "a",
      { class: "hit-title", href: withSearch(url, parameters), "aria-label": `${label}, ${of}` },
      label,
    ),
    excerpt,
  );
}

/** The address of a place in a letter that carries the search along. */
function withSearch(url: string, parameters: string): string {
  const [path = "", anchor] = url.split("#");
  return `${path}?${parameters}${anchor === undefined ? "" : `#${anchor}`}`;
}

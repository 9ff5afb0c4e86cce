/** A source that is shown as lines of text. */
import { element } from "../dom.ts";
import { findWords, indexRuns, type Place } from "./find-words.ts";
import type { Passage, Shown, SourcePane } from "./passages.ts";

export function textSource(pane: HTMLElement, blocks: readonly Shown[]): SourcePane {
  const lines = [...pane.querySelectorAll<HTMLElement>(".source-line")];
  const texts = lines.map((line) => line.querySelector("span")?.textContent ?? "");
  const index = indexRuns(texts);
  const pages = lines.map(({ dataset }) => (dataset["page"] ? Number(dataset["page"]) : null));
  for (const { id, name, passages } of blocks) {
    const [first] = placesOf(passages);
    lines[first?.run ?? -1]?.prepend(element("a", { href: `#${id}`, class: "to-reading" }, name), " ");
  }

  function placesOf(passages: readonly Passage[]): Place[] {
    return passages.flatMap(({ words, page }) => findWords(index, words, Math.max(0, pages.indexOf(page))));
  }

  return {
    mark(passages) {
      for (const [run, line] of lines.entries())
        line.querySelector("span")?.replaceChildren(texts[run] ?? "");
      const places = placesOf(passages);
      for (const [run, own] of Map.groupBy(places, (place) => place.run)) {
        const text = texts[run] ?? "";
        const [from, to] = [Math.min(...own.map((one) => one.from)), Math.max(...own.map((one) => one.to))];
        const parts = [text.slice(0, from), element("mark", {}, text.slice(from, to)), text.slice(to)];
        lines[run]?.querySelector("span")?.replaceChildren(...parts);
      }
      const [first] = places;
      if (!first) return false;
      bringIntoView(pane, lines[first.run]);
      return { page: pages[first.run] ?? null };
    },
  };
}

/** Scrolls the pane, and not the page around it. */
export function bringIntoView(pane: HTMLElement, target: Element | undefined): void {
  if (!target) return;
  const top = target.getBoundingClientRect().top - pane.getBoundingClientRect().top;
  pane.scrollTo({ top: pane.scrollTop + top - pane.clientHeight / 4 });
}

/** Shows, above the results, what the archive knows about what the query names. */
import type { NameAnswer } from "../../../../scripts/search/shared/index-files.ts";
import { element } from "../../dom.ts";

export function answerItem({ name, text, links }: NameAnswer): HTMLElement {
  return element(
    "section",
    { class: "answer" },
    element("h3", {}, name),
    element("p", {}, text),
    element(
      "ul",
      { class: "answer-links" },
      ...links.map((link) => element("li", {}, element("a", { href: link.url }, link.text))),
    ),
  );
}

/** The results as the search page shows them. */
import type { FoundLetter, Hit } from "./engine.ts";

const element = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] => {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
};

/** A letter with the paragraphs that match. */
export function letterItem({ title, url, hits }: FoundLetter): HTMLLIElement {
  const link = element("a", "", title);
  link.href = url;
  const item = element("li", "", element("h3", "", link));
  if (hits.length > 0) item.append(element("ol", "hits", ...hits.map(hitItem)));
  return item;
}

function hitItem({ title, url, excerpt }: Hit): HTMLLIElement {
  const link = element("a", "hit-title", title);
  link.href = url;
  return element("li", "", link, element("span", "excerpt", ...excerptNodes(excerpt)));
}

/** Pagefind’s excerpt, escaped text with `mark` elements, as nodes; no other element comes through. */
function excerptNodes(excerpt: string): Node[] {
  const parsed = new DOMParser().parseFromString(excerpt, "text/html").body;
  return [...parsed.childNodes].map((node) =>
    node.nodeName === "MARK"
      ? element("mark", "", node.textContent ?? "")
      : document.createTextNode(node.textContent ?? ""),
  );
}

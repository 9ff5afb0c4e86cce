/** Marks words in an element of the page. */
import { matchText, type Stretch, stretchesOf } from "../search/engine/matches.ts";
import type { Term } from "../search/engine/query.ts";

/** What stands in a text without being of it: numbers in the margin, footnote marks and the ways back, buttons. */
const apart = ".number, .footnote-mark, .back, button";

/**
 * Puts `mark` around the words of the terms in an element, and gives the marks: one match may be in several pieces
 * where other elements stand between its words.
 */
export function markTerms(block: HTMLElement, terms: readonly Term[]): HTMLElement[][] {
  const text = textNodes(block)
    .map(({ data }) => data)
    .join("");
  // From the last one on, so that what is still to be marked stays where it is.
  return stretchesOf(matchText(text, terms))
    .reverse()
    .map((stretch) => markStretch(block, stretch))
    .reverse();
}

function markStretch(block: HTMLElement, { start, end }: Stretch): HTMLElement[] {
  let from = 0;
  const pieces = textNodes(block).flatMap((node) => {
    const piece = { node, start: Math.max(start - from, 0), end: Math.min(end - from, node.data.length) };
    from += node.data.length;
    return piece.start < piece.end ? [piece] : [];
  });
  return pieces.map((piece) => {
    const words = piece.node.splitText(piece.start);
    words.splitText(piece.end - piece.start);
    const mark = document.createElement("mark");
    words.replaceWith(mark);
    mark.append(words);
    return mark;
  });
}

function textNodes(block: HTMLElement): Text[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text && !node.parentElement?.closest(apart)) nodes.push(node);
  }
  return nodes;
}

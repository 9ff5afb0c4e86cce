/** Marks words in an element. */
import { matchText, type Stretch, stretchesOf } from "../search/engine/matches.ts";
import type { Term } from "../search/engine/query.ts";

/** Elements that are not part of the text: numbers in the margin, footnote marks, links back, buttons. */
const notText = ".number, .footnote-mark, .back, button";

/**
 * Puts `mark` elements around the matches in an element and returns them by match; a match is in several pieces if other
 * elements come between its words.
 */
export function markTerms(block: HTMLElement, terms: readonly Term[]): HTMLElement[][] {
  const text = textNodes(block)
    .map(({ data }) => data)
    .join("");
  // Last match first, so that the offsets of those before it stay valid.
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
    if (node instanceof Text && !node.parentElement?.closest(notText)) nodes.push(node);
  }
  return nodes;
}

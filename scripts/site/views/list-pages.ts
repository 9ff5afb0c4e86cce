/** Splits long lists into pages, so that no page grows without limit. */

import { pageUrl } from "../../letter/urls.ts";
import type { LinkView } from "./link.ts";

export type ListPages = {
  /** “Page 2 of 5”; null if there is only one page. */
  position: string | null;
  previous: LinkView | null;
  next: LinkView | null;
};

/** A page of a list: its address, its items, and links to the previous and next page. */
export type ListPage<Item> = { url: string; number: number; items: Item[]; pages: ListPages };

/**
 * The pages of a list, at least one. The sizes of the items on a page add up to `maximum` at most; a larger item has a
 * page of its own.
 */
export function listPages<Item>(
  items: readonly Item[],
  url: string,
  maximum: number,
  sizeOf: (item: Item) => number = () => 1,
): ListPage<Item>[] {
  const split: Item[][] = [[]];
  let size = 0;
  for (const item of items) {
    const last = split.at(-1) ?? [];
    const own = sizeOf(item);
    if (last.length > 0 && size + own > maximum) {
      split.push([item]);
      size = own;
    } else {
      last.push(item);
      size += own;
    }
  }
  return split.map((page, index) => {
    const number = index + 1;
    const linkTo = (other: number, text: string): LinkView | null =>
      other >= 1 && other <= split.length ? { text, url: pageUrl(url, other) } : null;
    return {
      url: pageUrl(url, number),
      number,
      items: page,
      pages: {
        position: split.length > 1 ? `Page ${number} of ${split.length}` : null,
        previous: linkTo(number - 1, "Previous page"),
        next: linkTo(number + 1, "Next page"),
      },
    };
  });
}

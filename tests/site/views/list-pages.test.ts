import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listPages } from "../../../scripts/site/views/list-pages.ts";

describe("a list that is split over pages", () => {
  it("has one page without a way to others where it is short", () => {
    expect(listPages([1, 2], "/a/", 2)).toEqual([
      { url: "/a/", number: 1, items: [1, 2], pages: { position: null, previous: null, next: null } },
    ]);
  });

  it("has one page where it is empty", () => {
    expect(listPages([], "/a/", 2)).toHaveLength(1);
  });

  it("leads from page to page", () => {
    expect(listPages([1, 2, 3], "/a/", 1).map(({ url, pages }) => [url, pages])).toEqual([
      ["/a/", { position: "Page 1 of 3", previous: null, next: { text: "Next page", url: "/a/2/" } }],
      [
        "/a/2/",
        {
          position: "Page 2 of 3",
          previous: { text: "Previous page", url: "/a/" },
          next: { text: "Next page", url: "/a/3/" },
        },
      ],
      ["/a/3/", { position: "Page 3 of 3", previous: { text: "Previous page", url: "/a/2/" }, next: null }],
    ]);
  });

  it("keeps every item, in order, and is full only with what is too large by itself", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100)), fc.integer({ min: 1, max: 60 }), (items, most) => {
        const pages = listPages(items, "/a/", most, (item) => item);
        expect(pages.flatMap((page) => page.items)).toEqual(items);
        for (const { items: own } of pages) {
          expect(own.length <= 1 || own.reduce((sum, item) => sum + item, 0) <= most).toBe(true);
        }
      }),
    );
  });
});

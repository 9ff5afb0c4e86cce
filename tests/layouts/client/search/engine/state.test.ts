import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  emptyState,
  isNarrowed,
  readState,
  type SearchState,
  sortOrders,
  stateAddress,
  views,
  withoutNarrowing,
} from "../../../../../layouts/client/search/engine/state.ts";

const read = (address: string): SearchState =>
  readState(new URL(address, "https://example.org").searchParams);

const slugs = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 12 }), { maxLength: 3 });
const month = fc.option(
  fc
    .tuple(fc.integer({ min: 1990, max: 2099 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, number]) => `${year}-${String(number).padStart(2, "0")}`),
);
const state: fc.Arbitrary<SearchState> = fc.record({
  query: fc.string({ unit: "grapheme" }).map((text) => text.replace(/[\uD800-\uDFFF]/g, "").trim()),
  facets: fc.record({
    authority: slugs,
    region: slugs,
    publisher: slugs,
    type: slugs,
    year: slugs,
    theme: slugs,
    inspector: slugs,
  }),
  from: month,
  to: month,
  sort: fc.constantFrom(...sortOrders),
  view: fc.constantFrom(...views),
  shown: fc.integer({ min: 10, max: 10_000 }),
});

describe("the address of a search", () => {
  it("is read back as the same search, whatever the search", () => {
    fc.assert(
      fc.property(state, (any) => {
        expect(read(stateAddress(any))).toEqual(any);
      }),
    );
  });

  it.each([
    [{}, "/search/"],
    [{ query: "core groups" }, "/search/?q=core+groups"],
    [
      { query: "PLO", from: "2018-03", sort: "newest" as const, shown: 30 },
      "/search/?q=PLO&from=2018-03&sort=newest&shown=30",
    ],
    [{ query: "plans", view: "letters" as const }, "/search/?q=plans&view=letters"],
    [
      { facets: { ...emptyState.facets, authority: ["leeds", "york"], year: ["2019"] } },
      "/search/?authority=leeds&authority=york&year=2019",
    ],
  ])("of %o is %s", (part, address) => {
    expect(stateAddress({ ...emptyState, ...part })).toBe(address);
  });

  it.each([
    ["/search/?q=++core++", { query: "core" }],
    ["/search/?from=March&to=2018-13", {}],
    ["/search/?sort=length&shown=-3", {}],
    ["/search/?shown=7.5&view=map", {}],
    [
      "/search/?region=&region=london&region=london",
      { facets: { ...emptyState.facets, region: ["london"] } },
    ],
  ])("%s asks for %o beside what is so at first", (address, part) => {
    expect(read(address)).toEqual({ ...emptyState, ...part });
  });
});

describe("a search", () => {
  it("is narrowed by facets and months, not by words or order", () => {
    expect(isNarrowed({ ...emptyState, query: "plans", sort: "oldest" })).toBe(false);
    expect(isNarrowed({ ...emptyState, to: "2018-03" })).toBe(true);
    const narrowed = { ...emptyState, query: "plans", facets: { ...emptyState.facets, theme: ["neglect"] } };
    expect(isNarrowed(narrowed)).toBe(true);
    expect(withoutNarrowing(narrowed)).toEqual({ ...emptyState, query: "plans" });
  });
});

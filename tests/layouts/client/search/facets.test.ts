import { describe, expect, it } from "vitest";
import { countFacets, narrowAndSort } from "../../../../layouts/client/search/facets.ts";
import { emptyState, type SearchState } from "../../../../layouts/client/search/state.ts";
import type { LettersFile } from "../../../../scripts/search/published.ts";

const none = { values: [], of: [[], [], [], []] };
const list: LettersFile = {
  ids: ["d", "c", "b", "a"],
  dates: ["2021-06-02", "2020-03-31", "2020-03-01", "2018-01-15"],
  facets: {
    authority: {
      values: [
        ["leeds", "Leeds"],
        ["york", "York"],
      ],
      of: [[0], [1], [0], [1]],
    },
    region: none,
    type: none,
    year: {
      values: [
        ["2021", "2021"],
        ["2020", "2020"],
        ["2018", "2018"],
      ],
      of: [[0], [1], [1], [2]],
    },
    theme: {
      values: [
        ["help", "Help"],
        ["neglect", "Neglect"],
      ],
      of: [[0, 1], [1], [], [1]],
    },
    inspector: none,
  },
};
const state = (part: Partial<SearchState["facets"]>, rest: Partial<SearchState> = {}): SearchState => ({
  ...emptyState,
  query: "words",
  ...rest,
  facets: { ...emptyState.facets, ...part },
});
const found = ["b", "a", "d", "c"];

describe("letters found", () => {
  it.each([
    ["none chosen", state({}), "badc"],
    ["one value", state({ authority: ["york"] }), "ac"],
    ["two values of one facet: either", state({ authority: ["york", "leeds"] }), "badc"],
    ["values of two facets: both", state({ authority: ["york"], theme: ["neglect"] }), "ac"],
    ["and with a third", state({ authority: ["york"], theme: ["neglect"], year: ["2018"] }), "a"],
    ["a value that is not known", state({ authority: ["atlantis"] }), ""],
    ["from a month on", state({}, { from: "2020-03" }), "bdc"],
    ["up to a month, its last day included", state({}, { to: "2020-03" }), "bac"],
    ["newest first", state({}, { sort: "newest" }), "dcba"],
    ["oldest first", state({}, { sort: "oldest" }), "abcd"],
    ["without words: newest first", state({}, { query: "" }), "dcba"],
  ])("are narrowed and put in order by %s", (_, searched, ids) => {
    expect(narrowAndSort(found, list, searched).join("")).toBe(ids);
  });

  it("lose none by order", () => {
    for (const sort of ["relevance", "newest", "oldest"] as const) {
      expect(narrowAndSort(found, list, state({}, { sort })).sort()).toEqual([...found].sort());
    }
  });
});

describe("the counts of a facet", () => {
  const counts = (searched: SearchState, ids = found) => {
    const { authority, theme } = countFacets(ids, list, searched);
    return [...authority, ...theme].map(
      ({ slug, count, chosen }) => `${slug} ${count}${chosen ? " chosen" : ""}`,
    );
  };

  it("say how many letters each value leaves", () => {
    expect(counts(state({}))).toEqual(["leeds 2", "york 2", "help 1", "neglect 3"]);
    expect(counts(state({}), ["a", "d"])).toEqual(["leeds 1", "york 1", "help 1", "neglect 2"]);
  });

  it("heed the other facets, not what is chosen of their own", () => {
    expect(counts(state({ authority: ["york"] }))).toEqual(["leeds 2", "york 2 chosen", "neglect 2"]);
    expect(counts(state({ authority: ["york"], theme: ["neglect"] }))).toEqual([
      "leeds 1",
      "york 2 chosen",
      "neglect 2 chosen",
    ]);
  });

  it("heed the months, and keep a chosen value that leaves nothing", () => {
    expect(counts(state({ theme: ["help"] }, { to: "2019-12" }))).toEqual(["help 0 chosen", "neglect 1"]);
  });
});

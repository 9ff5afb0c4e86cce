import { describe, expect, it } from "vitest";
import {
  countFacets,
  type FacetColumns,
  narrowing,
} from "../../../../../layouts/client/search/engine/facets.ts";
import { emptyState, type SearchState } from "../../../../../layouts/client/search/engine/state.ts";
import type { GeneralFile } from "../../../../../scripts/search/shared/index-files.ts";

const columns: FacetColumns = {
  authority: {
    values: [
      ["leeds", "Leeds"],
      ["york", "York"],
    ],
    of: [[0], [1], [0], [1]],
  },
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
};
const months: GeneralFile["months"] = [
  ["2021-06", 1],
  ["2020-03", 2],
  ["2018-01", 1],
];
const state = (part: Partial<SearchState["facets"]>, rest: Partial<SearchState> = {}): SearchState => ({
  ...emptyState,
  query: "words",
  ...rest,
  facets: { ...emptyState.facets, ...part },
});
const found = [2, 3, 0, 1];

const passing = (searched: SearchState): string =>
  found.filter((letter) => narrowing(columns, months, searched)(letter)).join("");

describe("letters found", () => {
  it.each([
    ["none chosen", state({}), "2301"],
    ["one value", state({ authority: ["york"] }), "31"],
    ["two values of one facet: either", state({ authority: ["york", "leeds"] }), "2301"],
    ["values of two facets: both", state({ authority: ["york"], theme: ["neglect"] }), "31"],
    ["and with a third", state({ authority: ["york"], theme: ["neglect"], year: ["2018"] }), "3"],
    ["a value that is not known", state({ authority: ["atlantis"] }), ""],
    ["from a month on", state({}, { from: "2020-03" }), "201"],
    ["up to a month, its last day included", state({}, { to: "2020-03" }), "231"],
  ])("are narrowed by %s", (_, searched, ids) => {
    expect(passing(searched)).toBe(ids);
  });
});

describe("the counts of a facet", () => {
  const counts = (searched: SearchState, ids = found) => {
    const { authority = [], theme = [] } = countFacets(
      ids,
      ["authority", "theme"],
      columns,
      months,
      searched,
    );
    return [...authority, ...theme].map(
      ({ slug, count, chosen }) => `${slug} ${count}${chosen ? " chosen" : ""}`,
    );
  };

  it("say how many letters each value leaves", () => {
    expect(counts(state({}))).toEqual(["leeds 2", "york 2", "help 1", "neglect 3"]);
    expect(counts(state({}), [3, 0])).toEqual(["leeds 1", "york 1", "help 1", "neglect 2"]);
  });

  it("heed the other facets, not what is chosen of their own", () => {
    expect(counts(state({ authority: ["york"] }))).toEqual(["leeds 2", "york 2 chosen", "neglect 2"]);
    expect(counts(state({ authority: ["york"], theme: ["neglect"] }))).toEqual([
      "leeds 1",
      "york 2 chosen",
      "neglect 2 chosen",
    ]);
  });

  it("are given for the facets asked for alone", () => {
    expect(
      Object.keys(countFacets(found, ["year"], columns, months, state({ authority: ["york"] }))),
    ).toEqual(["year"]);
  });

  it("heed the months, and keep a chosen value that leaves nothing", () => {
    expect(counts(state({ theme: ["help"] }, { to: "2019-12" }))).toEqual(["help 0 chosen", "neglect 1"]);
  });
});

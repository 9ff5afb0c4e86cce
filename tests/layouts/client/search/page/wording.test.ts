import { describe, expect, it } from "vitest";
import type { Found } from "../../../../../layouts/client/search/engine/engine.ts";
import type { Facets } from "../../../../../layouts/client/search/engine/facets.ts";
import { readQuery } from "../../../../../layouts/client/search/engine/query.ts";
import { emptyState, type SearchState } from "../../../../../layouts/client/search/engine/state.ts";
import { choices, countLine, feedsOf, notes } from "../../../../../layouts/client/search/page/wording.ts";

const found = (typed: string, part: Partial<Found>): Found => ({
  query: readQuery(typed, [{ short: "PLO", long: "Public Law Outline" }]),
  count: 0,
  countOfQuery: part.count ?? 0,
  missing: [],
  nearest: [],
  letters: async () => [],
  facets: async () => {
    throw new Error("not asked for");
  },
  ...part,
});
const narrowed: SearchState = { ...emptyState, query: "plans", from: "2018-03" };

describe("the line that says how many letters were found", () => {
  it.each([
    [found("plans", { count: 1 }), emptyState, "1 letter"],
    [found("plans", { count: 9876 }), emptyState, "9,876 letters"],
    [found("plans", { missing: ["plans"] }), { ...emptyState, query: "plans" }, "No letter has “plans”"],
    [
      found("a b", { missing: ["a", "“b c”"] }),
      { ...emptyState, query: "a b c" },
      "No letter has “a” or “b c”",
    ],
    [found("core plans", {}), { ...emptyState, query: "core plans" }, "No letter has all of this"],
    [found("plans", { countOfQuery: 3 }), narrowed, "No letter is left"],
  ])("%# is right", (what, state, line) => {
    expect(countLine(what, state)).toBe(line);
  });
});

describe("the notes on a search", () => {
  it.each([
    ["plans", { count: 12 }, emptyState, []],
    ["the plans", { count: 12 }, emptyState, [/^Left out, as nearly every letter has it: “the”/]],
    ["PLO", { count: 12 }, emptyState, [/searched for: PLO \(Public Law Outline\)/]],
    ["plans -missing", { count: 12 }, emptyState, [/^Letters with “missing” are left out/]],
    ["plans", { count: 501 }, emptyState, [/more than can be read through/]],
    ["plans", { countOfQuery: 3 }, narrowed, [/^3 letters have it without what the results are narrowed by/]],
  ])("for %s with %j say what should be known", (typed, part, state, said) => {
    expect(notes(found(typed, part), state)).toEqual(said.map((pattern) => expect.stringMatching(pattern)));
  });
});

it("names each choice, and where it has one its feed", () => {
  const none = { region: [], type: [], year: [], inspector: [] };
  const value = (slug: string, name: string) => ({ slug, name, count: 1, chosen: true });
  const facets: Facets = {
    ...none,
    authority: [value("leeds", "Leeds")],
    theme: [value("neglect", "Neglect")],
  };
  const state = {
    ...narrowed,
    facets: { ...emptyState.facets, authority: ["leeds"], theme: ["neglect", "unknown"] },
  };
  expect(choices(state, facets).map(({ name }) => name)).toEqual([
    "Leeds",
    "Neglect",
    "unknown",
    "from March 2018",
  ]);
  expect(choices(state, facets)[1]?.without.facets.theme).toEqual(["unknown"]);
  expect(feedsOf(state, facets).map(({ url }) => url)).toEqual([
    "/feeds/authorities/leeds.xml",
    "/feeds/themes/neglect.xml",
  ]);
});

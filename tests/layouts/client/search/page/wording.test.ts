import { describe, expect, it } from "vitest";
import {
  type Counts,
  type Found,
  narrowedByNames,
} from "../../../../../layouts/client/search/engine/engine.ts";
import type { Facets } from "../../../../../layouts/client/search/engine/facets.ts";
import { layPhrases, lexiconOf } from "../../../../../layouts/client/search/engine/lexicon.ts";
import { nameIndex } from "../../../../../layouts/client/search/engine/names.ts";
import { readQuery } from "../../../../../layouts/client/search/engine/query.ts";
import { emptyState, type SearchState } from "../../../../../layouts/client/search/engine/state.ts";
import {
  choices,
  countLine,
  feedsOf,
  notes,
  someLine,
} from "../../../../../layouts/client/search/page/wording.ts";

const lexicon = lexiconOf({
  acronyms: [{ short: "PLO", long: "Public Law Outline" }],
  lay: layPhrases([{ lay: ["kid"], field: ["young people"] }]),
  words: ["plans", "young", "people", "core", "missing", "quality"],
  names: nameIndex([{ kind: "authority", slug: "york", name: "York", forms: ["york"] }], ["2019-01"], []),
});
const none: Counts = { all: 0, some: 0 };
const found = (typed: string, part: Partial<Found> = {}): Found => {
  const state = { ...emptyState, query: typed };
  const query = readQuery(typed, lexicon);
  return {
    query,
    narrowed: narrowedByNames(state, query.names),
    paragraphs: none,
    letters: none,
    lettersOfQuery: 0,
    missing: [],
    dropped: [],
    readParagraphs: async () => [],
    readLetters: async () => [],
    answers: async () => [],
    facets: async () => ({}),
    ...part,
  };
};
const stateOf = (query: string): SearchState => ({ ...emptyState, query });
const narrowed: SearchState = { ...emptyState, query: "plans", from: "2018-03" };

describe("the line that says how much was found", () => {
  it.each<[string, Partial<Found>, SearchState, string]>([
    ["plans", { paragraphs: { all: 1, some: 0 } }, stateOf("plans"), "1 paragraph"],
    ["plans", { paragraphs: { all: 9876, some: 0 } }, stateOf("plans"), "9,876 paragraphs"],
    ["plans", { letters: { all: 2, some: 0 } }, { ...stateOf("plans"), view: "letters" }, "2 letters"],
    [
      "core plans",
      { paragraphs: { all: 0, some: 4 } },
      stateOf("core plans"),
      "No paragraph has all of this",
    ],
    ["zzzz", {}, stateOf("zzzz"), "No results for “zzzz”"],
    ["%", {}, stateOf("%"), "There is nothing to search for in “%”"],
    ['"', {}, stateOf('"'), 'There is nothing to search for in "'],
    ["plans", { lettersOfQuery: 3, narrowed }, narrowed, "No letter is left"],
    ["", { letters: { all: 6, some: 0 } }, { ...narrowed, query: "" }, "6 letters"],
  ])("for %s with %j", (typed, part, state, line) => {
    expect(countLine(found(typed, part), state)).toBe(line);
  });

  it("parts results that have all from those that have some", () => {
    const state = stateOf("core plans");
    expect(someLine(found("core plans", { paragraphs: { all: 2, some: 30 } }), state)).toBe(
      "30 paragraphs with some of this",
    );
    expect(someLine(found("core plans", { paragraphs: { all: 0, some: 30 } }), state)).toBeNull();
    expect(someLine(found("core plans", { paragraphs: { all: 2, some: 0 } }), state)).toBeNull();
  });
});

describe("the notes on a search", () => {
  it.each<[string, Partial<Found>, SearchState, RegExp[], string[]]>([
    ["plans", {}, stateOf("plans"), [], []],
    ["the plans", {}, stateOf("the plans"), [/^Left out: “the”/], ['"the" plans']],
    ["what of plans", {}, stateOf("what of plans"), [/^Left out: “what” and “of”/], ['"what" "of" plans']],
    [
      "PLO",
      {},
      stateOf("PLO"),
      [/^Also searched for “Public Law Outline”, which means the same as “PLO”/],
      ['"PLO"'],
    ],
    ["plan PLO", {}, stateOf("plan PLO"), [/^Also searched for “Public Law Outline”/], ['plan "PLO"']],
    [
      "kids",
      {},
      stateOf("kids"),
      [/^Also searched for .*“young people”, which letters use for “kids”/],
      ['"kids"'],
    ],
    ["qualtiy", {}, stateOf("qualtiy"), [/^Showing results for “quality”/], ['"qualtiy"']],
    ["york plans", {}, stateOf("york plans"), [/^Searching within York/], ['"york" plans']],
    ["plans -missing", {}, stateOf("plans -missing"), [/^Letters with “missing” are left out/], []],
    ["zzzz", { missing: ["zzzz"] }, stateOf("zzzz"), [/^No letter has “zzzz”/], []],
    [
      "core plans",
      { paragraphs: { all: 0, some: 4 }, dropped: ["core"] },
      stateOf("core plans"),
      [/^The first results are without “core”/],
      [],
    ],
    ["plans", { paragraphs: { all: 501, some: 0 } }, stateOf("plans"), [/^To see fewer results/], []],
    ["plans", { lettersOfQuery: 3, narrowed }, narrowed, [/^3 letters match without the filters/], []],
  ])("for %s with %j say what should be known and take it back", (typed, part, state, said, queries) => {
    const all = notes(found(typed, part), state);
    expect(all.map(({ text }) => text)).toEqual(said.map((pattern) => expect.stringMatching(pattern)));
    expect(all.flatMap(({ back }) => back?.to.query ?? [])).toEqual(queries);
  });
});

it("names each choice, and where it has one its feed", () => {
  const value = (slug: string, name: string) => ({ slug, name, count: 1, chosen: true });
  const facets: Facets = {
    authority: [value("leeds", "Leeds")],
    theme: [value("neglect", "Neglect")],
  };
  const state = {
    ...narrowed,
    facets: { ...emptyState.facets, authority: ["leeds"], theme: ["neglect", "unknown"] },
  };
  expect(choices(found("plans"), state, facets).map(({ name }) => name)).toEqual([
    "Leeds",
    "Neglect",
    "unknown",
    "from March 2018",
  ]);
  expect(choices(found("plans"), state, facets)[1]?.without.facets.theme).toEqual(["unknown"]);
  expect(choices(found("york plans"), { ...emptyState, query: "york plans" }, {})).toEqual([
    { name: "York", without: { ...emptyState, query: "plans" } },
  ]);
  expect(feedsOf(state, facets).map(({ url }) => url)).toEqual([
    "/feeds/authorities/leeds.xml",
    "/feeds/themes/neglect.xml",
  ]);
});

import { describe, expect, it } from "vitest";
import { lexiconOf } from "../../../../../layouts/client/search/engine/lexicon.ts";
import { readQuery } from "../../../../../layouts/client/search/engine/query.ts";
import { rank, rarity } from "../../../../../layouts/client/search/engine/ranking.ts";
import {
  enough,
  selectLetters,
  selectParagraphs,
} from "../../../../../layouts/client/search/engine/selection.ts";
import type { SortOrder } from "../../../../../layouts/client/search/engine/state.ts";
import type { TextBlock } from "../../../../../scripts/search/shared/index-files.ts";
import { paragraphs, readFor } from "../../../../support/indexed-texts.ts";

const lexicon = lexiconOf({
  acronyms: [{ short: "CP", long: "core plans" }],
  lay: [{ stems: ["kid"], field: ["young people"] }],
});

/** The paragraphs and letters that a query finds, as the texts of the paragraphs and the numbers of the letters. */
function search(
  typed: string,
  letters: TextBlock[][],
  common: readonly string[] = [],
  sort: SortOrder = "relevance",
) {
  const query = readQuery(typed, lexicon);
  const read = readFor(query, letters, common);
  const ranking = rank(query, read);
  const texts = letters.flat().map(({ text }) => text);
  const found = selectParagraphs(ranking, read.blocks, () => true, sort);
  const inLetters = selectLetters(ranking, read.blocks, () => true, sort);
  const textsOf = (blocks: readonly number[]): string[] => blocks.map((block) => texts[block] ?? "");
  return {
    all: textsOf(found.all),
    some: textsOf(found.some),
    letters: inLetters.all.map(({ letter }) => letter),
    lettersWithSome: inLetters.some.map(({ letter }) => letter),
    hits: inLetters.all.map(({ blocks }) => blocks),
    missing: ranking.missing.map((clause) => clause.typed),
  };
}

const filler = (count: number): string => Array.from({ length: count }, (_, index) => `w${index}`).join(" ");
const letters = [
  paragraphs("core groups are held"),
  paragraphs("groups of the core"),
  paragraphs("core plans"),
  paragraphs(`core plan ${filler(90)}`, "groups"),
  paragraphs("missing plans", "plans"),
];

describe.each([
  ["all words rare", []],
  ["a common word", ["core"]],
  ["another common word", ["group"]],
  ["common words", ["core", "group", "of", "the"]],
  ["all words common", ["core", "group", "of", "the", "are", "held", "plan", "miss"]],
])("letters with %s", (_, common) => {
  it.each([
    ["core groups", "013"],
    ["“core groups”", "0"],
    ["“core groups” held", "0"],
    ["“groups of the”", "1"],
    ["“groups of the core”", "1"],
    ["plans", "234"],
    ["plans -missing", "23"],
    ["CP", "23"],
  ])("are found for %s: %s", (typed, found) => {
    expect(search(typed, letters, common).letters.sort().join("")).toBe(found);
  });

  it.each(["“groups core”", "“groups of core”", "“CP”"])("are not found for %s", (typed) => {
    const found = search(typed, letters, common);
    expect([...found.letters, ...found.lettersWithSome]).toEqual([]);
  });
});

describe("paragraphs", () => {
  it("have all of a query also without its words that say little, but come first with them", () => {
    const kept = [
      paragraphs("siblings are apart"),
      paragraphs("siblings are kept apart"),
      paragraphs("kept"),
    ];
    const found = search("siblings kept apart", kept);
    expect(found.all).toEqual(["siblings are kept apart", "siblings are apart"]);
    expect(search("kept", kept).all).toHaveLength(2);
  });

  it("come first that have all words, whatever letter they are in, and then those with most of them", () => {
    const found = search("core groups minutes", [
      paragraphs("core of it", "minutes of groups"),
      paragraphs("minutes of core groups"),
    ]);
    expect(found.all).toEqual(["minutes of core groups"]);
    expect(found.some[0]).toBe("minutes of groups");
  });

  it("come first in which the words are close together", () => {
    const apart = `neglect ${filler(40)} audits`;
    const close = `${filler(40)} audits of neglect`;
    for (const common of [[], ["neglect"], ["audit", "neglect"]]) {
      const found = search(
        "neglect audits",
        [paragraphs(apart), paragraphs(close), ...Array(5).fill(paragraphs("plans"))],
        common,
      );
      expect(found.all).toEqual([close, apart]);
    }
  });

  it("come first in which the words follow each other as they were typed", () => {
    expect(search("core groups", letters).all.slice(0, 2)).toEqual([
      "core groups are held",
      "groups of the core",
    ]);
  });

  it("are short before long and rich in a word before poor", () => {
    const texts = [`audits ${filler(60)}`, "audits here", "audits of audits"];
    expect(
      search(
        "audits",
        texts.map((text) => paragraphs(text)),
      ).all,
    ).toEqual([texts[2], texts[1], texts[0]]);
  });

  it("have a rare word rather than a frequent one where none has both", () => {
    const found = search("plans dentist", [
      ...Array.from({ length: 6 }, (_, number) => paragraphs(`plans of w${number}`)),
      paragraphs("the dentist came"),
    ]);
    expect(found.all).toEqual([]);
    expect(found.some[0]).toBe("the dentist came");
  });

  it("say little by a word of their letter’s own title", () => {
    const titled = (title: string, text: string): TextBlock[] => [
      { id: null, kind: "title", text: title },
      ...paragraphs(text),
    ];
    const found = search("fostering", [
      titled("Visit on fostering", "fostering is good here"),
      titled("Visit", "fostering is late here"),
    ]);
    expect(found.all).toEqual(["fostering is late here", "fostering is good here"]);
  });

  it("are found by the words that letters use, after those that were typed", () => {
    const found = search("kids", [
      paragraphs("young people are met"),
      paragraphs("kids are met"),
      paragraphs("young"),
    ]);
    expect(found.all).toEqual(["kids are met", "young people are met"]);
  });

  it("are results before headings, which are where no paragraph is", () => {
    const heading: TextBlock = { id: "h", kind: "heading", text: "Core plans" };
    expect(search("core", [[heading, ...paragraphs("of the core")]]).all).toEqual(["of the core"]);
    expect(search("core", [[heading, ...paragraphs("of it")]]).all).toEqual(["Core plans"]);
  });

  it("are in the order of their letters where that is asked for", () => {
    const texts = [paragraphs("core one", "core two"), paragraphs("core core")];
    expect(search("core", texts, [], "newest").all).toEqual(["core one", "core two", "core core"]);
    expect(search("core", texts, [], "oldest").all).toEqual(["core core", "core one", "core two"]);
  });

  it("with some of the words are left out where enough have all", () => {
    const whole = Array.from({ length: enough }, () => paragraphs("core groups"));
    expect(search("core groups", [...whole, paragraphs("core")]).some).toEqual([]);
    expect(search("core groups", [...whole.slice(1), paragraphs("core")]).some).toEqual(["core"]);
  });
});

describe("letters", () => {
  it("have the words anywhere, and their best paragraphs first", () => {
    const found = search("core groups", [paragraphs("core", "plans", "core groups", "groups")]);
    expect(found.letters).toEqual([0]);
    expect(found.hits[0]?.[0]).toBe(2);
    expect([...(found.hits[0] ?? [])].sort()).toEqual([0, 2, 3]);
  });

  it("have some of the words where none has all", () => {
    const found = search("core minutes", letters);
    expect(found.letters).toEqual([]);
    expect(found.lettersWithSome.sort()).toEqual([0, 1, 2, 3]);
    expect(found.missing).toEqual(["minutes"]);
  });
});

it("counts a rare word more than a frequent one, and none less than nothing", () => {
  expect(rarity(1, 100)).toBeGreaterThan(rarity(50, 100));
  expect(rarity(100, 100)).toBeGreaterThan(0);
});

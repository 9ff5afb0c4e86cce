import { describe, expect, it } from "vitest";
import { hitsOf, markedTerms } from "../../../../../layouts/client/search/engine/hits.ts";
import { lexiconOf } from "../../../../../layouts/client/search/engine/lexicon.ts";
import { readQuery, soughtTerms } from "../../../../../layouts/client/search/engine/query.ts";
import { letterText } from "../../../../../scripts/search/shared/letter-text.ts";
import { letterOf } from "../../../../support/published-letters.ts";
import { searched } from "../../../../support/vocabulary.ts";

const termsOf = (typed: string) => soughtTerms(readQuery(typed, lexiconOf({})));
const letter = letterText(
  letterOf({ paragraphs: ["Plans.", "Core groups.", "Groups.", "Core.", "No."] }),
  searched,
);
const numbers = (...ids: (string | null)[]): number[] =>
  ids.map((id) => letter.blocks.findIndex((block) => block.id === id));

describe("the paragraphs of a letter that match", () => {
  it("lead to themselves, the best ones first", () => {
    const { best, rest } = hitsOf(letter, numbers("p3", "p2"), termsOf("core groups"));
    expect(best.map(({ label, url }) => [label, url])).toEqual([
      ["Paragraph 3", "/letters/leeds/2019-01-29-focused-visit/#p3"],
      ["Paragraph 2", "/letters/leeds/2019-01-29-focused-visit/#p2"],
    ]);
    expect(rest).toEqual([]);
  });

  it("are the three best ones and all others, or all rather than all but one", () => {
    const five = hitsOf(letter, numbers("p5", "p4", "p3", "p2", "p1"), termsOf("core"));
    expect(five.best.map(({ block }) => block.id)).toEqual(["p5", "p4", "p3"]);
    expect(five.rest.map(({ block }) => block.id)).toEqual(["p2", "p1"]);
    expect(hitsOf(letter, numbers("p4", "p3", "p2", "p1"), termsOf("core")).rest).toEqual([]);
  });

  it("are also headings, the title and what is printed around the text, each with its own address", () => {
    const { best } = hitsOf(letter, [0, ...numbers("findings")], termsOf("visit"));
    expect(best.map(({ label, url }) => [label, url.split("/").at(-1)])).toEqual([
      ["Title", ""],
      ["Heading", "#findings"],
    ]);
  });

  it("cannot be ones that the letter does not have", () => {
    expect(() => hitsOf(letter, [99], termsOf("core"))).toThrow("does not have the text that was indexed");
  });
});

it("marks no word of the letter’s title, unless there is nothing else to mark", () => {
  const title = { title: "Focused visit to Leeds children’s services" };
  expect(markedTerms(title, termsOf("children neglect")).map(({ stems }) => stems)).toEqual([["neglect"]]);
  expect(markedTerms(title, termsOf("children")).map(({ stems }) => stems)).toEqual([["child"]]);
});

import { describe, expect, it } from "vitest";
import { hitsOf } from "../../../../../layouts/client/search/engine/hits.ts";
import { readQuery, soughtTerms } from "../../../../../layouts/client/search/engine/query.ts";
import { letterText } from "../../../../../scripts/search/shared/letter-text.ts";
import { letterOf } from "../../../../support/published-letters.ts";
import { settings } from "../../../../support/vocabulary.ts";

const terms = soughtTerms(readQuery("core groups", []));
const hits = (paragraphs: string[]) => hitsOf(letterText(letterOf({ paragraphs }), settings), terms, [1, 1]);

describe("the paragraphs of a letter that match", () => {
  it("lead to themselves", () => {
    const { best, rest } = hits(["Plans.", "Core groups.", "Groups."]);
    expect(best.map(({ label, url }) => [label, url])).toEqual([
      ["Paragraph 2", "/letters/leeds/2019-01-29-focused-visit/#p2"],
      ["Paragraph 3", "/letters/leeds/2019-01-29-focused-visit/#p3"],
    ]);
    expect(rest).toEqual([]);
  });

  it("are the three best ones in the order of the letter, and all others", () => {
    const { best, rest } = hits([
      "Groups.",
      "Core.",
      "Core groups.",
      "Groups, core.",
      "Core groups, core groups.",
    ]);
    expect(best.map(({ block }) => block.id)).toEqual(["p3", "p4", "p5"]);
    expect(rest.map(({ block }) => block.id)).toEqual(["p1", "p2"]);
  });

  it("are all shown rather than all but one", () => {
    expect(hits(["Core.", "Core.", "Core.", "Core."]).rest).toEqual([]);
  });

  it("are also headings, the title and what stands around the text, each with the address that it has", () => {
    const letter = letterText(letterOf({}), settings);
    const found = hitsOf(letter, soughtTerms(readQuery("findings visit yours", [])), [1, 1, 1]);
    expect(found.best.map(({ label, url }) => [label, url.split("/").at(-1)])).toEqual([
      ["Title", ""],
      ["Heading", "#findings"],
      ["Before or after the text", ""],
    ]);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readQuery, soughtTerms, typedQuery } from "../../../../../layouts/client/search/engine/query.ts";

const acronyms = [
  { short: "PLO", long: "Public Law Outline" },
  { short: "CIN", long: "child in need" },
  { short: "CIN", long: "children in need" },
];

/** A query as a list of its clauses: alternatives parted by |, phrases in brackets, exclusions with a minus. */
const shape = (typed: string): string[] =>
  readQuery(typed, acronyms).clauses.map(
    ({ alternatives, excluded }) =>
      (excluded ? "-" : "") +
      alternatives
        .map(({ stems, adjacent }) => (adjacent ? `[${stems.join(" ")}]` : stems.join("&")))
        .join("|"),
  );

describe("a query", () => {
  it.each([
    ["", []],
    ["…", []],
    ["core groups", ["core", "group"]],
    ["“core groups”", ["[core group]"]],
    ['"core groups" plans', ["[core group]", "plan"]],
    ['plans "core groups', ["plan", "[core group]"]],
    ["decision-making", ["[decis make]"]],
    ["missing -exploitation", ["miss", "-exploit"]],
    ['-"core groups"', ["-[core group]"]],
    ["quality of practice", ["qualiti", "practic"]],
    ["of the", ["of", "the"]],
    ["“of the”", ["[of the]"]],
    ["PLO delays", ["plo|[public law outlin]", "delay"]],
    ["“PLO”", ["plo"]],
    ["public law outline delays", ["public&law&outlin|plo", "delay"]],
    ["“public law outline”", ["[public law outlin]"]],
    ["child in need plans", ["child&need|cin", "plan"]],
    ["CIN", ["cin|[child in need]|[children in need]"]],
    ["law public outline", ["law", "public", "outlin"]],
    ["public law -outline", ["public", "law", "-outlin"]],
  ])("%s is read as %j", (typed, clauses) => {
    expect(shape(typed)).toEqual(clauses);
  });

  it("says what it left out and what it widened", () => {
    const { leftOut, widened } = readQuery("quality of the PLO", acronyms);
    expect(leftOut).toEqual(["of", "the"]);
    expect(widened).toEqual([acronyms[0]]);
  });

  it("never fails, and drops no word but small ones", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (typed) => {
        const { clauses } = readQuery(typed, acronyms);
        expect(clauses.every(({ alternatives }) => alternatives.every(({ stems }) => stems.length > 0))).toBe(
          true,
        );
      }),
    );
  });

  it("is typed again as the same query", () => {
    const typed = "plans “core groups” -missing decision-making";
    expect(typedQuery(readQuery(typed, acronyms).clauses)).toBe(typed);
  });

  it("is sought by each of its words once, phrases whole and exclusions not at all", () => {
    expect(soughtTerms(readQuery('plan plans "core groups" -missing', []))).toEqual([
      { stems: ["plan"], adjacent: false },
      { stems: ["core", "group"], adjacent: true },
    ]);
  });
});

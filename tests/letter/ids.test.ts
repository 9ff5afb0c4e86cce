import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  authorityUrl,
  freeParagraphId,
  type LetterKey,
  letterFile,
  letterId,
  letterUrl,
  paragraphId,
  paragraphLabel,
  paragraphNumber,
  sectionId,
  slugOf,
} from "../../scripts/letter/ids.ts";
import { paragraphIdPattern, sectionSchema } from "../../scripts/letter/schema.ts";

describe("a letter", () => {
  const key: LetterKey = { authority: "leeds", start: "2019-01-29", type: "focused-visit" };

  it("has its authority, first day and type in its id, address and file", () => {
    expect([letterId(key), letterUrl(key), letterFile(key)]).toEqual([
      "leeds-2019-01-29-focused-visit",
      "/letters/leeds/2019-01-29-focused-visit/",
      "letters/leeds/2019-01-29-focused-visit.md",
    ]);
    expect(authorityUrl(key.authority)).toBe("/authorities/leeds/");
  });
});

describe("a slug", () => {
  it.each([
    ["What needs to improve?", "what-needs-to-improve"],
    ["St. Helen’s", "st-helens"],
    ["Bournemouth, Christchurch & Poole", "bournemouth-christchurch-and-poole"],
    ["Siân Ó Briain", "sian-o-briain"],
    ["oﬃce – 2016/17", "office-2016-17"],
    ["  --  ", ""],
    ["東京", ""],
  ])("of %j is %j", (text, slug) => {
    expect(slugOf(text)).toBe(slug);
  });

  it("fits an address and is its own slug, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const slug = slugOf(text);
        expect(slug).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/);
        expect(slugOf(slug)).toBe(slug);
      }),
    );
  });
});

describe("the id of a section", () => {
  it.each([
    ["Overview", [], "overview"],
    ["Overview", ["overview"], "overview-2"],
    ["Overview", ["overview", "overview-2"], "overview-3"],
    ["2019 to 2020", [], "section-2019-to-2020"],
    ["???", [], "section"],
    ["P12a", [], "section-p12a"],
    ["P1 cases", [], "section-p1-cases"],
    ["FN2", [], "section-fn2"],
    ["Plans", [], "plans"],
    ["Main", [], "main-2"],
  ])("of the heading ‘%s’ beside %j is %s", (heading, taken, id) => {
    expect(sectionId(heading, new Set(taken))).toBe(id);
  });

  const heading = fc.oneof(
    fc.constantFrom(
      "Main",
      "main",
      "About: citation",
      "P1",
      "p1 cases",
      "fn3",
      "1",
      "Overview 2",
      "Overview",
    ),
    fc.string({ unit: "binary", maxLength: 12 }),
    fc.string({ unit: fc.constantFrom("p", "f", "n", "0", "1", "a", " "), maxLength: 5 }),
  );

  it("is allowed by the schema and is unlike all others, whatever the headings", () => {
    fc.assert(
      fc.property(fc.array(heading, { maxLength: 20 }), (headings) => {
        const taken = new Set<string>();
        for (const one of headings) {
          const id = sectionId(one, taken);
          expect(taken).not.toContain(id);
          expect(sectionSchema.shape.id.safeParse(id)).toEqual({ success: true, data: id });
          taken.add(id);
        }
      }),
    );
  });
});

describe("the id of a paragraph", () => {
  it("gives its number back", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (number) => {
        expect(paragraphNumber(paragraphId(number))).toEqual({ number, suffix: "" });
      }),
    );
  });

  it("has a letter where it was put in after publication, which readers see too", () => {
    expect(paragraphNumber("p12za")).toEqual({ number: 12, suffix: "za" });
    expect(paragraphLabel("p12za")).toBe("12za");
  });

  it.each(["", "p", "p0", "p012", "P12", "p12A", "p12-2", "fn1", "plans", "p1 "])("is not %j", (id) => {
    expect(paragraphNumber(id)).toBeNull();
  });

  it.each([
    [0, [], "p1"],
    [12, [], "p13"],
    [12, ["p13"], "p12a"],
    [12, ["p13", "p12a", "p12c"], "p12b"],
    [0, ["p1"], "p1a"],
  ])("that is free after paragraph %d beside %j is %s", (number, taken, id) => {
    expect(freeParagraphId(number, new Set(taken))).toBe(id);
  });

  it("never runs out: after y comes za", () => {
    const taken = new Set(["p13"]);
    const put = Array.from({ length: 60 }, () => {
      const id = freeParagraphId(12, taken);
      taken.add(id);
      return id;
    });
    expect(put.slice(24, 27)).toEqual(["p12y", "p12za", "p12zb"]);
    expect(new Set(put).size).toBe(60);
    expect(put).toEqual(put.toSorted());
    for (const id of put) expect(id).toMatch(paragraphIdPattern);
  });
});

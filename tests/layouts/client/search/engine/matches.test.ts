import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lexiconOf } from "../../../../../layouts/client/search/engine/lexicon.ts";
import { excerptOf, matchText, stretchesOf } from "../../../../../layouts/client/search/engine/matches.ts";
import { readQuery, soughtTerms } from "../../../../../layouts/client/search/engine/query.ts";

const termsOf = (typed: string) => soughtTerms(readQuery(typed, lexiconOf({})));
const marked = (text: string, typed: string): string[] =>
  stretchesOf(matchText(text, termsOf(typed))).map(({ start, end }) => text.slice(start, end));

describe("what is marked of a text", () => {
  it.each([
    ["Core groups, and the core-group’s plan.", "core group", ["Core groups", "core-group’s"]],
    ["Core groups, and the core-group’s plan.", "“core group”", ["Core groups", "core-group’s"]],
    ["Groups of a core.", "“core group”", []],
    ["Carers take care.", "care", ["care"]],
    ["Children’s children", "children", ["Children’s children"]],
    ["The group’s core is small.", "core groups", ["group’s core"]],
    ["Core plans and groups.", "core groups", ["Core", "groups"]],
    ["core core groups", "core “core groups”", ["core core groups"]],
  ])("of “%s” for %s is %j", (text, typed, words) => {
    expect(marked(text, typed)).toEqual(words);
  });

  it("is a phrase that may contain a few other words", () => {
    const loose = [{ stems: ["need", "disabl"], weight: 1, loose: true }];
    const text = "Needs and/or disabilities; needs of whom nobody says are disabilities.";
    const stretches = stretchesOf(matchText(text, loose));
    expect(stretches.map(({ start, end }) => text.slice(start, end))).toEqual(["Needs and/or disabilities"]);
  });
});

describe("an excerpt", () => {
  const long = `${"word ".repeat(80)}core groups here. ${"other ".repeat(80)}`.trim();

  it("is the whole of a text that is not long", () => {
    const text = "A core group.";
    expect(excerptOf(matchText(text, termsOf("core")))).toEqual({ start: 0, end: text.length });
  });

  it("is the part of a long text that has what was asked for", () => {
    const { start, end } = excerptOf(matchText(long, termsOf("core groups")));
    const excerpt = long.slice(start, end);
    expect(excerpt).toContain("core groups here");
    expect(excerpt.split(" ").length).toBeLessThanOrEqual(45);
  });

  it("always has a match, begins and ends with a word, and never reaches over the text", () => {
    const words = fc.array(fc.constantFrom("core", "groups", "of", "children", "plans,"), {
      minLength: 1,
      maxLength: 200,
    });
    fc.assert(
      fc.property(words, (list) => {
        const text = list.join(" ");
        const matched = matchText(text, termsOf("core"));
        if (matched.hits.length === 0) return;
        const { start, end } = excerptOf(matched);
        expect(text.slice(start, end)).toMatch(/core/);
        expect(start === 0 || text[start - 1] === " ").toBe(true);
        expect(end === text.length || /[ ,]/.test(text[end] ?? "")).toBe(true);
      }),
    );
  });
});

import { describe, expect, it } from "vitest";
import { acronymsOf, expansion } from "../../scripts/search/acronyms.ts";
import { letterOf } from "../support/published-letters.ts";

describe("abbreviations for the search", () => {
  it.each([
    ["PLO", "Public Law Outline, the steps before court", "Public Law Outline"],
    ["EHCP", "education, health and care plan", "education, health and care plan"],
    ["NEET", "not in education, employment or training", "not in education, employment or training"],
    ["UASC", "unaccompanied asylum-seeking children", "unaccompanied asylum-seeking children"],
    ["XYZ", "something else, explained", "something else"],
  ])("takes of the glossary’s %s only its words", (short, long, words) => {
    expect(expansion(short, long)).toBe(words);
  });

  it("takes over what two letters explain in brackets, and not what one does", () => {
    const text = "The single point of access (SPA) and the quality mark scheme (QMS) are new.";
    const other = "A single point of access (SPA) is there.";
    const letters = [letterOf({ paragraphs: [text] }), letterOf({ paragraphs: [other] })];
    expect(acronymsOf(letters, [])).toEqual([{ short: "SPA", long: "single point of access" }]);
  });

  it("lists what the glossary and the letters both say once", () => {
    const text = "The public law outline (PLO) is used.";
    const letters = [letterOf({ paragraphs: [text] }), letterOf({ paragraphs: [text] })];
    expect(acronymsOf(letters, [{ short: "PLO", long: "Public Law Outline, before court" }])).toEqual([
      { short: "PLO", long: "Public Law Outline" },
    ]);
  });
});

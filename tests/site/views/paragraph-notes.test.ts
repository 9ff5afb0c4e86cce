import { describe, expect, it } from "vitest";
import { paragraphNotes } from "../../../scripts/site/views/paragraph-notes.ts";
import { letterSaying, supervision } from "../../support/similar-letters.ts";

const letter = letterSaying("leeds", "2019-01-10", [supervision("then")]);
const address = "/letters/leeds/2019-01-10-focused-visit/#p1";
const later = letterSaying("leeds", "2020-03-10", [supervision("now")]);
const elsewhere = letterSaying("hull", "2018-05-10", [{ text: "word ".repeat(100).trim() }]);
const nothing = { similar: new Map(), followUps: new Map(), recurring: new Map() };
const names = new Map([["supervision", "Supervision"]]);
const findingOf = (of: typeof letter) => {
  const paragraph = of.sections[0]?.paragraphs[0];
  if (!paragraph) throw new Error("the letter has no paragraph");
  return { letter: of, paragraph, heading: "Findings" };
};

describe("the notes to a paragraph", () => {
  it("quote later letters with the reason, and similar findings with authority, month and paragraph", () => {
    const followUp = { finding: findingOf(later), themes: ["supervision"], words: ["reflective"] };
    const notes = paragraphNotes(
      letter,
      {
        ...nothing,
        followUps: new Map([[address, [followUp]]]),
        similar: new Map([[address, [findingOf(elsewhere)]]]),
      },
      names,
    ).get("p1")?.notes;
    expect(notes?.map(({ label }) => label)).toEqual([
      "Later letters on paragraph 1 (1)",
      "Similar to paragraph 1 in 1 other letter",
    ]);
    expect(notes?.[0]?.quotes[0]).toMatchObject({
      source: "leeds, March 2020, paragraph 1",
      url: "/letters/leeds/2020-03-10-focused-visit/#p1",
      reason: "Both mention Supervision and ‘reflective’.",
    });
    expect(notes?.[1]?.quotes[0]?.source).toBe("hull, May 2018, paragraph 1");
  });

  it("cut long quotations at the end of a word", () => {
    const knowledge = { ...nothing, similar: new Map([[address, [findingOf(elsewhere)]]]) };
    const quoted = paragraphNotes(letter, knowledge, names).get("p1")?.notes[0]?.quotes[0]?.text ?? "";
    expect(quoted).toMatch(/^(word )+word…$/);
    expect(quoted.length).toBeLessThan(265);
  });

  it("say which sentence is standard wording, the commonest where there are several", () => {
    const recurring = new Map([
      [
        address,
        [
          { text: "Rare.", letters: 5, isWhole: false },
          { text: "Common.", letters: 9, isWhole: false },
        ],
      ],
    ]);
    expect(paragraphNotes(letter, { ...nothing, recurring }, names).get("p1")).toEqual({
      notes: [],
      standard: { label: "Standard wording in paragraph 1", text: "9 letters say, word for word: ‘Common.’" },
    });
  });

  it("are left out where there are none", () => {
    expect(paragraphNotes(letter, nothing, names).size).toBe(0);
  });
});

import { describe, expect, it } from "vitest";
import { plainLine } from "../../../../scripts/ingest/reader/formats/source-document.ts";
import { withWholeWords } from "../../../../scripts/ingest/reader/structure/broken-words.ts";
import { letterText } from "../../../support/monitoring-letter.ts";
import { outline, readWords } from "../../../support/reading.ts";

/** The paragraphs of a letter whose findings are these lines. */
const findings = (lines: string[]): string[] => {
  const reading = readWords(letterText({ rest: ["Findings", lines.join("\n")] }));
  expect(reading.differences).toEqual([]);
  return outline(reading).slice(2);
};

describe("a hyphen at a line’s end goes where the letter’s own words have none", () => {
  it.each([
    ["the word", "Managers give super-", "vision. Staff value supervision.", "supervision."],
    ["another form of the word", "Managers give super-", "vision. All supervisions count.", "supervision."],
    ["a name", "Managers in Birming-", "ham know. Staff in Birmingham agree.", "Birmingham"],
    ["part of a word with hyphens", "The multi-agen-", "cy team. A multi-agency plan.", "multi-agency"],
    ["a word in brackets", "Managers write (super-", "vision notes). Not supervision.", "(supervision"],
    ["an ending that is not a word", "The quality of assess-", "ments, which is good.", "assessments,"],
    ["a last line with nothing else", "Staff value supervision, super-", "vision.", "supervision."],
  ])("%s", (_, above, below, word) => {
    const parts = findings([above, below]).map((text) => text.split(" "));
    expect(parts).toEqual([[...above.split(" ").slice(0, -1), word, ...below.split(" ").slice(1)]]);
  });
});

describe("a hyphen at a line’s end stays", () => {
  it.each([
    ["where the letter shows nothing of it", ["Managers give super-", "vision to all."]],
    ["where the letter has the word with a hyphen", ["The multi-", "agency team. Multi-agency work."]],
    ["where the letter has both", ["A well-", "being plan. Wellbeing is a well-being."]],
    ["in a letter that breaks no other word", ["A co-", "produced plan. Another coproduced plan."]],
    ["in an address", ["At www.example.org/super-", "vision for supervision."]],
    ["before a capital", ["They met an Anglo-", "American team. An Angloamerican team."]],
  ])("%s", (_, lines) => {
    expect(findings(lines)).toEqual([lines.join("")]);
  });

  it("where the next line is a paragraph of its own", () => {
    const lines = ["Managers give super-", "", "vision is not supervision."];
    expect(
      withWholeWords(lines.map((text, index) => ({ ...plainLine(text), gap: index }))).map(
        ({ text }) => text,
      ),
    ).toEqual(lines);
  });
});

it("in a letter that breaks words, loose parts are joined as the letter writes them", () => {
  expect(
    findings([
      "Managers give super-",
      "vision and co-",
      "operate in super-",
      "vision. Supervision of those who cooperate.",
    ]),
  ).toEqual(["Managers give supervision and cooperate in supervision. Supervision of those who cooperate."]);
});

it("a footnote’s mark after a broken word stays after it, and one in the next line in its place", () => {
  const mark = (label: string, offset: number): { label: string; offset: number } => ({ label, offset });
  const lines = [
    { ...plainLine("Staff value super-"), marks: [mark("1", 5)] },
    { ...plainLine("vision and supervision"), marks: [mark("2", 6), mark("3", 10)] },
  ];
  expect(withWholeWords(lines)).toMatchObject([
    { text: "Staff value supervision", marks: [mark("1", 5), mark("2", 23)] },
    { text: "and supervision", marks: [mark("3", 3)] },
  ]);
});

import { describe, expect, it } from "vitest";
import { plainLine, type SourceLine } from "../../../../scripts/ingest/reader/formats/source-document.ts";
import { blocksOf } from "../../../../scripts/ingest/reader/structure/blocks.ts";
import { separatorOf } from "../../../../scripts/ingest/reader/structure/join-lines.ts";
import { wordingsOf } from "../../../../scripts/ingest/reader/wordings.ts";
import { letterText } from "../../../support/monitoring-letter.ts";
import { knowledge, outline, readWords } from "../../../support/reading.ts";

const { letter } = wordingsOf(knowledge.publishers[0]);

describe("a word broken at its hyphen", () => {
  it.each([
    ["an up-", "to-date plan", "an up-to-date plan"],
    ["in face-", "to-face contact", "in face-to-face contact"],
    ["a face-to-", "face meeting", "a face-to-face meeting"],
    ["the day-to-", "day work", "the day-to-day work"],
    ["a multi-", "agency team", "a multi-agency team"],
    ["those aged 19-", "to 21-year-olds", "those aged 19- to 21-year-olds"],
    ["short-", "and long-term plans", "short- and long-term plans"],
  ])("‘%s’ and ‘%s’ are ‘%s’", (before, after, whole) => {
    expect(before + separatorOf(before, after) + after).toBe(whole);
  });
});

describe("an address of the web that is broken between two lines is whole", () => {
  it.each([
    ["at https://www.example.org/government/", "publications/list"],
    ["at https://www.example.", "org/publications/list"],
    ["at www.example.gov.", "uk and elsewhere"],
    ["at https://www.example.org", "/publications/list"],
    ["at https://www.example.org/local-", "authorities/list"],
    ["at https://www.example.org/list?", "page=2"],
  ])("‘%s’ and ‘%s’", (before, after) => {
    const rest = [`The list is ${before}`, `${after} for all to see.`].join("\n");
    expect(outline(readWords(letterText({ rest: ["Findings", rest] }))).slice(2)).toEqual([
      `The list is ${before}${after} for all to see.`,
    ]);
  });

  it("and a sentence that ends with an address ends there", () => {
    expect(separatorOf("It is at www.example.org.", "all can see it")).toBe(" ");
  });
});

describe("a list without a blank line after it", () => {
  const before = ["Areas covered by the visit", "", "Inspectors looked at:", ""];
  const blocks = (lines: string[]): string[] =>
    outline(readWords(letterText({ rest: [[...before, ...lines].join("\n")] }))).slice(3);

  it("ends where its indent does", () => {
    const lines = [
      "◼ the quality of the plans for children who are in need of help, and the way in which they are",
      "  reviewed",
      "◼ the help for care leavers and the number of homes for those who leave care",
      "This visit was carried out in line with the framework, and inspectors were on site for all of it.",
    ];
    expect(blocks(lines)).toEqual([
      "- the quality of the plans for children who are in need of help, and the way in which they are reviewed",
      "- the help for care leavers and the number of homes for those who leave care",
      "This visit was carried out in line with the framework, and inspectors were on site for all of it.",
    ]);
  });

  it("goes on at the margin where its items do not hang", () => {
    const lines = [
      "◼ the quality of the plans for children who are in need of help, and the way in which they are",
      "reviewed in Leeds",
      "◼ the help for care leavers that is given by personal advisers and by the housing services of",
      "Leeds City Council",
    ];
    expect(blocks(lines)).toEqual([
      "- the quality of the plans for children who are in need of help, and the way in which they are reviewed in Leeds",
      "- the help for care leavers that is given by personal advisers and by the housing services of Leeds City Council",
    ]);
  });
});

it("a line in which a sentence ends goes on in the next one, however much room it seems to have", () => {
  const lines = [
    {
      ...plainLine("services on 24 February 2017. The inspectors were Ada Example, Her Majesty’s"),
      room: 67,
    },
    { ...plainLine("Inspector, and Ben Sample, Her Majesty’s Inspector."), room: 40 },
  ];
  expect(blocksOf(lines, letter)).toHaveLength(1);
});

it("a known heading may have a number", () => {
  const rest = ["1. Headline findings", "Progress is steady.", "2. Main findings", "Caseloads are lower."];
  expect(outline(readWords(letterText({ rest }))).slice(1)).toEqual([
    "# 1. Headline findings",
    "Progress is steady.",
    "# 2. Main findings",
    "Caseloads are lower.",
  ]);
});

it("a heading may be directly below another one", () => {
  const rest = ["Headline findings", "Help and protection", "Progress is steady. Caseloads are lower."];
  expect(outline(readWords(letterText({ rest }))).slice(1)).toEqual([
    "# Headline findings",
    "# Help and protection",
    "Progress is steady. Caseloads are lower.",
  ]);
});

it("a title that breaks off goes on in the next line, though that begins with a capital", () => {
  const title = "Monitoring visit to Leeds Children’s Trust and\nLeeds City Council";
  expect(readWords(letterText({ title })).fields.title).toBe(
    "Monitoring visit to Leeds Children’s Trust and Leeds City Council",
  );
});

describe("a full line that ends a sentence at the foot of a page", () => {
  const lines = (wrapped: boolean | null): SourceLine[] => [
    { ...plainLine("Supervision is regular in all teams."), bold: false, room: 1, wrapped },
    { ...plainLine("It is seldom reflective."), bold: false, room: 40, pageStart: true },
  ];
  it.each([
    [null, 1],
    [true, 1],
    [false, 2],
  ])("with `wrapped` %s makes %i blocks with the next page’s first line", (wrapped, count) => {
    expect(blocksOf(lines(wrapped), letter)).toHaveLength(count);
  });
});

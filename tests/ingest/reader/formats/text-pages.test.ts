import { describe, expect, it } from "vitest";
import { plainLine } from "../../../../scripts/ingest/reader/formats/source-document.ts";
import { withPagesByNumbers } from "../../../../scripts/ingest/reader/formats/text-pages.ts";
import { letterText } from "../../../support/monitoring-letter.ts";
import { outline, readWords } from "../../../support/reading.ts";

const filler = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `Line ${"of words ".repeat((index % 3) + 3)}and so on.`);
const starts = (texts: string[]): string[] =>
  withPagesByNumbers(texts.map(plainLine)).flatMap(({ pageStart, text }) => (pageStart ? [text] : []));

describe("a page begins below a lone number", () => {
  it("that counts the pages of the text", () => {
    expect(
      starts([...filler(20), "1", "Second page", ...filler(20), "2", "Third page", ...filler(9)]),
    ).toEqual(["Second page", "Third page"]);
    expect(starts([...filler(20), "2", "a", ...filler(20), "3", "b"])).toEqual(["a", "b"]);
    expect(starts([...filler(20), "Page 1 of 2", "a", ...filler(20), "Page 2 of 2"])).toEqual(["a"]);
  });

  it("that is the only one and is inside a sentence or between two", () => {
    expect(starts([...filler(20), "2", "Another sentence.", ...filler(20)])).toEqual(["Another sentence."]);
    expect(starts([...filler(20), "Workers know the", "2", "children well.", ...filler(3)])).toEqual([
      "children well.",
    ]);
  });

  it("and not below a number that counts something else", () => {
    expect(starts([...filler(20), "Children of year", "2", "Years are long.", ...filler(20)])).toEqual([]);
    expect(
      starts([...filler(9), "What needs to improve?1", ...filler(20), "1", "The note.", ...filler(9)]),
    ).toEqual([]);
    expect(starts(["1", "One.", "2", "Two.", "3", "Three."])).toEqual([]);
    expect(starts([...filler(20), "7", "a", ...filler(20), "12", "b"])).toEqual([]);
  });
});

describe("text copied without pages", () => {
  const long =
    "Social workers know the children on their caseloads well and visit them as often as they need";
  const body = Array.from({ length: 14 }, () => long.toLowerCase());

  it("keeps a sentence whole over a page’s number and the letterhead", () => {
    const letterhead = [
      "Ofsted",
      "Piccadilly Gate",
      "Store Street",
      "Manchester",
      "M1 2WD",
      "T 0300 123 1231",
      "Textphone 0161 618 8524",
      "enquiries@ofsted.gov.uk",
      "www.gov.uk/ofsted",
    ];
    const paragraph = [long, ...body, ...letterhead, "2", ...body, "without delay."].join("\n");
    const reading = readWords(letterText({ rest: ["Findings", paragraph] }).replace(/\n+/g, "\n"));
    expect(outline(reading).at(-1)).toBe([long, ...body, ...body, "without delay."].join(" "));
    expect(reading.differences).toEqual([]);
  });
});

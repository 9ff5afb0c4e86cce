import { describe, expect, it } from "vitest";
import { publishedLetter } from "../../../scripts/archive/letter.ts";
import { readLetter } from "../../../scripts/letter/markdown.ts";
import { letterFiles } from "../../../scripts/site/exports/letter-files.ts";
import { letterOf, recordWith } from "../../support/archives.ts";
import { settings } from "../../support/vocabulary.ts";

const letter = letterOf(recordWith({}));
const files = new Map(
  letterFiles(letter, settings).map(({ url, content }) => [url.split("visit")[1], content]),
);

describe("the files beside a letter", () => {
  it("are the letter’s six forms, beside its page", () => {
    expect([...files.keys()]).toEqual([".md", ".txt", ".json", ".bib", ".ris", ".csl.json"]);
    expect(letterFiles(letter, settings)[0]?.url).toBe("/letters/leeds/2019-01-29-focused-visit.md");
  });

  it("have as Markdown the very letter", () => {
    const result = readLetter(files.get(".md") ?? "", "a.md");
    expect(result).toEqual({ letter: recordWith({}) });
  });

  it("have as JSON what the data of all letters has", () => {
    expect(JSON.parse(files.get(".json") ?? "")).toEqual(publishedLetter(letter));
  });

  it("have as plain text every word, with the numbers of paragraphs and the marks of footnotes", () => {
    expect(files.get(".txt")).toBe(`Focused visit to Leeds children’s services

Dear Ms Specimen

[1] This letter summarises the findings.

What needs to improve?(1)

[2] • Core groups: 37% of them.

[2a] • Plans, *timely* & <clear>.

[3] 1. is no list here.

Yours sincerely
Ada Example
Her Majesty’s Inspector

(1) Cross-referenced with [the framework].

— Ofsted, ‘Focused visit to Leeds children’s services’, letter of 4 March 2019 on the visit of 29 to 30 January 2019, Test archive, https://letters.example.org/letters/leeds/2019-01-29-focused-visit/
`);
  });
});

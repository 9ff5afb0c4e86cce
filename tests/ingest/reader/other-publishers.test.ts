/** Letters of fictional inspectorates, read by what their publishers’ files say and by no code of their own. */
import { describe, expect, it, test } from "vitest";
import { readDocx } from "../../../scripts/ingest/reader/formats/docx.ts";
import { readPdf } from "../../../scripts/ingest/reader/formats/pdf.ts";
import { readText } from "../../../scripts/ingest/reader/formats/text.ts";
import { type LetterReading, readLetterFrom } from "../../../scripts/ingest/reader/read-letter.ts";
import { fixtureLetter, knowledgeOf } from "../../support/fixture-archives.ts";
import { makePdf, wrap } from "../../support/pdf.ts";
import { examplesOf } from "../../support/phrase-examples.ts";
import { knowledge } from "../../support/reading.ts";
import { paragraph, run, wordFile } from "../../support/word.ts";

const parts = (text: string): string[] => text.trim().split(/\n\n+/);

/** The three forms of a letter, made from its text. */
const forms: Record<string, (text: string, archive: string) => Promise<LetterReading>> = {
  "as text": async (text, archive) =>
    readLetterFrom(readText(new TextEncoder().encode(text)), knowledgeOf(archive)),
  "as a Word file": async (text, archive) => {
    const body = parts(text).flatMap((part) => part.split("\n").map((line) => paragraph(run(line))));
    return readLetterFrom(await readDocx(await wordFile(body.join(""))), knowledgeOf(archive));
  },
  "as a PDF": async (text, archive) => {
    const lines = parts(text).flatMap((part) =>
      part
        .split("\n")
        .flatMap((line) => wrap(line, 85))
        .map((line, index) => ({ text: line, ...(index === 0 ? { gap: 1 } : {}) })),
    );
    return readLetterFrom(await readPdf(makePdf([lines])), knowledgeOf(archive));
  },
};

const ada = "Ada Example";
const ben = "Ben Sample";

describe.each(Object.entries(forms))("%s,", (_, read) => {
  it("a review of a prison’s progress is read", async () => {
    const { fields, doubts } = await read(fixtureLetter("prisons", "examplebury-2023.txt"), "prisons");
    expect(doubts).toEqual([]);
    expect(fields).toMatchObject({
      title: "Review of progress at Examplebury",
      type: "review-of-progress",
      authority: "examplebury",
      letterDate: "2023-03-14",
      visit: { start: "2023-02-06", end: "2023-02-08", ordinal: 2 },
      judgement: { grade: "not sufficiently good", date: "2021-03" },
      scope: "Reviewers examined the care of new arrivals.",
      inspectors: [
        { name: ada, role: "Team leader" },
        { name: ben, role: "Reviewer" },
      ],
      recipient: { name: "Mr Cy Third", salutation: "Mr Third" },
      signatory: { name: ada, role: "Team leader" },
    });
  });

  it("an inspection of a prison that names nobody is read without a doubt", async () => {
    const { fields, doubts } = await read(fixtureLetter("prisons", "sampleford-2024.txt"), "prisons");
    expect(doubts).toEqual([]);
    expect(fields).toMatchObject({
      type: "unannounced-inspection",
      authority: "sampleford",
      visit: { start: "2024-04-08", end: "2024-04-12", ordinal: null },
      judgement: null,
      inspectors: [],
      signatory: { name: ben, role: "Reviewer" },
    });
  });

  it("a call to a school is read", async () => {
    const { fields, doubts } = await read(fixtureLetter("schools", "oakmere-2022.txt"), "schools");
    expect(doubts).toEqual([]);
    expect(fields).toMatchObject({
      title: "Monitoring call to Oakmere Academy",
      type: "monitoring-call",
      authority: "oakmere-academy",
      letterDate: "2022-10-21",
      visit: { start: "2022-10-03", end: "2022-10-04", ordinal: 3 },
      judgement: { grade: "needs attention", date: "2021-06" },
      scope: "The call dealt with the teaching of reading.",
      inspectors: [
        { name: ada, role: "Lead assessor" },
        { name: ben, role: "Assessor" },
      ],
      recipient: { name: "Mrs Eve Fifth" },
      signatory: { name: ada, role: "Lead assessor" },
    });
  });

  it("a visit to a Scottish care home is read", async () => {
    const { fields, doubts } = await read(
      fixtureLetter("care-homes", "glen-sample-house-2022.txt"),
      "care-homes",
    );
    expect(doubts).toEqual([]);
    expect(fields).toMatchObject({
      title: "Follow-up visit to Glen Sample House",
      type: "follow-up-visit",
      authority: "glen-sample-house",
      visit: { start: "2022-05-03", end: "2022-05-05", ordinal: null },
      judgement: { grade: "weak", date: "2021-11" },
      scope: "We looked at how people spend their days.",
      inspectors: [
        { name: ada, role: "Care inspector" },
        { name: ben, role: "Inspection volunteer" },
      ],
      recipient: { name: "Mr Fay Sixth" },
      signatory: { name: ada, role: "Care inspector" },
    });
  });
});

describe.each(["prisons", "schools", "care-homes"])("the examples of the archive of %s", (archive) => {
  it.each(examplesOf(knowledgeOf(archive).publishers[0]))("‘$sentence’: $expected", ({ expected, read }) => {
    expect(read).toBe(expected);
  });
});

test("of several publishers, the one whose letters have such a title reads it", async () => {
  const prisons = knowledgeOf("prisons");
  const both = {
    authorities: [...knowledge.authorities, ...prisons.authorities],
    publishers: [...knowledge.publishers, ...prisons.publishers] as const,
  };
  const letter = fixtureLetter("prisons", "examplebury-2023.txt");
  const read = readLetterFrom(readText(new TextEncoder().encode(letter)), both);
  expect(read.fields.type).toBe("review-of-progress");
  expect(read.publisher).toBe("prison-reviewers");
});

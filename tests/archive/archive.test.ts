import { describe, expect, it } from "vitest";
import { makeArchive, type Vocabulary } from "../../scripts/archive/archive.ts";
import { publishedLetter } from "../../scripts/archive/letter.ts";
import type { Publisher } from "../../scripts/content/publishers/publisher-schema.ts";
import { letterFile } from "../../scripts/letter/ids.ts";
import { problemLine } from "../../scripts/letter/problems.ts";
import { type FrontMatter, letterSchema } from "../../scripts/letter/schema.ts";
import { indexArchive } from "../../scripts/site/views/grouped-archive.ts";
import { body, frontMatter, record } from "../support/letters.ts";
import { leeds, ofsted, settings, york } from "../support/vocabulary.ts";

const [kind] = ofsted.kinds;
if (!kind) throw new Error("the publisher has no kind of letter");

const vocabulary: Vocabulary = {
  settings,
  publishers: [ofsted],
  authorities: [leeds, york],
  themes: [
    { slug: "core-groups", name: "Core groups", description: "Meetings.", phrases: ["core group"] },
    { slug: "early-help", name: "Early help", description: "Support.", phrases: ["early help"] },
  ],
  glossary: [],
};
const file = "letters/leeds/2019-01-29-focused-visit.md";

describe("an archive", () => {
  it("publishes a letter in the form of the contract", () => {
    const { archive, problems } = makeArchive([{ record, file }], vocabulary);
    expect(problems).toEqual([]);
    const [letter] = archive.letters;
    expect(letterSchema.parse(letter && publishedLetter(letter))).toEqual(letter && publishedLetter(letter));
    expect(letter).toMatchObject({
      id: "leeds-2019-01-29-focused-visit",
      url: "/letters/leeds/2019-01-29-focused-visit/",
      authority: {
        name: "Leeds",
        slug: "leeds",
        gssCode: "E08000035",
        region: "Yorkshire and the Humber",
        url: "/authorities/leeds/",
      },
      themes: ["core-groups"],
    });
    expect(letter?.sections[1]?.paragraphs[0]?.themes).toEqual([
      { theme: "core-groups", phrase: "Core groups" },
    ]);
  });

  it("has its letters newest visit first", () => {
    const later = { ...frontMatter, visit: { start: "2021-05-06", end: "2021-05-06", ordinal: null } };
    const { archive } = makeArchive(
      [
        { record, file },
        { record: { frontMatter: later, body }, file: "letters/leeds/2021-05-06-focused-visit.md" },
      ],
      vocabulary,
    );
    expect(archive.letters.map(({ visit }) => visit.start)).toEqual(["2021-05-06", "2019-01-29"]);
  });

  it("leaves out a letter to an authority that is not in the register, and says so", () => {
    const wrong = { record: { frontMatter: { ...frontMatter, authority: "leads" }, body }, file };
    const { archive, problems } = makeArchive([wrong, { record, file }], vocabulary);
    expect(archive.letters).toHaveLength(1);
    expect(problems).toEqual([
      { file, line: null, field: "authority", message: expect.stringContaining("“leads” is not a slug") },
    ]);
  });

  it("leaves out a letter whose file is not at its address, and says where it belongs", () => {
    const { archive, problems } = makeArchive([{ record, file: "letters/york/a.md" }], vocabulary);
    expect(archive.letters).toEqual([]);
    expect(problems[0]?.message).toContain(file);
  });

  it("knows its inspectors and their letters", () => {
    const { archive } = makeArchive([{ record, file }], vocabulary);
    expect(archive.inspectors.map(({ slug, letters }) => [slug, letters.length])).toEqual([
      ["ada-example", 1],
      ["ben-sample", 1],
    ]);
  });
});

describe("the publisher of a letter", () => {
  const prisons: Publisher = {
    ...ofsted,
    id: "prison-watch",
    name: "Prison Watch",
    kinds: [{ ...kind, id: "full-inspection", singular: "full inspection" }],
    grades: [],
  };
  const both: Vocabulary = { ...vocabulary, publishers: [ofsted, prisons] };
  const withFields = (changed: Partial<FrontMatter>) => {
    const frontMatter = { ...record.frontMatter, ...changed };
    const { authority, type, visit } = frontMatter;
    const made = makeArchive(
      [{ record: { ...record, frontMatter }, file: letterFile({ authority, type, start: visit.start }) }],
      both,
    );
    return { ...made, letter: made.archive.letters[0] };
  };

  it("is the archive’s first unless the letter says another, whose kinds it then has", () => {
    expect(withFields({}).letter).toMatchObject({ publisher: "ofsted", publishedBy: { id: "ofsted" } });
    expect(
      withFields({ publisher: "prison-watch", type: "full-inspection", judgement: null }).letter,
    ).toMatchObject({ publisher: "prison-watch", type: "full-inspection" });
  });

  it.each<[Partial<FrontMatter>, string]>([
    [
      { publisher: "nobody" },
      "publisher: “nobody” has no file in the folder publishers; write one of these: ofsted, prison-watch",
    ],
    [
      { type: "full-inspection" },
      "type: “full-inspection” is not a kind of letter of Ofsted; write one of these: monitoring-visit, focused-visit, joint-targeted-area-inspection, other",
    ],
    [
      { publisher: "prison-watch" },
      "type: “focused-visit” is not a kind of letter of Prison Watch; write one of these: full-inspection",
    ],
    [
      { judgement: { grade: "splendid", date: null, scope: "whole" } },
      "judgement.grade: “splendid” is not a grade of Ofsted; write one of these: outstanding, good,",
    ],
    [
      { otherAuthorities: ["atlantis"] },
      "otherAuthorities: “atlantis” is not a slug of the register authorities.csv",
    ],
  ])("has what the letter says of it, or the letter is left out: %j", (changed, message) => {
    const { problems, archive } = withFields(changed);
    expect(archive.letters).toEqual([]);
    expect(problems.map(problemLine)).toEqual([expect.stringContaining(message)]);
  });
});

describe("a letter to several authorities", () => {
  it("is on the page and the timeline of each, but its other facts count for the first alone", () => {
    const frontMatter = { ...record.frontMatter, otherAuthorities: ["york"] };
    const { archive } = makeArchive([{ record: { ...record, frontMatter }, file }], vocabulary);
    const index = indexArchive(archive);
    for (const slug of ["leeds", "york"]) expect(index.lettersTo(slug)).toEqual(archive.letters);
    expect(archive.letters[0]?.authorities.map(({ name }) => name)).toEqual(["Leeds", "York"]);
    const eventsOf = (slug: string) => index.eventsOf(slug).map(({ kind: what }) => what);
    expect(eventsOf("leeds")).toEqual(["judgement", "visit"]);
    expect(eventsOf("york")).toEqual(["visit"]);
  });
});

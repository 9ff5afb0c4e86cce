import { describe, expect, it } from "vitest";
import { makeArchive, type Vocabulary } from "../../scripts/archive/archive.ts";
import { letterSchema } from "../../scripts/letter/schema.ts";
import { body, frontMatter, record } from "../support/letters.ts";
import { leeds, settings, york } from "../support/vocabulary.ts";

const vocabulary: Vocabulary = {
  settings,
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
    expect(letterSchema.parse(letter)).toEqual(letter);
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

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readThemes, themesOf, type Vocabulary, vocabularyOf } from "../../scripts/archive/themes.ts";

const theme = (slug: string, ...phrases: string[]) => ({ slug, name: slug, description: null, phrases });
const vocabulary: Vocabulary = vocabularyOf([
  theme("front-door", "front door", "MASH"),
  theme("plans", "child protection plan", "second plan"),
  theme("voices", "child’s voice"),
  theme("protection", "child protection"),
  theme("agencies", "partner agency", "partner agencies"),
]);

describe("a paragraph carries the themes whose phrases it has", () => {
  it.each([
    ["The Front-Door is busy.", [["front-door", "Front-Door"]]],
    ["The ‘front door’ is busy.", [["front-door", "front door"]]],
    ["Work in the MASH, and in mash.", [["front-door", "MASH"]]],
    [
      "A child protection plan.",
      [
        ["plans", "child protection plan"],
        ["protection", "child protection plan"],
      ],
    ],
    [
      "Child protection plans’ progress.",
      [
        ["plans", "Child protection plans"],
        ["protection", "Child protection plans"],
      ],
    ],
    ["The child's voice.", [["voices", "child's voice"]]],
    ["The childs voice.", [["voices", "childs voice"]]],
    ["Partner agencies meet.", [["agencies", "Partner agencies"]]],
    ["They smashed the frontdoor; mashed.", []],
    ["", []],
  ])("‘%s’", (text, mentions) => {
    expect(themesOf(text, vocabulary).map(({ theme: slug, phrase }) => [slug, phrase])).toEqual(mentions);
  });
});

describe("the vocabulary", () => {
  it("that ships with the project can be read", () => {
    const yaml = readFileSync(new URL("../../content/themes.yaml", import.meta.url), "utf8");
    const read = readThemes(yaml, "themes.yaml");
    expect(read).not.toHaveProperty("problems");
    expect("vocabulary" in read && read.vocabulary.themes.length).toBeGreaterThanOrEqual(24);
  });

  it.each([
    ["YAML that is none", "- slug: [a\n", 2, null, /^is no valid YAML/],
    ["a file that is no list", "slug: a\n", 1, null, /^must be a list of themes/],
    ["a theme without phrases", "- slug: a\n  name: A\n  phrases: []\n", 3, "phrases", /^must have a phrase/],
    ["a theme without a name", "- slug: a\n  phrases: [x]\n", 1, "name", /^is missing/],
    [
      "a slug that is none",
      "- name: A\n  slug: A b\n  phrases: [x]\n",
      2,
      "slug",
      /^must be words in lower case/,
    ],
    [
      "a slug that is there twice",
      "- {slug: a, name: A, phrases: [x]}\n- {slug: a, name: B, phrases: [y]}\n",
      2,
      "slug",
      /already the slug of the theme in line 1/,
    ],
  ])("names file and line of %s", (_, yaml, line, field, message) => {
    expect(readThemes(yaml, "themes.yaml")).toEqual({
      problems: [{ file: "themes.yaml", line, field, message: expect.stringMatching(message) }],
    });
  });
});

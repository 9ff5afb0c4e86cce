import { describe, expect, it } from "vitest";
import { readThemes, type Theme, themesOf } from "../../scripts/content/themes.ts";

const theme = (slug: string, ...phrases: string[]): Theme => ({
  slug,
  name: slug,
  description: slug,
  phrases,
});
const vocabulary = [
  theme("front-door", "front door", "MASH"),
  theme("child-voice", "child’s voice"),
  theme("oversight", "management oversight"),
];

describe("the themes of a text", () => {
  it.each([
    ["The ‘front-door’ is strong.", ["front-door: front-door"]],
    ["Front doors differ.", ["front-door: Front doors"]],
    ["The MASH works.", ["front-door: MASH"]],
    ["A smashing result, a mashup.", []],
    [
      "The child's voice is heard, with management  oversight.",
      ["child-voice: child's voice", "oversight: management  oversight"],
    ],
    ["Oversight by the management.", []],
    ["", []],
  ])("of %j are %j", (text, expected) => {
    expect(themesOf(text, vocabulary).map(({ theme: slug, phrase }) => `${slug}: ${phrase}`)).toEqual(
      expected,
    );
  });

  it("never come from inside a word", () => {
    expect(themesOf("premanagement oversights9", vocabulary)).toEqual([]);
  });
});

describe("the vocabulary of themes", () => {
  it("refuses a slug that is there twice", () => {
    const entry = "- { slug: a, name: A, description: A., phrases: [a] }\n";
    const result = readThemes(entry + entry, "themes.yaml");
    expect("problems" in result && result.problems[0]?.message).toBe("a is the slug of two themes");
  });
});

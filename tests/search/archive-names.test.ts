import { describe, expect, it } from "vitest";
import { formOf, namesOf, ordinaryWords } from "../../scripts/search/archive-names.ts";
import { fictionalArchive } from "../support/demo-site.ts";

const archive = fictionalArchive(60);
const [first] = archive.authorities;
if (!first) throw new Error("the archive has no authority");

/** The names in an archive whose register is changed. */
const namesWith = (authorities: typeof archive.authorities, ordinary: readonly string[] = []) =>
  namesOf({ ...archive, authorities }, new Set(ordinary));
const called = (name: string, slug: string, aliases: string[] = []): typeof first => ({
  ...first,
  name,
  slug,
  aliases,
  predecessors: [],
});
const formsOf = (names: ReturnType<typeof namesOf>, slug: string): string[] | undefined =>
  names.find((each) => each.kind === "authority" && each.slug === slug)?.forms;

describe("the form of a name", () => {
  it.each([
    ["Stoke-on-Trent", "stoke on trent"],
    ["St Helens", "st helens"],
    ["King’s Lynn", "king lynn"],
    ["", ""],
  ])("of %s is %s", (name, form) => expect(formOf(name)).toBe(form));
});

describe("an authority", () => {
  it("is named by its name, its other names, and a part that no other shares", () => {
    const names = namesWith([called("Blackburn with Darwen", "blackburn", ["BwD"])]);
    expect(formsOf(names, "blackburn")).toEqual(["blackburn with darwen", "bwd", "blackburn", "darwen"]);
  });

  it("is not named by a part that two share, nor by one that is another’s whole name", () => {
    const names = namesWith([
      called("Eastmere and Westmere", "first"),
      called("Eastmere and Northmere", "second"),
      called("Northmere", "third"),
    ]);
    expect(formsOf(names, "first")).toEqual(["eastmere and westmere", "westmere"]);
    expect(formsOf(names, "second")).toEqual(["eastmere and northmere"]);
    expect(formsOf(names, "third")).toEqual(["northmere"]);
  });

  it("says which of its names are ordinary words too", () => {
    const [name] = namesWith([called("Reading", "reading")], ["reading"]);
    expect(name).toMatchObject({ forms: ["reading"], ordinary: ["reading"] });
  });

  it("without letters is searched for in those that came after it", () => {
    const old = archive.authorities.find(({ slug }) => slug === "brackenshire");
    const letters = archive.letters.filter(({ authority }) => authority.slug !== "brackenshire");
    const names = namesOf({ ...archive, letters }, new Set());
    expect(old).toBeDefined();
    const within = names.find(({ slug }) => slug === "brackenshire")?.within ?? [];
    expect(within.length).toBeGreaterThan(0);
    expect(within.every((slug) => letters.some(({ authority }) => authority.slug === slug))).toBe(true);
  });
});

it("themes without letters are not named", () => {
  const theme = { slug: "unheard-of", name: "Unheard of", description: "x", phrases: ["unheard of"] };
  const names = namesOf({ ...archive, themes: [...archive.themes, theme] }, new Set());
  expect(names.some(({ slug }) => slug === "unheard-of")).toBe(false);
  expect(names.some(({ kind }) => kind === "theme")).toBe(true);
});

it("words in lower case are ordinary, those with a capital are not", () => {
  expect([...ordinaryWords(["Reading is a town.", "They are reading in Luton."])].toSorted()).toEqual([
    "a",
    "are",
    "in",
    "is",
    "reading",
    "town",
  ]);
});

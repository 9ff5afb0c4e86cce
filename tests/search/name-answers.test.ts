import { describe, expect, it } from "vitest";
import { answersOf } from "../../scripts/search/name-answers.ts";
import { fictionalArchive } from "../support/demo-site.ts";

const archive = fictionalArchive(60);
const answers = answersOf(archive);
const lettersTo = (slug: string) => archive.letters.filter(({ authority }) => authority.slug === slug);

/** The answers in the archive without the letters to some authorities. */
function without(...slugs: string[]) {
  const letters = archive.letters.filter(({ authority }) => !slugs.includes(authority.slug));
  return answersOf({ ...archive, letters });
}

describe("the answer on an authority", () => {
  it("counts its letters, names the latest, and leads to its page, letter, timeline and feed", () => {
    const [latest] = lettersTo("ambermere");
    const answer = answers["authority/ambermere"];
    expect(answer?.text).toMatch(new RegExp(`^${lettersTo("ambermere").length} letters?\\. Latest: `));
    expect(answer?.links.map(({ url }) => url)).toEqual([
      "/authorities/ambermere/",
      latest?.url,
      "/authorities/ambermere/#timeline",
      "/feeds/authorities/ambermere.xml",
    ]);
  });

  it("says of one that was replaced by which, and where their letters are", () => {
    const answer = without("brackenshire")["authority/brackenshire"];
    expect(answer?.text).toMatch(/^Brackenshire was replaced in \w+ 2021 by North Brackenshire and South/);
    expect(answer?.text).toContain("the archive has no letters to Brackenshire itself, but to");
  });

  it("says where there are no letters to any of them, and leads to no page that is not there", () => {
    const all = ["brackenshire", "north-brackenshire", "south-brackenshire"];
    const answer = without(...all)["authority/brackenshire"];
    expect(answer?.text).toContain("the archive has no letters to any of them");
    expect(answer?.links).toEqual([]);
  });
});

it("regions, themes, inspectors and years are answered if they have letters, and counted", () => {
  const years = new Set(archive.letters.map(({ visit }) => visit.start.slice(0, 4)));
  expect(Object.keys(answers).filter((name) => name.startsWith("year/")).length).toBe(years.size);
  const [year = ""] = years;
  const count = archive.letters.filter(({ visit }) => visit.start.startsWith(year)).length;
  expect(answers[`year/${year}`]?.text).toMatch(new RegExp(`^${count} letters? on visits in ${year}\\.$`));
  for (const kind of ["region", "theme", "inspector"])
    expect(
      Object.keys(answers).some((name) => name.startsWith(`${kind}/`)),
      kind,
    ).toBe(true);
  const none = answersOf({ ...archive, letters: [] });
  expect(
    Object.keys(none).every((name) => name.startsWith("authority/") || name.startsWith("inspector/")),
  ).toBe(true);
});

import { describe, expect, it } from "vitest";
import type { Authority } from "../../../scripts/content/register.ts";
import {
  authoritiesByLetter,
  authoritiesExtent,
  codesOf,
  regionViews,
} from "../../../scripts/site/views/authority-lists.ts";
import { authorityView } from "../../../scripts/site/views/authority-view.ts";
import { indexArchive } from "../../../scripts/site/views/grouped-archive.ts";
import { fictionalArchive } from "../../support/demo-site.ts";

const archive = fictionalArchive(120);
const index = indexArchive(archive);
const entry = (slug: string, of = index) =>
  authoritiesByLetter(of)
    .flatMap(({ authorities }) => authorities)
    .find(({ url }) => url === `/authorities/${slug}/`);

/** The archive with other authorities of the divided county in its register. */
function withRegister(change: (authority: Authority) => Authority) {
  return indexArchive({ ...archive, authorities: archive.authorities.map(change) });
}

/** The archive without the letters to one authority. */
function without(slug: string) {
  const letters = archive.letters.filter(({ authority }) => authority.slug !== slug);
  return indexArchive({ ...archive, letters });
}

describe("a region", () => {
  it("counts only the authorities that have letters", () => {
    const [before, after] = [index, without("brackenshire")].map((of) =>
      regionViews(of).find(({ authorities }) => authorities.some(({ text }) => text === "Brackenshire")),
    );
    const counts = (view: typeof before) => view?.standfirst.match(/\d+/g)?.map(Number) ?? [];
    expect(after?.authorities).toHaveLength(before?.authorities.length ?? 0);
    expect(counts(after)[1]).toBe((counts(before)[1] ?? 0) - 1);
  });
});

describe("the list of all authorities", () => {
  it("counts those with letters apart from those before and after them", () => {
    const count = new Set(archive.letters.map(({ authority }) => authority.slug)).size;
    expect(authoritiesExtent(index)).toBe(`${count} authorities with letters`);
    expect(authoritiesExtent(without("brackenshire"))).toBe(
      `${count - 1} authorities with letters, and 1 that replaced one of them or that one of them replaced`,
    );
  });

  it("says until when an authority was, and who came before and after", () => {
    expect(entry("brackenshire")?.note).toBe("until 2021, then North Brackenshire, South Brackenshire");
    expect(entry("north-brackenshire")?.note).toBe("after Brackenshire");
    expect(entry("ambermere")?.note).toBeNull();
    const alone = withRegister((authority) => ({ ...authority, predecessors: [] }));
    expect(entry("brackenshire", alone)?.note).toBe("until 2021");
  });
});

describe("an authority two steps before another", () => {
  const chained = withRegister((authority) =>
    authority.slug === "south-brackenshire"
      ? { ...authority, predecessors: ["north-brackenshire"] }
      : authority.slug === "north-brackenshire"
        ? { ...authority, abolished: "2024-03-31" }
        : authority,
  );

  it("is not said to have ended on the day the other began", () => {
    const last = chained.published.find(({ slug }) => slug === "south-brackenshire");
    const relations = last && authorityView(last, chained).relatives.map(({ relation }) => relation);
    expect(relations).toEqual([
      "South Brackenshire replaced North Brackenshire on 1 April 2024.",
      "South Brackenshire replaced Brackenshire.",
    ]);
  });
});

describe("the codes on the tiles of the map", () => {
  it("have three letters and are different", () => {
    const names = [
      "Northumberland",
      "Nottingham",
      "Nottinghamshire",
      "North Tyneside",
      "Bury",
      "Burnley",
      "Newham",
    ];
    const codes = [...codesOf(names).values()];
    expect(codes.every((code) => /^\p{Lu}\p{L}{2}$/u.test(code))).toBe(true);
    expect(new Set(codes).size).toBe(names.length);
  });
});

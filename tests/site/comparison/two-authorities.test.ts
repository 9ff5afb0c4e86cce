import { expect, it } from "vitest";
import { twoAuthorities } from "../../../scripts/site/comparison/two-authorities.ts";
import { fictionalArchive } from "../../support/demo-site.ts";

const archive = fictionalArchive(60);
const names = new Map(archive.themes.map(({ slug, name }) => [slug, name]));
const theme = archive.themes.find(({ slug }) => slug === "supervision")?.slug ?? "";
const letters = Map.groupBy(
  archive.letters.filter(({ themes }) => themes.includes(theme)),
  ({ authority }) => authority.name,
);
const [first, second] = [...letters.values()] as [typeof archive.letters, typeof archive.letters];
const view = twoAuthorities(theme, [first as never, second as never], names);

it("two authorities on a theme have every paragraph on it once, and no other", () => {
  for (const [side, list] of [first, second].entries()) {
    const expected = list.flatMap(({ url, sections }) =>
      sections
        .flatMap(({ paragraphs }) => paragraphs)
        .filter(({ themes }) => themes.some((mention) => mention.theme === theme))
        .map(({ id }) => `${url}#${id}`),
    );
    const shown = [...(view.sides[side]?.improve ?? []), ...(view.sides[side]?.others ?? [])];
    expect(shown.flatMap(({ paragraphs }) => paragraphs.map(({ url }) => url)).toSorted()).toEqual(
      expected.toSorted(),
    );
  }
});

it("its paragraphs have different anchors, also those of two letters to one authority", () => {
  const ids = view.sides.flatMap(({ improve, others }) =>
    [...improve, ...others].flatMap(({ paragraphs }) => paragraphs.map(({ id }) => id)),
  );
  expect(ids.length).toBeGreaterThan(2);
  expect(ids).toEqual([...new Set(ids)]);
});

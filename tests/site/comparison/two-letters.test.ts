import { describe, expect, it } from "vitest";
import { nameOfVisit } from "../../../scripts/archive/letter.ts";
import { twoLetters } from "../../../scripts/site/comparison/two-letters.ts";
import { fictionalArchive } from "../../support/demo-site.ts";

const archive = fictionalArchive(60);
const names = new Map(archive.themes.map(({ slug, name }) => [slug, name]));
const byAuthority = Map.groupBy(archive.letters, ({ authority }) => authority.slug);
/** The first and the last letter to each authority, which are seldom consecutive. */
const pairs = [...byAuthority.values()].flatMap((letters) => {
  const [later, earlier] = [letters[0], letters.at(-1)];
  return later && earlier && later !== earlier
    ? [{ earlier, later, view: twoLetters(earlier, later, names, nameOfVisit) }]
    : [];
});

const shownOf = ({ view }: (typeof pairs)[number]) =>
  [view.improve, ...view.themes.map(({ pair }) => pair)].flatMap(({ earlier, later }) => [
    ...earlier,
    ...later,
  ]);

describe("two letters side by side", () => {
  it("are several in the archive", () => expect(pairs.length).toBeGreaterThan(5));

  it("show no paragraph twice", () => {
    for (const pair of pairs) {
      const ids = shownOf(pair).map(({ id }) => id);
      expect(ids).toEqual([...new Set(ids)]);
    }
  });

  it("show or link every paragraph on a theme of both under that theme", () => {
    for (const { earlier, later, view } of pairs) {
      for (const { theme, pair, elsewhere } of view.themes) {
        const slug = [...names].find(([, name]) => name === theme.text)?.[0];
        for (const [side, letter] of Object.entries({ earlier, later }) as [
          "earlier" | "later",
          typeof earlier,
        ][]) {
          const on = letter.sections
            .flatMap(({ paragraphs }) => paragraphs)
            .filter(({ themes }) => themes.some((mention) => mention.theme === slug))
            .map(({ id }) => `${side}-${id}`);
          const here = [...pair[side].map(({ id }) => id), ...elsewhere[side].map(({ url }) => url.slice(1))];
          expect(here.toSorted()).toEqual(on.toSorted());
        }
      }
    }
  });

  it("link only to paragraphs that are on the page", () => {
    for (const pair of pairs) {
      const ids = new Set(shownOf(pair).map(({ id }) => `#${id}`));
      const links = pair.view.themes.flatMap(({ elsewhere }) => [...elsewhere.earlier, ...elsewhere.later]);
      expect(links.filter(({ url }) => !ids.has(url))).toEqual([]);
    }
  });

  it("give each paragraph all of its themes, as the heading above it or as a tag", () => {
    for (const { earlier, later, view } of pairs) {
      const themesAt = new Map<string, (string | undefined)[]>(
        [earlier, later].flatMap(({ url, sections }) =>
          sections.flatMap(({ paragraphs }) =>
            paragraphs.map(
              ({ id, themes }) => [`${url}#${id}`, themes.map(({ theme }) => names.get(theme))] as const,
            ),
          ),
        ),
      );
      for (const { theme, pair } of view.themes) {
        for (const { url, tags } of [...pair.earlier, ...pair.later])
          expect([theme.text, ...tags].toSorted()).toEqual(themesAt.get(url)?.toSorted());
      }
    }
  });
});

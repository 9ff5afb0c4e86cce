/** The lists that are split over pages: whatever the size of a page, each item is on exactly one page. */
import { describe, expect, it } from "vitest";
import { isImprovementHeading } from "../../scripts/archive/similar/improvement-heading.ts";
import { indexArchive } from "../../scripts/site/views/grouped-archive.ts";
import { homeView } from "../../scripts/site/views/home-view.ts";
import { inspectorPages } from "../../scripts/site/views/inspector-view.ts";
import { lettersOnPage, yearEntries, yearPages } from "../../scripts/site/views/letters-by-year.ts";
import { themeEntries, themePages } from "../../scripts/site/views/theme-view.ts";
import { archiveOf, recordWith } from "../support/archives.ts";
import { fictionalArchive } from "../support/demo-site.ts";

const archive = fictionalArchive(600);
const index = indexArchive(archive);
const { letters } = archive;
const newestFirst = (days: readonly string[]) => days.toSorted().reverse();

describe("the pages of a theme", () => {
  it.each(archive.themes)(
    "have each of its paragraphs once, those to an authority together: $slug",
    (theme) => {
      const pages = themePages(theme, index);
      const carried = letters.flatMap(({ url, sections }) =>
        sections.flatMap(({ paragraphs }) =>
          paragraphs
            .filter(({ themes }) => themes.some((mention) => mention.theme === theme.slug))
            .map(({ id }) => `${url}#${id}`),
        ),
      );
      const shown = pages.flatMap(({ groups }) =>
        groups.flatMap((group) =>
          group.letters.flatMap(({ quotations }) => quotations.map(({ url }) => url)),
        ),
      );
      expect(shown.toSorted()).toEqual(carried.toSorted());
      expect(pages[0]?.extent ?? "").toMatch(
        carried.length === 0 ? /^$/ : new RegExp(`^${carried.length.toLocaleString("en-GB")} paragraph`),
      );
      for (const { groups } of pages) {
        const authorities = groups.map(({ authority }) => authority.url);
        expect(new Set(authorities).size).toBe(authorities.length);
        for (const group of groups) {
          const days = group.letters.map(({ url }) => url);
          expect(days).toEqual(newestFirst(days));
        }
      }
    },
  );

  it("begin with the authority that was visited last, and lead to every authority", () => {
    for (const theme of archive.themes) {
      const pages = themePages(theme, index);
      const [newest] = index.lettersOn(theme.slug);
      expect(pages[0]?.groups[0]?.authority.text).toBe(newest?.authority.name);
      const places = new Set(pages.flatMap(({ url, groups }) => groups.map(({ id }) => `${url}#${id}`)));
      for (const { url } of pages[0]?.authorities ?? []) expect(places).toContain(url);
    }
    expect(themeEntries(archive, index)).toHaveLength(
      archive.themes.filter(({ slug }) => index.lettersOn(slug).length > 0).length,
    );
  });

  it("show first what the newest letters say must improve, and only there", () => {
    for (const theme of archive.themes) {
      const [first, ...others] = themePages(theme, index);
      expect(others.every(({ improve }) => improve === null)).toBe(true);
      if (!first?.improve) continue;
      expect(first.improve.letters.length).toBeLessThanOrEqual(10);
      const days = first.improve.letters.map(
        ({ url }) => letters.find((one) => one.url === url)?.visit.start ?? "",
      );
      expect(days).toEqual(newestFirst(days));
      const headings = first.improve.letters.flatMap(({ quotations }) =>
        quotations.map(({ url }) => {
          const [address, id] = url.split("#");
          const letter = letters.find((one) => one.url === address);
          return (
            letter?.sections.find(({ paragraphs }) => paragraphs.some((one) => one.id === id))?.heading ?? ""
          );
        }),
      );
      expect(headings.every(isImprovementHeading)).toBe(true);
    }
    expect(archive.themes.some((theme) => themePages(theme, index)[0]?.improve)).toBe(true);
  });
});

describe("the pages of the years", () => {
  it("have each letter once, under its month, newest visit first", () => {
    const pages = yearPages(letters, archive.inspected);
    expect(
      pages.flatMap(({ months }) => months.flatMap((month) => month.letters.map(({ url }) => url))),
    ).toEqual(letters.map(({ url }) => url));
    for (const { months } of pages)
      expect(months.reduce((sum, month) => sum + month.letters.length, 0)).toBeLessThanOrEqual(lettersOnPage);
  });

  it("are listed from the first year to the last, years without letters too", () => {
    const { letters: few } = archiveOf(
      ...["2018-03-05", "2021-03-05", "2021-05-06"].map((start) =>
        recordWith({ visit: { start, end: start, ordinal: null } }),
      ),
    );
    expect(yearEntries(few).map(({ year, count, share }) => [year, count, share])).toEqual([
      ["2021", 2, 100],
      ["2020", 0, 0],
      ["2019", 0, 0],
      ["2018", 1, 50],
    ]);
  });
});

describe("an inspector", () => {
  it("has the letters of the visits that he or she made, each once", () => {
    for (const inspector of archive.inspectors.slice(0, 20)) {
      const urls = inspectorPages(inspector, archive.inspected).flatMap((page) =>
        page.letters.map(({ url }) => url),
      );
      expect(urls).toEqual(
        letters
          .filter(({ inspectors }) => inspectors.some(({ name }) => name === inspector.name))
          .map(({ url }) => url),
      );
    }
  });

  it("is one in two spellings of the apostrophe, with the role of both, and has a letter once that names both", () => {
    const visit = (start: string) => ({ start, end: start, ordinal: null });
    const { inspectors } = archiveOf(
      recordWith({ visit: visit("2021-03-05"), inspectors: [{ name: "Ann O’Hara", role: null }] }),
      recordWith({
        visit: visit("2019-03-05"),
        inspectors: [
          { name: "Ann O'Hara", role: "HMI" },
          { name: "Ann O’Hara", role: null },
        ],
      }),
    );
    expect(inspectors.map(({ letters: theirs }) => theirs.length)).toEqual([2]);
    const [page] = inspectors.flatMap((one) => inspectorPages(one, archive.inspected));
    expect(page).toMatchObject({ name: "Ann O’Hara", roles: "HMI" });
  });
});

describe("the home page", () => {
  it("has numbers that are counted", () => {
    const { counts, span, latest } = homeView(archive, index);
    const count = (noun: string) => counts.find(({ text }) => text.includes(noun))?.text.split(" ")[0];
    expect(count("letter")).toBe("600");
    expect(count("authorities")).toBe(String(new Set(letters.map(({ authority }) => authority.slug)).size));
    expect(count("inspector")).toBe(String(archive.inspectors.length));
    expect(count("judgement")).toBe(
      archive.events.filter(({ kind }) => kind === "judgement").length.toLocaleString("en-GB"),
    );
    expect(span).toMatch(/^Visits from [A-Z][a-z]+ 2016 to [A-Z][a-z]+ 2026$/);
    expect(latest.map(({ url }) => url)).toEqual(letters.slice(0, 8).map(({ url }) => url));
  });
});

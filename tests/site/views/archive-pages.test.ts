import { describe, expect, it } from "vitest";
import authorities from "../../../layouts/pages/authorities.11ty.ts";
import authority from "../../../layouts/pages/authority.11ty.ts";
import compare from "../../../layouts/pages/compare.11ty.ts";
import comparison from "../../../layouts/pages/comparison.11ty.ts";
import data from "../../../layouts/pages/data.11ty.ts";
import home from "../../../layouts/pages/home.11ty.ts";
import inspector from "../../../layouts/pages/inspector.11ty.ts";
import inspectors from "../../../layouts/pages/inspectors.11ty.ts";
import judgements from "../../../layouts/pages/judgements.11ty.ts";
import letters from "../../../layouts/pages/letters.11ty.ts";
import lettersOfYear from "../../../layouts/pages/letters-of-year.11ty.ts";
import region from "../../../layouts/pages/region.11ty.ts";
import theme from "../../../layouts/pages/theme.11ty.ts";
import themes from "../../../layouts/pages/themes.11ty.ts";
import timeline from "../../../layouts/pages/timeline.11ty.ts";
import { fictionalArchive, rendered, siteOf } from "../../support/demo-site.ts";

const templates = {
  home,
  letters,
  lettersOfYear,
  authorities,
  authority,
  compare,
  comparison,
  region,
  timeline,
  judgements,
  themes,
  theme,
  inspectors,
  inspector,
  data,
};

/** No page of any list is larger than this, in bytes and uncompressed. */
const maximumBytes = 200_000;

describe("the archive’s own pages", () => {
  const archive = fictionalArchive(120);
  const site = siteOf(archive);
  const pages = new Map(Object.values(templates).flatMap((template) => [...rendered(template, site)]));
  const titles = [...pages.values()].map((html) => /<title>([^<]*)/.exec(html)?.[1]);

  it("have a title each that no other has", () => {
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });

  it("have one first heading and each id once", () => {
    for (const [url, html] of pages) {
      expect(html.match(/<h1/g), url).toHaveLength(1);
      const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
      expect(
        ids.filter((id, index) => ids.indexOf(id) !== index),
        url,
      ).toEqual([]);
    }
  });

  it("lead only to addresses that there are, and to paragraphs that there are", () => {
    const letterUrls = new Map(
      archive.letters.map(({ url, sections }) => [
        url,
        new Set(
          sections.flatMap(({ id, paragraphs }) => [id, ...paragraphs.map((paragraph) => paragraph.id)]),
        ),
      ]),
    );
    const { data: dataFiles, schemas } = site.data;
    const files = new Set([
      ...[...site.feeds, ...dataFiles, ...schemas].map(({ url }) => url),
      "/data/datapackage.json",
    ]);
    const missing = [...pages].flatMap(([url, html]) =>
      [...html.matchAll(/ href="(\/[^"]*)"/g)]
        .map(([, href = ""]) => href)
        .filter((href) => {
          const [path = "", anchor] = href.split("#");
          if (/^\/(assets|search|opensearch|icon)/.test(path) || files.has(path)) return false;
          const page = pages.get(path === "/" ? "/index.html" : path) ?? pages.get(`${path}index.html`);
          if (letterUrls.has(path)) return anchor !== undefined && !letterUrls.get(path)?.has(anchor);
          return page === undefined || (anchor !== undefined && !page.includes(` id="${anchor}"`));
        })
        .map((href) => `${url}: ${href}`),
    );
    expect(missing).toEqual([]);
  });

  it("are all in the sitemap", () => {
    const own = [...pages.keys()].map((url) => url.replace(/index\.html$/, ""));
    expect(site.pages).toEqual(expect.arrayContaining(own));
    expect(new Set(site.pages).size).toBe(site.pages.length);
  });

  it("have no style and no script in them, which the site’s policy forbids", () => {
    for (const [url, html] of pages)
      expect(html, url).not.toMatch(/ style="|<script(?![^>]* src=)| on[a-z]+="/);
  });

  it("say first that the archive is fictional, where its settings do", () => {
    const { notice: _, ...settings } = archive.settings;
    const noticed = siteOf({ ...archive, settings: { ...settings, notice: "All of this is made up." } });
    for (const template of Object.values(templates)) {
      for (const [url, html] of rendered(template, noticed))
        expect(html, url).toContain("All of this is made up.");
    }
    for (const [url, html] of pages) expect(html, url).not.toContain('class="notice"');
  });

  it("stay below 200 kB with 2,000 letters", () => {
    const large = siteOf(fictionalArchive(2000));
    for (const template of Object.values(templates)) {
      for (const [url, html] of rendered(template, large)) {
        expect(Buffer.byteLength(html), url).toBeLessThan(maximumBytes);
      }
    }
  }, 120_000);
});

describe("an authority that was divided", () => {
  const archive = fictionalArchive(120);
  const site = siteOf(archive);
  const view = (slug: string) => site.authorities.find((one) => one.slug === slug);

  it("leads to its successors, and they to it", () => {
    expect(view("brackenshire")?.successors.map(({ text }) => text)).toEqual([
      "North Brackenshire",
      "South Brackenshire",
    ]);
    expect(view("north-brackenshire")?.predecessors).toEqual([
      { text: "Brackenshire", url: "/authorities/brackenshire/" },
    ]);
  });

  it("has its letters found from both of them, apart from their own", () => {
    const own = archive.letters
      .filter(({ authority: { slug } }) => slug === "brackenshire")
      .map(({ url }) => url);
    expect(own.length).toBeGreaterThan(0);
    for (const slug of ["north-brackenshire", "south-brackenshire"]) {
      const { relatives, latest, olderLetters = [] } = view(slug) ?? {};
      const theirs = [...(latest ? [latest] : []), ...olderLetters];
      expect(relatives?.[0]).toMatchObject({
        authority: { text: "Brackenshire" },
        relation: expect.stringMatching(/ replaced Brackenshire on 1 April 2021\.$/),
      });
      expect(relatives?.[0]?.letters.map(({ url }) => url)).toEqual(own);
      expect(theirs.some(({ url }) => own.includes(url))).toBe(false);
    }
  });

  it("has none of its events on the timelines of its successors", () => {
    const urls = view("north-brackenshire")?.timeline?.events.flatMap(({ sources }) =>
      sources.map(({ url }) => url),
    );
    expect(urls?.every((url) => url.startsWith("/letters/north-brackenshire/"))).toBe(true);
  });

  it("has pages for its successors before they have a letter", () => {
    const letters = archive.letters.filter(({ authority: { slug } }) => slug !== "north-brackenshire");
    const events = archive.events.filter((event) => event.authority !== "north-brackenshire");
    const without = siteOf({ ...archive, letters, events }).authorities.find(
      ({ slug }) => slug === "north-brackenshire",
    );
    expect(without).toMatchObject({ timeline: null, latest: null, olderLetters: [] });
    expect(without?.relatives.map(({ authority: { text } }) => text)).toEqual(["Brackenshire"]);
  });
});

describe("a body that acts for an authority", () => {
  it("is shown where letters name it, with the paragraph, and not otherwise", () => {
    const archive = fictionalArchive(300);
    const views = siteOf(archive).authorities;
    const text = (url: string): string | undefined => {
      const [page, paragraph] = url.split("#");
      return archive.letters
        .find((letter) => letter.url === page)
        ?.sections.flatMap(({ paragraphs }) => paragraphs)
        .find(({ id }) => id === paragraph)?.text;
    };
    const named = views.flatMap(({ actingBodies }) => actingBodies);
    expect(named.length).toBeGreaterThan(0);
    for (const { name, sources } of named) for (const { url } of sources) expect(text(url)).toContain(name);
    expect(named.length).toBeLessThan(
      archive.authorities.filter(({ actingBodies }) => actingBodies.length > 0).length,
    );
  });
});

describe("the comparison of two letters", () => {
  const archive = fictionalArchive(120);
  const site = siteOf(archive);

  it("is made for each neighbouring pair of letters to an authority", () => {
    const pairs = archive.authorities.reduce((sum, { slug }) => {
      const count = archive.letters.filter((letter) => letter.authority.slug === slug).length;
      return sum + Math.max(count - 1, 0);
    }, 0);
    expect(site.comparisons).toHaveLength(pairs);
  });

  it("sets whole paragraphs side by side under the themes that both letters carry", () => {
    const texts = new Map<string, string>(
      archive.letters.flatMap(({ url, sections }) =>
        sections.flatMap(({ paragraphs }) =>
          paragraphs.map(({ id, text }) => [`${url}#${id}`, text] as const),
        ),
      ),
    );
    for (const { themes: both, earlier, later, improve } of site.comparisons) {
      for (const pair of [...both.map((shared) => shared.pair), improve]) {
        for (const { url, text } of [...pair.earlier, ...pair.later]) expect(texts.get(url)).toBe(text);
        expect(pair.earlier.every(({ url }) => url.startsWith(earlier.url))).toBe(true);
        expect(pair.later.every(({ url }) => url.startsWith(later.url))).toBe(true);
      }
      for (const { pair, elsewhere } of both) {
        expect(pair.earlier.length + elsewhere.earlier.length).toBeGreaterThan(0);
        expect(pair.later.length + elsewhere.later.length).toBeGreaterThan(0);
      }
    }
  });

  it("leads to the pairs before and after it", () => {
    const of = site.comparisons.filter(({ authority: { text } }) => text === "Ambermere");
    expect(of.length).toBeGreaterThan(2);
    for (const [index, { previous, next }] of of.entries()) {
      expect(next?.url).toBe(of[index - 1]?.url);
      expect(previous?.url).toBe(of[index + 1]?.url);
    }
  });
});

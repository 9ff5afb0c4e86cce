/** What an archive says of those who wrote its letters: what their file says, and nothing else. */
import { describe, expect, it } from "vitest";
import feeds from "../../layouts/data/feeds.11ty.ts";
import dataPage from "../../layouts/pages/data.11ty.ts";
import home from "../../layouts/pages/home.11ty.ts";
import letterPage from "../../layouts/pages/letter.11ty.ts";
import type { Archive } from "../../scripts/archive/archive.ts";
import type { Publisher } from "../../scripts/content/publishers/publisher-schema.ts";
import { dataPackage } from "../../scripts/site/exports/data-package.ts";
import { letterFiles } from "../../scripts/site/exports/letter-files.ts";
import { fictionalArchive, rendered, siteOf } from "../support/demo-site.ts";
import { ofsted } from "../support/vocabulary.ts";

type Identity = Pick<Publisher, "name" | "address" | "rights" | "licence" | "disclaimer">;

const fictional = fictionalArchive(2);

/** The archive with another publisher, or with one that is not named. */
function publishedBy(identity: Identity): Archive {
  const { name: _n, address: _a, source: _s, rights: _r, licence: _l, disclaimer: _d, ...words } = ofsted;
  const publisher: Publisher = { ...words, ...identity };
  const letters = fictional.letters.map((letter) => ({ ...letter, publishedBy: publisher }));
  return { ...fictional, publishers: [publisher], letters };
}

/** Every page and file that names the publisher, as one text. */
function textOf(archive: Archive): string {
  const site = siteOf(archive);
  const pages = [home, dataPage, letterPage, feeds].flatMap((template) => [
    ...rendered(template, site).values(),
  ]);
  const files = archive.letters
    .flatMap((letter) => letterFiles(letter, archive.settings))
    .flatMap(({ url, content }) => {
      if (/\.(?:bib|ris|csl\.json)$/.test(url)) return [content];
      return url.endsWith(".txt") ? [content.slice(content.lastIndexOf("\n— "))] : [];
    });
  return [...pages, ...files, JSON.stringify(dataPackage([], archive, "2019-01-01"))].join("\n");
}

/** The words of pages outside the letters. */
const frame = (text: string): string => text.replace(/<article[\s\S]*?<\/article>/g, "");

const prisons: Identity = {
  name: "Prison Visitors of the County",
  address: "https://prisons.example.net/",
  rights: "© the Prison Visitors",
  licence: { name: "Creative Commons Attribution 4.0 licence", address: "https://licence.example.net/by" },
  disclaimer: "The archive is run by volunteers.",
};

describe("an archive", () => {
  it("names its publisher, the licence and what it is not, on pages, in feeds, citations and data", () => {
    const text = frame(textOf(publishedBy(prisons)));
    for (const words of [
      'Letters are © the Prison Visitors, reused under the <a href="https://licence.example.net/by" rel="license">Creative Commons Attribution 4.0 licence</a>. The archive is run by volunteers.',
      "<rights>Letters are © the Prison Visitors, reused under the Creative Commons Attribution 4.0 licence.</rights>",
      "Prison Visitors of the County, ‘",
      "AU  - Prison Visitors of the County",
      "author = {{Prison Visitors of the County}}",
      '"license":"https://licence.example.net/by"',
      '"licenses":[{"path":"https://licence.example.net/by","title":"Creative Commons Attribution 4.0 licence"}]',
    ]) {
      expect(text).toContain(words);
    }
    expect(text).not.toMatch(/Crown copyright|Open Government|gov\.uk|Ofsted, ‘|"name":"Ofsted"/);
  });

  it("claims nothing where it does not know its publisher", () => {
    const text = frame(textOf(publishedBy({})));
    expect(text).not.toMatch(
      /Letters are|Licence<|<rights>|licen[cs]e"|AU {2}-|PB {2}-|author = |"author":|Ofsted, ‘/,
    );
    expect(text).toContain("<dt>SHA-256</dt>");
    expect(text).toContain("<blockquote><p>‘");
  });

  it("may know whose the letters are and no licence, or a licence without an address", () => {
    expect(textOf(publishedBy({ name: "Visitors", rights: "in the public domain" }))).toContain(
      "<p>Letters are in the public domain.</p>",
    );
    expect(textOf(publishedBy({ name: "Visitors", licence: { name: "licence of the county" } }))).toContain(
      "<p>Letters are reused under the licence of the county.</p>",
    );
  });
});

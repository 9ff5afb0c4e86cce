import { readFile } from "node:fs/promises";
import { RelaxNGValidator, XmlDocument, type XmlElement } from "libxml2-wasm";
import { describe, expect, it } from "vitest";
import template from "../../../layouts/data/feeds.11ty.ts";
import type { Letter } from "../../../scripts/archive/letter.ts";
import { fictionalArchive, rendered, siteOf } from "../../support/demo-site.ts";

const archive = fictionalArchive(120);
const site = siteOf(archive);
const feeds = rendered(template, site);
const namespaces = { atom: "http://www.w3.org/2005/Atom" };
const { address } = archive.settings;

function texts(xml: string, path: string): string[] {
  using document = XmlDocument.fromString(xml);
  return document.find(path, namespaces).map((node) => (node as XmlElement).content);
}

describe("the feeds", () => {
  it("are one of all letters, one of each authority, theme and region that has letters", () => {
    const authorities = new Set(archive.letters.map((letter) => letter.authority.slug));
    const regions = new Set(archive.letters.map((letter) => letter.authority.region));
    const themes = new Set(archive.letters.flatMap((letter) => letter.themes));
    const urls = [...feeds.keys()];
    const of = (kind: string) => urls.filter((url) => url.startsWith(`/feeds/${kind}/`)).length;
    expect(urls).toContain("/feeds/letters.xml");
    expect([of("authorities"), of("regions"), of("themes")]).toEqual([
      authorities.size,
      regions.size,
      themes.size,
    ]);
  });

  it("are valid by the rules of Atom", async () => {
    const schema = await readFile(new URL("../../support/atom.rng", import.meta.url), "utf8");
    using rules = XmlDocument.fromString(schema);
    using validator = RelaxNGValidator.fromDoc(rules);
    for (const [url, xml] of feeds) {
      using document = XmlDocument.fromString(xml);
      expect(() => validator.validate(document), url).not.toThrow();
    }
    using broken = XmlDocument.fromString(
      (feeds.get("/feeds/letters.xml") ?? "").replace(/<updated>[^<]*/, "<updated>today"),
    );
    expect(() => validator.validate(broken)).toThrow();
  });

  it("have an old letter as new from the day on which it entered the archive", () => {
    const oldest = archive.letters.at(-1);
    const late = archive.letters.map((letter) =>
      letter === oldest ? { ...letter, added: "2040-05-06" } : letter,
    );
    const xml = rendered(template, siteOf({ ...archive, letters: late })).get("/feeds/letters.xml") ?? "";
    const first = "/atom:feed/atom:entry[1]";
    expect(texts(xml, `${first}/atom:id`)).toEqual([`${address}${oldest?.url}`]);
    expect(texts(xml, `${first}/atom:updated`)).toEqual(["2040-05-06T00:00:00Z"]);
    expect(texts(xml, `${first}/atom:published`)[0]).toMatch(/^20[12]/);
    expect(texts(feeds.get("/feeds/letters.xml") ?? "", "//atom:entry/atom:id")).not.toContain(
      `${address}${oldest?.url}`,
    );
  });

  it("name themselves, their page and entries by addresses that stay, each once", () => {
    for (const [url, xml] of feeds) {
      expect(texts(xml, "/atom:feed/atom:id")).toEqual([address + url]);
      expect(texts(xml, "/atom:feed/atom:link[@rel='self']/@href")).toEqual([address + url]);
      const ids = texts(xml, "//atom:entry/atom:id");
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids).toEqual(texts(xml, "//atom:entry/atom:link/@href"));
      expect(ids.every((id) => archive.letters.some((letter) => address + letter.url === id))).toBe(true);
    }
  });

  it("are as new as their newest entry, newest first, at most fifty", () => {
    for (const xml of feeds.values()) {
      const updated = texts(xml, "//atom:entry/atom:updated");
      expect(updated).toEqual(updated.toSorted().reverse());
      expect(texts(xml, "/atom:feed/atom:updated")).toEqual(updated.slice(0, 1));
      expect(updated.length).toBeLessThanOrEqual(50);
    }
    expect(texts(feeds.get("/feeds/letters.xml") ?? "", "//atom:entry/atom:id")).toHaveLength(50);
  });

  it("tell followers of an authority of the letters to those before it", () => {
    const ids = texts(feeds.get("/feeds/authorities/north-brackenshire.xml") ?? "", "//atom:entry/atom:id");
    expect(ids.some((id) => id.includes("/letters/brackenshire/"))).toBe(true);
  });

  it("bring a corrected letter up again, and say what was corrected", () => {
    const corrected = archive.letters.find(({ corrections }) => corrections.length > 0);
    const xml = feeds.get(`/feeds/authorities/${corrected?.authority.slug}.xml`) ?? "";
    const entry = `//atom:entry[atom:id='${address}${corrected?.url}']`;
    expect(texts(xml, `${entry}/atom:updated`)).toEqual([`${corrected?.corrections[0]?.date}T00:00:00Z`]);
    expect(texts(xml, `${entry}/atom:summary`)[0]).toContain(corrected?.corrections[0]?.note);
  });

  it("say what inspectors looked at, as the letter does", () => {
    const [letter] = archive.letters as [Letter];
    const entry = `//atom:entry[atom:id='${address}${letter.url}']`;
    const [summary] = texts(feeds.get("/feeds/letters.xml") ?? "", `${entry}/atom:summary`);
    expect(letter.scope).not.toBeNull();
    expect(summary).toContain(` ${letter.scope} `);
  });

  it("give words with marks of XML in them as they are", () => {
    const [letter] = archive.letters as [Letter];
    const marked = { ...letter, authority: { ...letter.authority, name: "A & <B> “C” ]]>" } };
    const xml = rendered(template, siteOf({ ...archive, letters: [marked] })).get("/feeds/letters.xml") ?? "";
    expect(texts(xml, "//atom:entry/atom:title")[0]).toContain("A & <B> “C” ]]>");
  });
});

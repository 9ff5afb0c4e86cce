/** An archive that is published below a path: everything that it links to is below that path, and the search works. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join, posix } from "node:path";
import { DomUtils, parseDocument } from "htmlparser2";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkSite } from "../../scripts/check/check-site.ts";
import { publishedAddresses } from "../../scripts/check/published-addresses.ts";
import { demoArchive } from "../../scripts/demo/archive.ts";
import { demoFolders, writeDemo, writeDemoRecords } from "../../scripts/demo/write-demo.ts";
import { type ArchiveFolder, archiveFolder, filesBelow } from "../support/archive-folder.ts";
import { siteInBrowser } from "../support/site-in-browser.ts";

const address = "https://someone.example.org/letters/of-the-county";
const base = "/letters/of-the-county";

let archive: ArchiveFolder;
let files: Map<string, Buffer>;

beforeAll(async () => {
  archive = await archiveFolder({});
  const demo = demoArchive(14, 3);
  await writeDemo(demo, { ...demoFolders(archive.content), content: archive.content });
  await writeDemoRecords(demo.letters, archive.content);
  const settings = join(archive.content, "site.yaml");
  const yaml = await readFile(settings, "utf8");
  await writeFile(settings, yaml.replace(/^address: .*$/m, `address: ${address}/`));
  await mkdir(join(archive.content, "pages"));
  await writeFile(
    join(archive.content, "pages/about.md"),
    "---\ntitle: About\ndescription: About the letters.\n---\n[The letters](/letters/)\n",
  );
  await writeFile(join(archive.content, "redirects.yaml"), "/old/: /about/\n");
  const built = await archive.build();
  expect(built).toMatchObject({ code: 0 });
  files = await filesBelow(archive.site);
}, 120_000);
afterAll(() => archive.remove());

const site = siteInBrowser(() => archive.site);

/** The text of each file whose name ends so. */
const textsOf = (ending: string): [file: string, text: string][] =>
  [...files].filter(([file]) => file.endsWith(ending)).map(([file, bytes]) => [file, bytes.toString("utf8")]);

/** The path on the host that an address leads to; null where it leads to another host. */
function pathOf(written: string, file: string): string | null {
  const url = new URL(written, `${address}/${file}`);
  return url.origin === new URL(address).origin ? url.pathname : null;
}

/** What is wrong with an address that is written in a file; empty where the site has what it leads to. */
function faultOf(written: string, file: string): string[] {
  const path = pathOf(written, file);
  if (path === null) return [];
  const onSite = path.startsWith(`${base}/`) ? path.slice(base.length + 1) : null;
  const target = onSite?.replace(/(^|\/)$/, "$1index.html");
  return target !== undefined && files.has(decodeURIComponent(target)) ? [] : [`${file}: ${written}`];
}

/** Addresses in the attributes of HTML or XML, and in the refresh of pages that have moved. */
function addressesIn(text: string, xmlMode: boolean): string[] {
  const elements = DomUtils.getElementsByTagName(() => true, parseDocument(text, { xmlMode }));
  return elements.flatMap(({ name, attribs, children }) => [
    ...["href", "src", "action", "poster", "data-redirect"].flatMap((attribute) => attribs[attribute] ?? []),
    ...(attribs["content"]?.match(/^0; url=(.*)$/)?.slice(1) ?? []),
    ...(["loc", "id", "Image"].includes(name) && xmlMode ? [DomUtils.textContent(children)] : []),
    ...(attribs["template"] === undefined ? [] : [attribs["template"].replace(/\?.*$/, "")]),
  ]);
}

describe("below a path", () => {
  it("every address in pages, feeds, sitemap and styles leads to a file of the site", () => {
    const pages = textsOf(".html");
    const xml = textsOf(".xml");
    expect(pages.length).toBeGreaterThan(40);
    expect(xml.length).toBeGreaterThan(5);
    const written = [
      ...pages.flatMap(([file, text]) => addressesIn(text, false).map((one) => [one, file] as const)),
      ...xml.flatMap(([file, text]) => addressesIn(text, true).map((one) => [one, file] as const)),
      ...textsOf(".css").flatMap(([file, text]) =>
        [...text.matchAll(/url\("?([^")]+)"?\)/g)].map(([, one = ""]) => [one, file] as const),
      ),
    ];
    expect(written.length).toBeGreaterThan(1000);
    expect(written.flatMap(([one, file]) => faultOf(one, file))).toEqual([]);
  });

  it("no page has an address from the root of the host, in whatever attribute", () => {
    const found = textsOf(".html").flatMap(([file, text]) =>
      DomUtils.getElementsByTagName(() => true, parseDocument(text)).flatMap(({ attribs }) =>
        Object.values(attribs)
          .filter((value) => value.startsWith("/") && value !== base && !value.startsWith(`${base}/`))
          .map((value) => `${file}: ${value}`),
      ),
    );
    expect(found).toEqual([]);
  });

  it("addresses in the data and in the search index lead to files of the site", () => {
    const json = textsOf(".json").filter(([file]) => !file.endsWith(".schema.json"));
    const found = json.flatMap(([file, text]) =>
      [...text.matchAll(/"((?:https:\/\/someone\.example\.org)?\/[^"#]*)/g)].map(
        ([, one = ""]) => [one, file] as const,
      ),
    );
    expect(new Set(found.map(([, file]) => posix.dirname(file).split("/")[0]))).toEqual(
      new Set(["data", "letters", "search"]),
    );
    const index = JSON.parse(files.get("search/general.json")?.toString() ?? "").index;
    expect(index).toMatch(new RegExp(`^${base}/search/index/`));
    expect(
      found.filter(([one]) => one !== index && one !== address).flatMap(([one, file]) => faultOf(one, file)),
    ).toEqual([]);
  });

  it("the host sends readers of an address that has moved to the new one below the path", () => {
    expect(files.get("_redirects")?.toString()).toBe(`/old/ ${base}/about/ 301\n`);
  });

  it("the check finds nothing wrong, and recorded addresses do not have the path", async () => {
    const { site: checked, problems } = await checkSite(archive.site, archive.content);
    expect(problems).toEqual([]);
    const { addresses, redirects } = await publishedAddresses(checked);
    expect(Object.keys(addresses)).toContain("/about/");
    expect(Object.keys(addresses).filter((one) => one.startsWith(base))).toEqual([]);
    expect(redirects).toEqual({ "/old/": "/about/" });
  });

  it("a search leads to a paragraph and back, without an error", async () => {
    await site.page.goto(`${site.host}/`);
    expect(new URL(site.page.url()).pathname).toBe(`${base}/`);
    await site.page.getByRole("searchbox", { name: "Search the letters" }).fill("social workers");
    await site.page.keyboard.press("Enter");
    await site.page.locator("#search-results > .result").first().waitFor();
    expect(new URL(site.page.url()).pathname).toBe(`${base}/search/`);
    await site.page.locator("#search-results > .result a").first().click();
    await site.page.locator("article mark").first().waitFor();
    expect(new URL(site.page.url()).pathname).toMatch(new RegExp(`^${base}/letters/.+/.+/$`));
    await site.page.getByRole("link", { name: "Back to the results" }).click();
    await site.page.locator("#search-results > .result").first().waitFor();
    expect(new URL(site.page.url()).pathname).toBe(`${base}/search/`);
    expect(site.errors).toEqual([]);
  });

  it("a name in a search is answered with links that work, and results narrow by what is chosen", async () => {
    await site.page.goto(`${site.host}/search/?q=social+workers`);
    await site.page.locator("#search-results > .result").first().waitFor();
    const region = site.page.locator("#facet-region");
    await region.locator("summary").click();
    await region.getByRole("checkbox").first().check();
    await site.page.locator("#search-feeds a").first().waitFor();
    const feed = await site.page.locator("#search-feeds a").first().getAttribute("href");
    expect(feed).toMatch(new RegExp(`^${base}/feeds/regions/`));
    expect((await site.page.request.get(new URL(feed ?? "", site.host).href)).status()).toBe(200);
  });

  it("an address that has moved leads on with its anchor, and one that never was to the page for it", async () => {
    await site.page.goto(`${site.host}/old/#here`);
    await site.page.waitForURL(`**${base}/about/#here`);
    const missing = await site.page.goto(`${site.host}/nothing/here/`);
    expect(missing?.status()).toBe(404);
    await site.page.getByRole("main").getByRole("link", { name: "letters by year" }).click();
    await site.page.waitForURL(`**${base}/letters/`);
  });

  it("the local server leads from its root to the path, and keeps the headers of each file", async () => {
    const root = await site.page.request.get(new URL("/", site.host).href);
    expect(root.url()).toBe(`${site.host}/`);
    const data = await site.page.request.get(`${site.host}/data/letters.json`);
    expect(data.headers()["access-control-allow-origin"]).toBe("*");
    const folder = await site.page.request.get(`${site.host}/letters`);
    expect(folder.url()).toBe(`${site.host}/letters/`);
  });
});

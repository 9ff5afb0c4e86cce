import { execFile } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, inject, test } from "vitest";
import { publishedLetter } from "../../scripts/archive/letter.ts";
import { checkSite } from "../../scripts/check/check-site.ts";
import { problemLines } from "../../scripts/check/report.ts";
import { ownSettings } from "../support/archive-folder.ts";
import { letterOf } from "../support/archives.ts";
import { projectFolder } from "../support/folders.ts";
import { record } from "../support/letters.ts";
import { inFolder, smallPage, smallSite, smallSitemap } from "../support/small-site.ts";

/** What is wrong with a site of these files, as the command prints it. */
async function problemsOf(files: Record<string, string>): Promise<string[]> {
  const { problems } = await inFolder(files, checkSite);
  return problemLines(problems);
}

/** What the command prints of a site, and how it ends. */
async function check(
  folder: string,
  ...options: string[]
): Promise<{ code: number; problems: string[]; summary: string }> {
  const command = promisify(execFile)(process.execPath, ["scripts/check.ts", "--site", folder, ...options], {
    cwd: projectFolder,
  });
  const {
    code = 0,
    stdout,
    stderr,
  } = await command.then(
    (printed) => ({ code: 0, ...printed }),
    (error: { code: number; stdout: string; stderr: string }) => error,
  );
  return { code, problems: stderr.split("\n").filter(Boolean), summary: stdout };
}

test("a site without a fault passes, and what was checked is counted", async () => {
  const { code, problems, summary } = await inFolder(smallSite(), check);
  expect(problems).toEqual([]);
  expect(summary).toMatch(
    /2 pages by \d+ rules of markup, 2 titles, 8 links and anchors, 2 addresses in sitemap and feeds, 0 letters as data/,
  );
  expect(code).toBe(0);
});

test("pages that only redirect need no title of their own, no place in the sitemap and no landmarks", async () => {
  const leadingOn = (to: string): string =>
    `<!doctype html>\n<html lang="en-GB">\n<head>\n<title>Moved</title>\n<meta name="robots" content="noindex">\n</head>\n<body><h1>Moved</h1><a href="${to}">Go on</a></body>\n</html>\n`;
  const files = smallSite({ "a/index.html": leadingOn("/"), "b/index.html": leadingOn("/gone/") });
  expect(await problemsOf(files)).toEqual([
    "b/index.html:7: the link “/gone/” leads to nothing: there is no gone/index.html in the site",
  ]);
});

test("a site below a path has only links that stay below it, unless they name another site in full", async () => {
  const place = "https://example.org/archive";
  const below = (url: string, main: string): string =>
    smallPage({
      url,
      title: `Page at ${url}`,
      main,
      navigation: '<nav aria-label="Main"><a href="/archive/">Home</a></nav>',
    }).replace("https://letters.example.org", place);
  const links = (...hrefs: string[]): string =>
    `<h1>Letters</h1>\n${hrefs.map((href) => `<p><a href="${href}">${href}</a></p>`).join("\n")}`;
  const files = {
    "index.html": below(
      "/",
      links("/archive/about/", "about/", `${place}/about/`, "https://example.org/other/"),
    ),
    "about/index.html": below("/about/", links("/about/", "/archive/gone/", "../../other/", "../")),
    "sitemap.xml": smallSitemap("/", "/about/").replaceAll("https://letters.example.org", place),
    "data/letters.json": "[]",
  };
  expect((await problemsOf(files)).sort()).toEqual([
    "about/index.html:15: the link “/about/” leads out of the archive, whose addresses begin with /archive/",
    "about/index.html:16: the link “/archive/gone/” leads to nothing: there is no gone/index.html in the site",
    "about/index.html:17: the link “../../other/” leads out of the archive, whose addresses begin with /archive/",
  ]);
});

test("the archive’s own site passes", async () => {
  const { code, problems } = await check(inject("site"));
  expect(problems).toEqual([]);
  expect(code).toBe(0);
});

describe("a site with a fault fails and says which page, which line, what and what to do:", () => {
  const about = (main: string): Record<string, string> =>
    smallSite({
      "about/index.html": smallPage({ url: "/about/", title: "About the letters", main }),
    });
  const feed = (address: string) =>
    `<feed xmlns="http://www.w3.org/2005/Atom">\n<link href="${address}"/>\n</feed>`;
  const cases: [fault: string, files: Record<string, string>, problem: string][] = [
    [
      "a link to a page that is not there",
      about('<h1>About</h1>\n<a href="/letters/">Letters</a>'),
      "about/index.html:15: the link “/letters/” leads to nothing: there is no letters/index.html in the site",
    ],
    [
      "a link to a place that another page does not have",
      about('<h1>About</h1>\n<a href="/#p12">Paragraph 12</a>'),
      "about/index.html:15: the link “/#p12” leads to a place that does not exist: index.html has no such id",
    ],
    [
      "a link that needs a redirect",
      smallSite({ "index.html": smallPage({ main: '<h1>A</h1>\n<a href="/about">About</a>' }) }),
      "index.html:15: the link “/about” reaches its page only through a redirect; end its address with a slash",
    ],
    [
      "a style sheet that is not there",
      smallSite({ "index.html": smallPage({ head: '<link rel="stylesheet" href="/assets/site.css">' }) }),
      "index.html:8: the link “/assets/site.css” leads to nothing: there is no assets/site.css in the site",
    ],
    [
      "two pages with one title",
      smallSite({
        "b/index.html": smallPage({ url: "/b/", title: "About the letters" }),
        "sitemap.xml": smallSitemap("/", "/about/", "/b/"),
      }),
      "b/index.html:5: the title “About the letters” is also that of about/index.html; say in it what sets this page apart",
    ],
    [
      "a title that is only the archive’s name",
      smallSite({ "about/index.html": smallPage({ url: "/about/" }) }),
      "about/index.html:5: the title “Letters of the county” is that of the home page; begin it with the name of this page",
    ],
    [
      "a page that gives another address as its own",
      smallSite({ "about/index.html": smallPage({ title: "About" }) }),
      "about/index.html: the page gives https://letters.example.org/ as its address, but it is https://letters.example.org/about/",
    ],
    [
      "a page that the sitemap leaves out",
      smallSite({ "sitemap.xml": smallSitemap("/") }),
      "about/index.html: the page is missing from sitemap.xml",
    ],
    [
      "a page of the sitemap that is not there",
      smallSite({ "sitemap.xml": smallSitemap("/", "/about/", "/gone/") }),
      "sitemap.xml:5: the link “https://letters.example.org/gone/” leads to nothing: there is no gone/index.html in the site",
    ],
    [
      "a link of a feed that leads nowhere",
      smallSite({ "feeds/letters.xml": feed("https://letters.example.org/about/#p7") }),
      "feeds/letters.xml:2: the link “https://letters.example.org/about/#p7” leads to a place that does not exist: about/index.html has no such id",
    ],
    [
      "letters that are no JSON",
      smallSite({ "data/letters.json": "[{" }),
      "data/letters.json: is not a JSON array; build the site again",
    ],
    [
      "a letter that lacks a field",
      smallSite({
        "data/letters.json": JSON.stringify([{ ...publishedLetter(letterOf(record)), title: undefined }]),
      }),
      "data/letters.json: leeds-2019-01-29-focused-visit: title: Invalid input: expected string, received undefined",
    ],
    [
      "a letter whose page is not there",
      smallSite({ "data/letters.json": JSON.stringify([publishedLetter(letterOf(record))]) }),
      "data/letters.json: leeds-2019-01-29-focused-visit: there is no page at /letters/leeds/2019-01-29-focused-visit/",
    ],
    [
      "a letter whose page lacks a paragraph",
      smallSite({
        "data/letters.json": JSON.stringify([{ ...publishedLetter(letterOf(record)), url: "/about/" }]),
      }),
      "data/letters.json: leeds-2019-01-29-focused-visit: its page /about/ has no element with the id p2a",
    ],
  ];
  test.each(cases)("%s", async (_, files, problem) => {
    expect(await problemsOf(files)).toContain(problem);
  });
});

test("a fault of a layout, on every page, is said once with how many pages have it", async () => {
  const pages = Array.from({ length: 9 }, (_, index) => `/page-${index}/`);
  const files = smallSite({ "sitemap.xml": smallSitemap("/", "/about/", ...pages) });
  for (const url of pages)
    files[`${url.slice(1)}index.html`] = smallPage({ url, title: `Page ${url}`, footer: "" });
  expect(await problemsOf(files)).toEqual([
    "page-0/index.html: the page has no footer; give it one",
    "page-1/index.html: the page has no footer; give it one",
    "page-2/index.html: the page has no footer; give it one",
    "  … and the same in 6 other places",
  ]);
});

test("the faults of a site so large that it is shared among threads are all found, in order", async () => {
  const urls = Array.from({ length: 130 }, (_, index) => `/page-${String(index).padStart(3, "0")}/`);
  const files = smallSite({ "sitemap.xml": smallSitemap("/", "/about/", ...urls) });
  for (const url of urls) {
    const main = `<h1>A</h1>\n<a href="/gone${url}">Gone</a>`;
    files[`${url.slice(1)}index.html`] = smallPage({ url, title: `Page ${url}`, main });
  }
  const problems = await problemsOf(files);
  expect(problems).toHaveLength(130);
  expect(problems).toEqual(problems.toSorted());
});

test("a faulty site ends the command with status 1 and the number of faults", async () => {
  const { code, problems, summary } = await inFolder(smallSite({ "sitemap.xml": smallSitemap("/") }), check);
  expect(problems).toEqual(["about/index.html: the page is missing from sitemap.xml"]);
  expect(summary).toMatch(/1 problem to fix/);
  expect(code).toBe(1);
});

describe("addresses published before", () => {
  test("are held to, recorded where they are new, and named where they are gone", async () => {
    const content = {
      "content/permalinks.json": '{\n"/about/": []\n}\n',
      "content/site.yaml": ownSettings,
    };
    await inFolder({ ...smallSite(), ...content }, async (folder) => {
      const options = ["--content", join(folder, "content")];
      const first = await check(folder, ...options);
      expect(first.summary).toMatch(
        /1 addresses published before.*Nothing is wrong.*new or corrected addresses; run npm run check -- --record/s,
      );
      await check(folder, ...options, "--record");
      const recorded = JSON.parse(await readFile(join(folder, "content/permalinks.json"), "utf8"));
      expect(Object.keys(recorded)).toContain("/");
      expect((await check(folder, ...options)).summary).not.toMatch(/new or corrected/);
      await rm(join(folder, "about"), { recursive: true });
      const { code, problems } = await check(folder, ...options, "--record");
      expect(problems).toContainEqual(
        expect.stringMatching(/^\/about\/: no longer leads to what was published there: .*redirects\.yaml/),
      );
      expect(code).toBe(1);
    });
  });
});

test("a folder that is not a site is reported", async () => {
  const { code, problems } = await inFolder({ "notes.txt": "" }, check);
  expect(problems).toEqual([
    expect.stringMatching(/has no pages; build the site \(npm run build\) or give its folder with --site$/),
  ]);
  expect(code).toBe(1);
});

/** A page that is open while its site is built again. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readHeaderRules } from "../../scripts/serve/header-rules.ts";
import { leftOutPages } from "../../scripts/serve/left-out-pages.ts";
import { type ServedSite, serveSite } from "../../scripts/serve/serve-site.ts";
import { launchBrowser } from "../support/browser.ts";
import { projectFolder } from "../support/folders.ts";

let folder: string;
let site: ServedSite;
const leftOut = leftOutPages();

const write = async (title: string): Promise<void> => {
  await mkdir(join(folder, "letters"), { recursive: true });
  const page = `<!doctype html><html lang="en"><title>${title}</title><body><h1>${title}</h1></body></html>`;
  await writeFile(join(folder, "letters/index.html"), page);
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "page-refresh-"));
  await write("First");
  const headers = readHeaderRules(await readFile(join(projectFolder, "netlify.toml"), "utf8"));
  site = await serveSite({ folder, port: 0, headers: () => headers, preview: { leftOut } });
});
afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

test("is loaded again, under the site’s own policy", async () => {
  const browser = await launchBrowser();
  const page = await browser.newPage();
  const listening = page.waitForResponse((response) => response.url().endsWith("/events"));
  await page.goto(`${site.url}/letters/`);
  await listening;
  await write("Second");
  site.refresh();
  await page.getByRole("heading", { name: "Second" }).waitFor();
  await browser.close();
});

test("has nothing added to it in the folder", async () => {
  expect(await readFile(join(folder, "letters/index.html"), "utf8")).not.toContain("script");
});

test("is not given to another site through a name that leads to this machine", async () => {
  const { promise, resolve } = Promise.withResolvers<number | undefined>();
  request(`${site.url}/letters/`, { headers: { host: "archive.example" } }, (response) => {
    response.resume();
    resolve(response.statusCode);
  }).end();
  expect(await promise).toBe(403);
});

test("stays inside its folder", async () => {
  const { promise, resolve } = Promise.withResolvers<number | undefined>();
  request(site.url, { path: "/../../etc/index.html" }, (response) => {
    response.resume();
    resolve(response.statusCode);
  }).end();
  expect(await promise).toBeGreaterThanOrEqual(400);
});

test("stays as it was while its letter is left out, with a notice that gives the cause as text", async () => {
  const page = `<body><header class="site-header"></header><h1>Leeds</h1></body>`;
  const letter = { address: "/letters/leeds/", causes: ["content/leeds.md:2: title: <b>"], page };
  leftOut.update([letter]);
  // The next build finds no page in the site before it.
  leftOut.update([{ ...letter, page: null }]);
  const shown = await (await fetch(`${site.url}/letters/leeds/`)).text();
  expect(shown).toContain("<h1>Leeds</h1>");
  expect(shown).toContain("This page is as it was before");
  expect(shown).toContain("<p>content/leeds.md:2: title: &lt;b&gt;</p>");
  leftOut.update([]);
  expect((await fetch(`${site.url}/letters/leeds/`)).status).toBe(404);
});

test("says why there is no page of a letter that was never built", async () => {
  leftOut.update([{ address: "/letters/york/", causes: ["a slip"], page: null }]);
  expect(await (await fetch(`${site.url}/letters/york/`)).text()).toContain("This letter is not in the site");
});

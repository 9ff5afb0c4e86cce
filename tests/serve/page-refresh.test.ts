/** A page that is open while its site is built again. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readHeaderRules } from "../../scripts/serve/header-rules.ts";
import { type ServedSite, serveSite } from "../../scripts/serve/serve-site.ts";
import { launchBrowser } from "../support/browser.ts";
import { projectFolder } from "../support/folders.ts";

let folder: string;
let site: ServedSite;

const write = async (title: string): Promise<void> => {
  await mkdir(join(folder, "letters"), { recursive: true });
  const page = `<!doctype html><html lang="en"><title>${title}</title><body><h1>${title}</h1></body></html>`;
  await writeFile(join(folder, "letters/index.html"), page);
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "page-refresh-"));
  await write("First");
  const headers = readHeaderRules(await readFile(join(projectFolder, "netlify.toml"), "utf8"));
  site = await serveSite({ folder, port: 0, headers: () => headers, refreshes: true });
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

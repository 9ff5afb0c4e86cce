/** The policy of the site, as its host sends it: every page keeps it, and it stops what it is there to stop. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { addressesOf } from "../accessibility/pages.ts";
import { breachesOf } from "../support/breaches.ts";
import { fictionalSite } from "../support/fictional-site.ts";

const site = await fictionalSite();

it("no page of the fictional archive breaks its policy, reports an error or asks another host for anything", {
  timeout: 120_000,
}, async () => {
  const addresses = await addressesOf(site);
  expect(addresses.length).toBeGreaterThan(150);
  expect(await breachesOf(site, addresses)).toEqual([]);
});

it("the policy stops what would turn a page against its readers", async () => {
  const turned: [markup: string, directive: string][] = [
    ["<script>document.title = 'taken over'</script>", "script-src"],
    ['<svg onload="document.title = 1"></svg>', "script-src"],
    ["<style>main { display: none }</style>", "style-src"],
    ['<p style="display: none">Hidden</p>', "style-src"],
    ['<script src="https://example.org/a.js"></script>', "script-src"],
    ['<img src="https://example.org/a.png" alt="">', "img-src"],
    ['<base href="https://example.org/">', "base-uri"],
    ['<iframe src="https://example.org/"></iframe>', "frame-src"],
  ];
  const folder = await mkdtemp(join(tmpdir(), "turned-"));
  try {
    const home = await readFile(join(site, "index.html"), "utf8");
    const addresses = turned.map((_, index) => `/${index}.html`);
    for (const [index, [markup]] of turned.entries()) {
      await writeFile(join(folder, `${index}.html`), home.replace("</main>", `${markup}</main>`));
    }
    const breaches = await breachesOf(folder, addresses);
    const stopped = turned.filter(([, directive], index) =>
      breaches.some((breach) => breach.includes(`/${index}.html: breaks the policy on ${directive}`)),
    );
    expect(stopped).toEqual(turned);
  } finally {
    await rm(folder, { recursive: true });
  }
});

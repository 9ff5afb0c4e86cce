/** Archives of other inspectorates: content alone makes them, and their sites speak of nobody else. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { rm } from "node:fs/promises";
import { dirname } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkSite } from "../scripts/check/check-site.ts";
import { problemLine } from "../scripts/letter/problems.ts";
import { axeFindings } from "./accessibility/axe.ts";
import { addressesOf, lookAtPages, onePerKind } from "./accessibility/pages.ts";
import { launchBrowser } from "./support/browser.ts";
import { projectFolder } from "./support/folders.ts";
import { copyOfArchive, otherSites, textFiles } from "./support/other-sites.ts";
import { serveBuiltSite } from "./support/served-site.ts";

/** What no site but that of the project’s own publisher may say, and the names of the others’ publishers. */
const foreign = String.raw`Ofsted|\bHMIs?\b|Estyn|Cafcass|\bCQC\b|council|children[’'](?:&#39;)?s services|Crown copyright`;
const publishers = {
  prisons: "Custody Inspectorate",
  schools: "Schools Board",
  care: "Arolygiaeth Gofal|Isles Care Commission",
};

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe.each(otherSites)("the archive of %s", (name) => {
  let folders: Awaited<ReturnType<typeof copyOfArchive>>;
  let files: Map<string, string>;
  const pageOf = (address: string): string => files.get(`${address.slice(1)}index.html`) ?? "";

  beforeAll(async () => {
    folders = await copyOfArchive(name);
    const { seeds, content, site } = folders;
    const options = ["--seeds", seeds, "--content", content, "--output", site];
    const build = spawn(process.execPath, ["scripts/build.ts", ...options], {
      cwd: projectFolder,
      stdio: "ignore",
    });
    const [code] = await once(build, "exit");
    expect(code).toBe(0);
    files = await textFiles(site);
  }, 60_000);
  afterAll(() => rm(dirname(folders.site), { recursive: true, force: true }));

  it("passes every gate of a built site", async () => {
    const { problems } = await checkSite(folders.site, folders.content, []);
    expect(problems.map(problemLine)).toEqual([]);
    expect(files.size).toBeGreaterThan(60);
  });

  it("names no other inspectorate, no council and no children’s services in any file", () => {
    const others = Object.entries(publishers).flatMap(([other, names]) => (other === name ? [] : names));
    const pattern = new RegExp([foreign, ...others].join("|"), "i");
    const found = [...files].flatMap(([file, text]) => {
      const words = pattern.exec(text);
      return words ? [`${file}: ${text.slice(words.index - 40, words.index + 40)}`] : [];
    });
    expect(found).toEqual([]);
    const cited = [...files].find(([file]) => file.endsWith(".ris"))?.[1];
    expect(cited).toMatch(new RegExp(publishers[name]));
  });

  it("calls what is inspected by its own name wherever a reader sees it", () => {
    const seen = [...files].flatMap(([file, text]) => {
      if (!file.endsWith(".html")) return [];
      const words = text
        .replace(/<(script|style|code|pre)\b[\s\S]*?<\/\1>/g, "")
        .replace(/<[^>]*>/g, (tag) => /\b(?:aria-label|title|alt)="([^"]*)"/.exec(tag)?.[1] ?? "")
        .replace(/authorities\.(?:json|schema)/g, "");
      const found = /.{0,40}\bauthorit(?:y|ies)\b.{0,40}/i.exec(words);
      return found ? [`${file}: ${found[0]}`] : [];
    });
    expect(seen).toEqual([]);
    const plural = { prisons: "Prisons", schools: "Schools", care: "Partnerships" }[name];
    expect(pageOf("/authorities/")).toContain(`<h1>${plural}</h1>`);
  });

  it("gives axe nothing to report on a page of each kind", async () => {
    const server = await serveBuiltSite(folders.site);
    try {
      const kinds = await onePerKind(folders.site, await addressesOf(folders.site));
      expect(kinds.length).toBeGreaterThan(12);
      const findings = await lookAtPages(browser, server.url, kinds, async (page) => {
        const { violations, aaa } = await axeFindings(page);
        return [...violations, ...aaa];
      });
      expect(findings).toEqual([]);
    } finally {
      await server.close();
    }
  }, 120_000);

  if (name === "care") {
    it("tells its two publishers apart, and has a joint letter on the page of each partnership", () => {
      expect(pageOf("/search/")).toContain('data-facet="publisher"');
      expect(files.get("data/letters.csv")?.split("\r\n")[0]).toContain(",publisher,");
      expect(pageOf("/letters/st-colm/2023-06-05-joint-review/")).toContain(
        '<a href="/authorities/ardmore/">Ardmore</a>',
      );
      for (const slug of ["st-colm", "ardmore"]) {
        expect(pageOf(`/authorities/${slug}/`)).toContain("/letters/st-colm/2023-06-05-joint-review/");
      }
      expect(pageOf("/judgements/")).toContain("Gwael (Arolygiaeth Gofal yr Ynysoedd)");
      expect(pageOf("/letters/ynys-las/2022-03-07-arolygiad/")).toContain(
        "Arolygiaeth Gofal yr Ynysoedd, ‘Arolygiad o Ynys Las’",
      );
      expect(pageOf("/letters/ardmore/2024-06-05-joint-review/")).toContain("Isles Care Commission, ‘");
    });
  }
});

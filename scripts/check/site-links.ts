/** Checks links between pages, and the addresses in pages, sitemap and feeds. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { DomUtils, parseDocument } from "htmlparser2";
import type { Problem } from "../letter/problems.ts";
import type { BuiltSite, Outcome } from "./built-site.ts";
import { linkProblem, placeOf, resolve, type Targets } from "./links.ts";

/** The page that hosts show for unknown addresses; no link or search result should lead to it. */
const notFoundPage = "404.html";

/** Checks that every link leads to a file or place that exists. */
export function checkLinks(site: BuiltSite): Outcome {
  const targets = targetsOf(site);
  const problems = site.pages.flatMap(({ file, links }) =>
    links.flatMap((link): Problem[] => {
      const message = linkProblem(link, targets);
      return message === null ? [] : [{ file, line: link.line, field: null, message }];
    }),
  );
  const count = site.pages.reduce((sum, { linkCount }) => sum + linkCount, 0);
  return { checked: `${count} links and anchors`, problems };
}

/** Checks that every page gives its canonical address, and that the sitemap and the feeds lead to pages that exist. */
export async function checkAddresses(site: BuiltSite): Promise<Outcome> {
  const targets = targetsOf(site);
  const place = placeOf(site.address);
  const pages = site.pages.filter(({ listed }) => listed);
  const problems = pages.flatMap((page): Problem[] => {
    if (page.canonical === `${site.address}${page.url}`) return [];
    const message =
      page.canonical === null
        ? "the page does not give its canonical address"
        : `the page gives ${page.canonical} as its address, but it is ${site.address}${page.url}`;
    return [{ file: page.file, line: null, field: null, message }];
  });
  let count = 0;
  const listed = new Set<string>();
  for (const file of [...site.files].filter((name) => name.endsWith(".xml"))) {
    for (const { written, line } of addressesIn(await readFile(join(site.folder, file), "utf8"))) {
      count += 1;
      const resolved = resolve(written, "/", place);
      const message =
        "problem" in resolved
          ? resolved.problem
          : resolved.target && linkProblem({ written, ...resolved.target, line }, targets);
      if (message) problems.push({ file, line, field: null, message });
      if (file === "sitemap.xml" && "target" in resolved && resolved.target) listed.add(resolved.target.path);
    }
  }
  for (const { file, url } of pages) {
    if (file === notFoundPage || listed.has(url)) continue;
    problems.push({ file, line: null, field: null, message: "the page is missing from sitemap.xml" });
  }
  return { checked: `${count} addresses in sitemap and feeds`, problems };
}

/** The files that links may lead to. A link to a letter that is left out for a slip is not itself wrong. */
function targetsOf({ files, pages, leftOut }: BuiltSite): Targets {
  const awaited = leftOut.map((address) => `${address.slice(1)}index.html`);
  return {
    files: new Set([...files, ...awaited]),
    ids: new Map(pages.map(({ file, ids }) => [file, new Set(ids)])),
  };
}

/** The addresses of pages in a sitemap or a feed, with their lines. */
function addressesIn(xml: string): { written: string; line: number }[] {
  const document = parseDocument(xml, { xmlMode: true, withStartIndices: true });
  return DomUtils.getElementsByTagName(() => true, document).flatMap((element) => {
    const written =
      element.name === "loc"
        ? DomUtils.textContent(element)
        : element.name === "link"
          ? element.attribs["href"]
          : undefined;
    if (written === undefined) return [];
    return { written, line: xml.slice(0, element.startIndex ?? 0).split("\n").length };
  });
}

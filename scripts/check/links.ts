/** The links of pages, and whether their targets exist. */
import type { Problem } from "../letter/problems.ts";
import { basePath } from "../letter/urls.ts";
import type { Page, PageElement } from "./page.ts";

/** A link to another file of the site. */
export type Link = {
  /** As it is written in the page. */
  written: string;
  /** Address within the site, decoded. */
  path: string;
  /** Id that it leads to, decoded; empty for the whole page. */
  anchor: string;
  line: number;
};

/** Possible targets of a link: every file of the site, and the ids of its pages. */
export type Targets = {
  files: ReadonlySet<string>;
  /** Ids by the file of the page. */
  ids: ReadonlyMap<string, ReadonlySet<string>>;
};

/** Attributes whose value is an address. */
const addressAttributes = ["href", "src", "action", "poster", "data"] as const;

/** Schemes of links that leave the site. */
const outsideSchemes = new Set(["http:", "https:", "mailto:", "tel:"]);

/** Where a built site is published. */
export type Place = {
  /** The scheme and name of its host. */
  origin: string;
  /** The path below which it is published; empty at the root of its host. */
  base: string;
};

/** The place of a site by the address that its home page gives; any host for a site that gives none. */
export function placeOf(siteAddress: string | null): Place {
  const address = siteAddress ?? "http://site.invalid";
  return { origin: new URL(address).origin, base: basePath(address) };
}

/**
 * The links of a page: those to other pages, each once, and the problems that can be found from the page alone:
 * anchors within it that do not exist, and addresses that lead nowhere.
 * @param siteAddress the site’s own address, whose links are links within the site
 */
export function linksOf(
  page: Page,
  siteAddress: string | null,
): { links: Link[]; count: number; problems: Problem[] } {
  const ids = idsOf(page);
  const links = new Map<string, Link>();
  const problems: Problem[] = [];
  const place = placeOf(siteAddress);
  const addresses = page.elements.flatMap(addressesOf);
  for (const { element, written } of addresses) {
    const line = page.lineOf(element);
    const resolved = resolve(written, page.url, place);
    if ("problem" in resolved)
      problems.push({ file: page.file, line, field: null, message: resolved.problem });
    else if (resolved.target === null) continue;
    else if (resolved.target.path !== page.url) {
      if (!links.has(written)) links.set(written, { written, ...resolved.target, line });
    } else if (!ids.has(resolved.target.anchor) && !isTopOfPage(resolved.target.anchor)) {
      problems.push({ file: page.file, line, field: null, message: noSuchAnchor(written, page.file) });
    }
  }
  return { links: [...links.values()], count: addresses.length, problems };
}

/** The ids of a page. */
export function idsOf({ elements }: Page): Set<string> {
  const ids = new Set<string>();
  for (const { attribs } of elements) if (attribs["id"]) ids.add(attribs["id"]);
  return ids;
}

/** What is wrong with a link; null where its target exists. */
export function linkProblem({ written, path, anchor }: Link, { files, ids }: Targets): string | null {
  const file = path.endsWith("/") ? `${path}index.html`.slice(1) : path.slice(1);
  if (!files.has(file)) {
    return files.has(`${file}/index.html`)
      ? `the link “${written}” reaches its page only through a redirect; end its address with a slash`
      : `the link “${written}” leads to nothing: there is no ${file} in the site`;
  }
  const idsOfPage = ids.get(file);
  if (isTopOfPage(anchor) || !idsOfPage || idsOfPage.has(anchor)) return null;
  return noSuchAnchor(written, file);
}

/**
 * Where an address in a page leads within the site; `target` is null for one that leaves it.
 * @param from address of the page that it is written in
 */
export function resolve(
  written: string,
  from: string,
  { origin, base }: Place,
): { target: { path: string; anchor: string } | null } | { problem: string } {
  const trimmed = written.trim();
  if (trimmed === "") return { problem: "a link with an empty address; say where it leads or remove it" };
  try {
    const url = new URL(trimmed, origin + base + from);
    if (url.origin !== origin) {
      if (outsideSchemes.has(url.protocol)) return { target: null };
      return { problem: `the link “${written}” cannot be followed by readers; use https` };
    }
    const path = withoutBase(url.pathname, base);
    if (path === null) {
      if (URL.canParse(trimmed)) return { target: null };
      return {
        problem: `the link “${written}” leads out of the archive, whose addresses begin with ${base}/`,
      };
    }
    const anchor = url.hash.slice(1).replace(/:~:.*/s, "");
    return { target: { path: decodeURIComponent(path), anchor: decodeURIComponent(anchor) } };
  } catch {
    return { problem: `the link “${written}” is not an address; correct it` };
  }
}

/**
 * An address on the site from its path on the host; null where it is not below the path of the archive.
 * @example withoutBase("/archive/letters/", "/archive") // "/letters/"
 */
export function withoutBase(path: string, base: string): string | null {
  if (path === base) return "/";
  return path.startsWith(`${base}/`) ? path.slice(base.length) : null;
}

function addressesOf(element: PageElement): { element: PageElement; written: string }[] {
  const single = addressAttributes.flatMap((name) => element.attribs[name] ?? []);
  const sets = (element.attribs["srcset"] ?? "")
    .split(",")
    .flatMap((candidate) => candidate.trim().split(/\s+/)[0] || []);
  return [...single, ...sets].map((written) => ({ element, written }));
}

/** The page itself and its top need no id: https://html.spec.whatwg.org/multipage/browsing-the-web.html#select-the-indicated-part */
const isTopOfPage = (anchor: string): boolean => anchor === "" || anchor.toLowerCase() === "top";

function noSuchAnchor(written: string, file: string): string {
  return `the link “${written}” leads to a place that does not exist: ${file} has no such id`;
}

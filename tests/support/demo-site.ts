/** A site of fictional letters, for tests of its pages, feeds and data. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Archive, makeArchive } from "../../scripts/archive/archive.ts";
import { readThemes } from "../../scripts/content/themes.ts";
import { demoArchive, demoRecords } from "../../scripts/demo/archive.ts";
import type { Assets } from "../../scripts/site/assets/assets.ts";
import { makeSite, type Site } from "../../scripts/site/site.ts";
import { projectFolder } from "./folders.ts";
import { ofsted, settings } from "./vocabulary.ts";

/** The themes of the project’s own vocabulary. */
export function ownThemes(): Archive["themes"] {
  const read = readThemes(readFileSync(join(projectFolder, "content/themes.yaml"), "utf8"), "themes.yaml");
  if ("problems" in read) throw new Error("content/themes.yaml cannot be read");
  return read.themes;
}

/** An archive with this number of fictional letters. */
export function fictionalArchive(count: number, seed = 1): Archive {
  const demo = demoArchive(count, seed);
  const { authorities, tiles } = demo;
  const { archive } = makeArchive(demoRecords(demo), {
    settings,
    publishers: [ofsted],
    authorities,
    tiles,
    themes: ownThemes(),
    glossary: [],
  });
  return archive;
}

/** The site of an archive, with addresses of assets that do not exist. */
export function siteOf(archive: Archive): Site {
  const assets = new Proxy({}, { get: (_, name) => `/assets/${String(name)}` }) as Assets;
  return makeSite(archive, { assets, originals: [], redirects: [], recorded: [] });
}

/** What a template renders for a site, by the addresses of its pages or files. */
export function rendered(
  template: { data: Record<string, unknown>; render: (data: { site: Site; view: never }) => string },
  site: Site,
): Map<string, string> {
  const list = (template.data["pagination"] as { data: string } | undefined)?.data.slice("site.".length);
  if (!list)
    return new Map([
      [String(template.data["permalink"]), template.render({ site, view: undefined as never })],
    ]);
  const views = site[list as keyof Site] as unknown as { url: string }[];
  return new Map(views.map((view) => [view.url, template.render({ site, view: view as never })]));
}

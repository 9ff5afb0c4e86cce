/** Whole archives beside the project’s own, built for the tests of their pages. */
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeArchive } from "../../scripts/archive/archive.ts";
import { loadArchive } from "../../scripts/archive/load.ts";
import { demoArchive, demoRecords } from "../../scripts/demo/archive.ts";
import { ingest } from "../../scripts/ingest/ingest.ts";
import { indexSite } from "../../scripts/search/index-site.ts";
import { publishSite } from "../../scripts/site/publish.ts";
import { projectFolder, sharedFolder } from "../support/folders.ts";

/** An archive to be tried, and how to build its site, which gives the site’s folder. */
export type TriedArchive = { name: string; build: () => Promise<string> };

/** How many letters the fictional archive has. */
const fictionalLetters = 60;

/** The fictional archive, and that of the real letters where they are beside the project. */
export const triedArchives: TriedArchive[] = [
  { name: "an archive of fictional letters", build: buildFictional },
  ...(sharedFolder === null
    ? []
    : [
        {
          name: "an archive of real letters",
          build: () => buildReal(join(sharedFolder ?? "", "letters/pdf")),
        },
      ]),
];

async function buildFictional(): Promise<string> {
  const demo = demoArchive(fictionalLetters);
  const { archive: own } = await loadArchive(join(projectFolder, "content"));
  const { archive, problems } = makeArchive(demoRecords(demo), {
    ...own,
    authorities: demo.authorities,
    tiles: demo.tiles,
  });
  if (problems.length > 0) throw new Error(`${problems.length} fictional letters are wrong`);
  return publish(archive);
}

async function buildReal(seeds: string): Promise<string> {
  const content = await mkdtemp(join(tmpdir(), "tried-content-"));
  await ingest({ seeds, content });
  return publish((await loadArchive(content)).archive);
}

async function publish(archive: Parameters<typeof publishSite>[0]["archive"]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "tried-site-"));
  await publishSite({ archive, originals: [], redirects: [] }, folder);
  await indexSite(folder);
  return folder;
}

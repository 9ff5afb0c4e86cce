/** Reads a built site from its folder, its pages examined on all cores of the machine. */
import { readdir, readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join, sep } from "node:path";
import { Worker } from "node:worker_threads";
import { UserError } from "../util/user-error.ts";
import type { BuiltSite } from "./built-site.ts";
import { type ExaminedPage, examinePage } from "./examine-page.ts";

/** The minimum number of pages for another thread: with fewer, starting the thread takes longer than reading them. */
const pagesWorthAThread = 40;

/** The work of one thread. */
export type Share = { folder: string; files: string[]; address: string | null };

/**
 * The site in a folder.
 * @throws UserError where the folder has no page
 */
export async function readSite(folder: string): Promise<BuiltSite> {
  const files = await filesBelow(folder);
  const pageFiles = files.filter((file) => file.endsWith(".html"));
  if (pageFiles.length === 0) {
    throw new UserError(
      `${folder} has no pages; build the site (npm run build) or give its folder with --site`,
    );
  }
  const address = await siteAddress(folder);
  const threads = Math.max(
    1,
    Math.min(availableParallelism(), Math.floor(pageFiles.length / pagesWorthAThread)),
  );
  const shares = Array.from({ length: threads }, (_, thread) => ({
    folder,
    address,
    files: pageFiles.filter((_, index) => index % threads === thread),
  }));
  const pages = await Promise.all(threads === 1 ? shares.map(examineShare) : shares.map(examineInThread));
  return {
    folder,
    address,
    files: new Set(files),
    leftOut: [],
    pages: pages.flat().sort((a, b) => (a.file < b.file ? -1 : 1)),
  };
}

/** Examines pages one by one, so that only one is in memory at a time. */
export async function examineShare({ folder, files, address }: Share): Promise<ExaminedPage[]> {
  const pages: ExaminedPage[] = [];
  for (const file of files)
    pages.push(examinePage(await readFile(join(folder, file), "utf8"), file, address));
  return pages;
}

function examineInThread(share: Share): Promise<ExaminedPage[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./examine-thread.ts", import.meta.url), { workerData: share });
    worker.once("message", resolve);
    worker.once("error", reject);
  });
}

/** The site’s address as the home page gives it, without the slash at the end. */
async function siteAddress(folder: string): Promise<string | null> {
  const home = await readFile(join(folder, "index.html"), "utf8").catch(() => null);
  return home && (examinePage(home, "index.html", null).canonical?.replace(/\/$/, "") ?? null);
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, sep).length).split(sep).join("/"))
    .sort();
}

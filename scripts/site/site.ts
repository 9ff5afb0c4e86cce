/** All that the pages show, made from the archive: the only thing that templates are given. */
import type { Archive } from "../archive/archive.ts";
import { indexArchive } from "./archive-index.ts";
import { type ArchivePages, archivePages, archiveUrls } from "./archive-pages.ts";
import type { Assets } from "./assets.ts";
import { type DataFiles, dataFiles } from "./exports/data-files.ts";
import { type Example, examples } from "./exports/examples.ts";
import { type FeedView, feedViews } from "./feeds.ts";
import { type LetterView, letterView } from "./letter-view.ts";
import { urls } from "./urls.ts";
import { counted } from "./wording.ts";

export type Site = ArchivePages & {
  name: string;
  tagline: string;
  address: string;
  report: string;
  /** What every page says before all else; null in most archives. */
  notice: string | null;
  assets: Assets;
  letters: LetterView[];
  letterCount: string;
  /** Addresses of all pages that readers may land on, in the order of the sitemap. */
  pages: string[];
  feeds: FeedView[];
  data: DataFiles;
  /** The files of data, as they are written. */
  dataFiles: DataFiles["written"];
  examples: Example[];
};

/** The site of an archive. */
export function makeSite(archive: Archive, assets: Assets): Site {
  const { letters, settings } = archive;
  const index = indexArchive(archive);
  const data = dataFiles(archive, index);
  const own = archivePages(archive, index);
  return {
    ...own,
    name: settings.name,
    tagline: settings.tagline,
    address: settings.address,
    report: settings.report,
    notice: settings.notice ?? null,
    assets,
    letters: letters.map((letter) => letterView(letter, archive)),
    letterCount: counted(letters.length, "letter"),
    pages: [...archiveUrls(own), urls.search, ...letters.map(({ url }) => url)],
    feeds: feedViews(archive, index),
    data,
    dataFiles: data.written,
    examples: examples(settings.address),
  };
}

/**
 * Everything that the pages show, made from the archive: templates get nothing else.
 *
 * `scripts/site/` holds what the pages and files of the site show; it may import `scripts/letter/`, `scripts/content/`
 * and `scripts/archive/`.
 */
import type { Archive } from "../archive/archive.ts";
import { Findings } from "../archive/similar/findings.ts";
import { followUps } from "../archive/similar/follow-up.ts";
import { recurringSentences } from "../archive/similar/recurring-sentences.ts";
import { similarFindings } from "../archive/similar/similar-findings.ts";
import type { Inspected, Publisher, Searches } from "../content/publishers/publisher-schema.ts";
import type { Redirect } from "../content/redirects.ts";
import { basePath, urls } from "../letter/urls.ts";
import { counted } from "../letter/wording.ts";
import type { Assets } from "./assets/assets.ts";
import { type DataFiles, dataFiles } from "./exports/data-files.ts";
import { type Example, examples, exampleWords } from "./exports/examples.ts";
import { type FeedView, feedViews } from "./exports/feeds.ts";
import type { Original } from "./exports/originals.ts";
import { forPage } from "./page-error.ts";
import { type ArchivePages, archivePages, archiveUrls } from "./views/archive-pages.ts";
import { type ContentPageView, contentPageView } from "./views/content-page-view.ts";
import { indexArchive } from "./views/grouped-archive.ts";
import { type LetterView, letterView } from "./views/letter-view.ts";
import { neighboursOf } from "./views/neighbours.ts";
import { type RedirectView, redirectViews } from "./views/redirect-view.ts";
import { type RightsView, rightsOfAll } from "./views/rights-view.ts";
import { type WithdrawnView, withdrawnView } from "./views/withdrawn-view.ts";

export type Site = ArchivePages & {
  contentPages: ContentPageView[];
  name: string;
  tagline: string;
  /** The paragraph on the home page that says what the archive has; null if the editor has written none. */
  about: string | null;
  address: string;
  /** The path of the address, such as `/archive`; empty at the root of a host. */
  base: string;
  report: string;
  /** A notice at the top of every page; null in most archives. */
  notice: string | null;
  /** The archive’s own colour, where it has one. */
  accent: string | null;
  /** Address of the picture beside its name. */
  logo: string | null;
  rights: RightsView;
  /** What pages on all letters call what is inspected. */
  inspected: Inspected;
  publishers: readonly Publisher[];
  /** Searches that pages show as examples. */
  searches: Searches;
  assets: Assets;
  letters: LetterView[];
  letterCount: string;
  /** Pages at the addresses of letters that were withdrawn. */
  withdrawn: WithdrawnView[];
  /** Pages at addresses that have moved. */
  redirects: RedirectView[];
  netlifyRedirects: string;
  /** Addresses of all pages for the sitemap, in its order. */
  pages: string[];
  feeds: FeedView[];
  data: DataFiles;
  examples: Example[];
  /** Everyday words, and the words of letters that a search for them finds too. */
  everydayWords: Archive["layWords"];
};

/** What the site needs besides the archive: bundled files, original documents, redirects, and addresses already published. */
export type SiteParts = {
  assets: Assets;
  originals: readonly Original[];
  redirects: readonly Redirect[];
  recorded: readonly string[];
};

/** The site of an archive. */
export function makeSite(archive: Archive, { assets, originals, redirects, recorded }: SiteParts): Site {
  const { letters, settings } = archive;
  const index = indexArchive(archive);
  const own = archivePages(archive, index, recorded);
  const neighbours = neighboursOf(letters);
  const findings = new Findings(letters);
  const knowledge = {
    similar: similarFindings(findings),
    followUps: followUps(letters, findings),
    recurring: recurringSentences(letters),
  };
  const originalUrls = new Map(originals.map(({ letter, url }) => [letter, url]));
  const rights = rightsOfAll(archive.publishers);
  const base = basePath(settings.address);
  const moved = redirectViews(redirects, archive, originalUrls, base);
  const contentPages = archive.pages.map((page) =>
    contentPageView(page, settings, rights.disclaimer ?? "", archive.tests),
  );
  return {
    ...own,
    contentPages,
    name: settings.name,
    tagline: settings.tagline,
    about: settings.about ?? null,
    address: settings.address,
    base,
    report: settings.report,
    notice: settings.notice ?? null,
    rights,
    inspected: archive.inspected,
    publishers: archive.publishers,
    searches: archive.publishers[0].searches,

    accent: settings.colours?.accent ?? null,
    logo: settings.logo === undefined ? null : `/${settings.logo}`,
    assets,
    letters: letters.map((letter) =>
      forPage(letter.url, () =>
        letterView(letter, {
          archive,
          neighbours: neighbours.get(letter.id) ?? { previous: null, next: null },
          originalUrl: originalUrls.get(letter.id) ?? null,
          knowledge,
        }),
      ),
    ),
    withdrawn: archive.withdrawn.map(withdrawnView),
    letterCount: counted(letters.length, "letter"),
    redirects: moved.pages,
    netlifyRedirects: moved.netlify,
    pages: [
      ...archiveUrls(own),
      urls.search,
      urls.searchHelp,
      urls.everydayWords,
      ...letters.map(({ url }) => url),
      ...contentPages.map(({ url }) => url),
    ],
    feeds: feedViews(archive, index),
    data: dataFiles(archive, index),
    examples: examples(settings.address, exampleWords(index)),
    everydayWords: archive.layWords,
  };
}

/** The archive’s own pages: authorities, regions, themes, inspectors, years, timelines, comparisons. */
import type { Archive } from "../../archive/archive.ts";
import { authorityUrl } from "../../letter/ids.ts";
import { urls } from "../../letter/urls.ts";
import { forPage } from "../page-error.ts";
import {
  type AuthorityEntry,
  authoritiesByLetter,
  authoritiesExtent,
  type RegionView,
  regionViews,
  type TileMapView,
  tileMap,
} from "./authority-lists.ts";
import { type AuthorityView, authorityView } from "./authority-view.ts";
import { type ComparisonView, comparisonViews } from "./comparison-view.ts";
import type { ArchiveIndex } from "./grouped-archive.ts";
import { type HomeView, homeView } from "./home-view.ts";
import {
  type InspectorEntry,
  type InspectorPageView,
  inspectorEntries,
  inspectorPages,
} from "./inspector-view.ts";
import { type JudgementsView, judgementsView } from "./judgements-view.ts";
import { type YearEntry, type YearPageView, yearEntries, yearPages } from "./letters-by-year.ts";
import { type ThemeMatrixView, themeMatrix } from "./theme-matrix.ts";
import { type ThemeEntry, type ThemePageView, themeEntries, themePages } from "./theme-view.ts";
import { type TimelineTableView, timelineTables } from "./timeline-table.ts";

export type ArchivePages = {
  home: HomeView;
  yearEntries: YearEntry[];
  yearPages: YearPageView[];
  authorities: AuthorityView[];
  authoritiesByLetter: { letter: string; authorities: AuthorityEntry[] }[];
  /** “76 authorities with letters”. */
  authoritiesExtent: string;
  tileMap: TileMapView;
  comparisons: ComparisonView[];
  regions: RegionView[];
  themeEntries: ThemeEntry[];
  themeMatrix: ThemeMatrixView | null;
  themePages: ThemePageView[];
  inspectorEntries: InspectorEntry[];
  inspectorPages: InspectorPageView[];
  timelines: TimelineTableView[];
  judgements: JudgementsView;
};

/**
 * The archive’s own pages.
 * @param recorded addresses that have been published before
 */
export function archivePages(
  archive: Archive,
  index: ArchiveIndex,
  recorded: readonly string[],
): ArchivePages {
  const compared = recorded.filter((address) => address.includes("/compare/"));
  return {
    home: homeView(archive, index),
    yearEntries: yearEntries(archive.letters),
    yearPages: yearPages(archive.letters, archive.inspected),
    authorities: index.published.map((authority) =>
      forPage(authorityUrl(authority.slug), () => authorityView(authority, index)),
    ),
    authoritiesByLetter: authoritiesByLetter(index),
    authoritiesExtent: authoritiesExtent(index),
    tileMap: tileMap(archive.tiles, archive.authorities, index),
    comparisons: index.published.flatMap((authority) =>
      comparisonViews(authority, index.lettersTo(authority.slug), index, compared),
    ),
    regions: regionViews(index),
    themeEntries: themeEntries(archive, index),
    themeMatrix: themeMatrix(archive),
    themePages: archive.themes.flatMap((theme) => themePages(theme, index)),
    inspectorEntries: inspectorEntries(archive.inspectors),
    inspectorPages: archive.inspectors.flatMap((inspector) => inspectorPages(inspector, archive.inspected)),
    timelines: timelineTables(index),
    judgements: judgementsView(index),
  };
}

/** Addresses of the archive’s own pages for the sitemap, in its order. */
export function archiveUrls(pages: ArchivePages): string[] {
  return [
    urls.home,
    urls.letters,
    ...pages.yearPages.map(({ url }) => url),
    urls.authorities,
    ...pages.authorities.map(({ url }) => url),
    urls.compare,
    ...pages.comparisons.map(({ url }) => url),
    ...pages.regions.map(({ url }) => url),
    ...pages.timelines.map(({ url }) => url),
    urls.judgements,
    urls.themes,
    ...pages.themePages.map(({ url }) => url),
    urls.inspectors,
    ...pages.inspectorPages.map(({ url }) => url),
    urls.data,
  ];
}

/** Addresses of the archive’s own pages. */
export const urls = {
  home: "/",
  letters: "/letters/",
  authorities: "/authorities/",
  themes: "/themes/",
  search: "/search/",
  searchHelp: "/search/help/",
  openSearch: "/opensearch.xml",
  data: "/data/",
  lettersJson: "/data/letters.json",
  letterSchema: "/data/letter.schema.json",
  sitemap: "/sitemap.xml",
  icon: "/icon.svg",
} as const;

/** Address of a theme’s page. */
export function themeUrl(slug: string): string {
  return `${urls.themes}${slug}/`;
}

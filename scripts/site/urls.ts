/** Addresses of the archive’s own pages. */
export const urls = {
  home: "/",
  letters: "/letters/",
  authorities: "/authorities/",
  themes: "/themes/",
  search: "/search/",
  data: "/data/",
  lettersJson: "/data/letters.json",
  letterSchema: "/data/letter.schema.json",
  accessibility: "/accessibility/",
  sitemap: "/sitemap.xml",
  icon: "/icon.svg",
} as const;

/** Address of a theme’s page. */
export function themeUrl(slug: string): string {
  return `${urls.themes}${slug}/`;
}

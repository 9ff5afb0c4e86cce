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

/** Forms of a letter that are published beside its page, by their ending. */
export const letterForms = {
  markdown: ".md",
  text: ".txt",
  json: ".json",
  bibtex: ".bib",
  ris: ".ris",
  csl: ".csl.json",
} as const;

/**
 * Address of a file beside a letter’s page.
 * @example besideLetter("/letters/leeds/2019-01-29-focused-visit/", ".md") // "/letters/leeds/2019-01-29-focused-visit.md"
 */
export function besideLetter(letterUrl: string, ending: string): string {
  return `${letterUrl.replace(/\/$/, "")}${ending}`;
}

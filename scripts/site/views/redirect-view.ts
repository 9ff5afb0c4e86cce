/** What is published at addresses that have moved. */
import type { Redirect } from "../../content/redirects.ts";
import type { Letter } from "../../letter/schema.ts";
import { besideLetter, letterForms } from "../../letter/urls.ts";

/** A page that leads to another address on the site. */
export type RedirectView = { url: string; to: string };

export type RedirectViews = {
  /** Pages for hosts without redirects. */
  pages: RedirectView[];
  /** The content of Netlify’s `_redirects`. */
  netlify: string;
};

/**
 * The redirects of the site; when a letter’s page moves, so do the files beside it.
 * @param originalUrls addresses of original documents by the id of the letter
 */
export function redirectViews(
  redirects: readonly Redirect[],
  letters: readonly Letter[],
  originalUrls: ReadonlyMap<string, string>,
): RedirectViews {
  const byUrl = new Map(letters.map((letter) => [letter.url, letter]));
  const all = redirects.flatMap(({ from, to }) => {
    const letter = byUrl.get(to);
    if (!letter) return [{ from, to }];
    const original = originalUrls.get(letter.id)?.slice(besideLetter(to, "").length);
    const endings = [...Object.values(letterForms), ...(original ? [original] : [])];
    return [
      { from, to },
      ...endings.map((ending) => ({ from: besideLetter(from, ending), to: besideLetter(to, ending) })),
    ];
  });
  return {
    pages: redirects.filter(({ from }) => from.endsWith("/")).map(({ from, to }) => ({ url: from, to })),
    netlify: all.map(({ from, to }) => `${from} ${to} 301\n`).join(""),
  };
}

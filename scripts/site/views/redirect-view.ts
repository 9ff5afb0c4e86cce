/** What is published at addresses that have moved. */

import type { Letter } from "../../archive/letter.ts";
import type { Redirect } from "../../content/redirects.ts";
import { besideLetter, letterForms } from "../../letter/urls.ts";
import type { WithdrawnLetter } from "../../letter/withdrawal.ts";

/** A page that leads to another address on the site. */
export type RedirectView = { url: string; to: string };

export type RedirectViews = {
  /** Pages for hosts without redirects. */
  pages: RedirectView[];
  /** The content of Netlify’s `_redirects`. */
  netlify: string;
};

/**
 * The redirects of the site; when a letter’s page moves, so do the files next to it.
 * @param originalUrls addresses of original documents by the id of the letter
 * @param base the path that the archive is published below. The host is asked for addresses without it, because the
 *   folder of the site is what stands below the path; it sends readers to addresses with it.
 */
export function redirectViews(
  redirects: readonly Redirect[],
  { letters, withdrawn }: { letters: readonly Letter[]; withdrawn: readonly WithdrawnLetter[] },
  originalUrls: ReadonlyMap<string, string>,
  base: string,
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
    netlify: [
      ...all.map(({ from, to }) => `${from} ${base}${to} 301\n`),
      ...withdrawn.flatMap(goneLines),
    ].join(""),
  };
}

/** Endings of the address of an original, next to the page of its letter. */
const originals = ["-original.pdf", "-original.docx", "-original.txt"];

/**
 * Netlify’s lines that answer the address of a withdrawn letter, and the addresses of the files next to it, with its
 * page and the status 410 (gone). `!` is needed because the page itself is a file of the site.
 */
function goneLines({ url }: WithdrawnLetter): string[] {
  const beside = [...Object.values(letterForms), ...originals].map((ending) => besideLetter(url, ending));
  return [`${url} ${url}index.html 410!\n`, ...beside.map((address) => `${address} ${url}index.html 410\n`)];
}

/** Loads the letters to compare, and the names of their themes. */
import type { Letter } from "../../../scripts/letter/schema.ts";
import { besideLetter, letterForms, urls } from "../../../scripts/letter/urls.ts";
import {
  addressesInFile,
  type FacetColumn,
  type FacetName,
  indexFiles,
} from "../../../scripts/search/shared/index-files.ts";
import { onHost } from "../base.ts";
import { loadGeneral } from "../search/engine/archive-files.ts";
import { loadJson } from "../search/index/loading.ts";

/** The maximum number of letters to each authority that are read. */
const maximumLetters = 12;

/** A letter by the end of its address. @throws if it cannot be loaded */
export async function letterAt(place: string): Promise<Letter> {
  const address = onHost(`${urls.letters}${place}/`);
  return onSite(await loadJson<Letter>(besideLetter(address, letterForms.json)));
}

/** Names of themes by slug. @throws if they cannot be loaded */
export async function themeNames(): Promise<Map<string, string>> {
  const { index } = await loadGeneral();
  return new Map((await column(index, "theme")).values);
}

/** The newest letters to an authority on a theme, and the number of all of them. */
export type LettersOnTheme = { letters: Letter[]; all: number };

/** The letters to some authorities on a theme, newest visit first. @throws if they cannot be loaded */
export async function lettersOnTheme(
  theme: string,
  authorities: readonly string[],
): Promise<LettersOnTheme[]> {
  const { index } = await loadGeneral();
  const [themes, owners] = await Promise.all([column(index, "theme"), column(index, "authority")]);
  const wanted = themes.values.findIndex(([slug]) => slug === theme);
  return Promise.all(
    authorities.map(async (authority) => {
      const owner = owners.values.findIndex(([slug]) => slug === authority);
      const numbers = [...owners.of.keys()].filter(
        (letter) => owners.of[letter]?.includes(owner) && themes.of[letter]?.includes(wanted),
      );
      const shown = numbers.slice(0, maximumLetters);
      return {
        letters: await Promise.all(shown.map((number) => letterWithNumber(index, number))),
        all: numbers.length,
      };
    }),
  );
}

const column = (index: string, name: FacetName): Promise<FacetColumn> =>
  loadJson<FacetColumn>(index + indexFiles.facet(name));

async function letterWithNumber(index: string, number: number): Promise<Letter> {
  const file = indexFiles.addresses(Math.floor(number / addressesInFile));
  const address = (await loadJson<string[]>(index + file))[number % addressesInFile];
  if (!address) throw new Error(`the search index has no address of letter ${number}`);
  return onSite(await loadJson<Letter>(besideLetter(address, letterForms.json)));
}

/** A letter with addresses on the site, without the path below which the archive is published. */
function onSite(letter: Letter): Letter {
  const { length } = onHost("");
  const { url, authority } = letter;
  return { ...letter, url: url.slice(length), authority: { ...authority, url: authority.url.slice(length) } };
}

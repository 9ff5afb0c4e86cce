/** Finds the authorities of the register by their names in letters. */
import type { Authority } from "../../../content/register.ts";

/** One key for all spellings of a name: in lower case, `and` for `&`, spaces for hyphens, no apostrophes. */
export function placeKey(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/&/g, " and ")
    .replace(/[’‘'`.]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

export type PlaceFinder = {
  /** The authorities that a text names, each once, in the order of the text; longer names are matched first. */
  named(text: string): Authority[];
  /** The only authority whose name begins with these words, such as `East Riding`; null for none or several. */
  beginning(words: string): Authority | null;
};

const finders = new WeakMap<readonly Authority[], PlaceFinder>();

/** The finder for the names, aliases and acting bodies of a register; it is made once. */
export function placeFinder(authorities: readonly Authority[]): PlaceFinder {
  const finder = finders.get(authorities) ?? newFinder(authorities);
  finders.set(authorities, finder);
  return finder;
}

function newFinder(authorities: readonly Authority[]): PlaceFinder {
  const byKey = new Map<string, Authority>();
  for (const authority of authorities) {
    for (const name of [authority.name, ...authority.aliases, ...authority.actingBodies]) {
      if (!byKey.has(placeKey(name))) byKey.set(placeKey(name), authority);
    }
  }
  // A possessive s stays in the key: `Lewisham’s` is `lewishams`, and `St Helen’s` is `st helens`.
  const names = [...byKey.keys()].sort((one, other) => other.length - one.length);
  const anyName = new RegExp(`(?<![\\p{L}\\p{N}])(${names.join("|")})s?(?![\\p{L}\\p{N}])`, "gu");
  return {
    named(text) {
      const matches = [...placeKey(text).matchAll(anyName)].map(([, key = ""]) => byKey.get(key));
      return [...new Set(matches.filter((authority) => authority !== undefined))];
    },
    beginning(words) {
      const key = placeKey(words);
      if (key === "") return null;
      const fitting = authorities.filter(({ name }) => placeKey(name).startsWith(`${key} `));
      return fitting.length === 1 ? (fitting[0] ?? null) : null;
    },
  };
}

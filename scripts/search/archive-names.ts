/** The names that a query can have: all names of authorities, and regions, themes and inspectors. */
import type { Archive } from "../archive/archive.ts";
import type { Authority } from "../content/register.ts";
import { slugOf } from "../letter/ids.ts";
import { type ArchiveIndex, indexArchive } from "../site/views/grouped-archive.ts";
import type { ArchiveName } from "./shared/index-files.ts";
import { plainForm, wordsOf } from "./shared/stems.ts";

/** The words of a name in plain form, as in a query. */
export const formOf = (name: string): string =>
  wordsOf(name)
    .map(({ start, end }) => plainForm(name.slice(start, end)).replace(/'s?$/, ""))
    .join(" ");

/** What separates the parts of a name with several places: “Stoke-on-Trent”, “Blackburn with Darwen”. */
const joins = /,|&|[\s-](?:and|upon|with|on|in|of)[\s-]/i;

/** The minimum length of a part of a name that can be used for the whole name. */
const shortestPart = 4;

/**
 * All names; of two equal ones, the first takes precedence.
 * @param ordinary words that letters use in lower case, in plain form
 */
export function namesOf(archive: Archive, ordinary: ReadonlySet<string>): ArchiveName[] {
  const index = indexArchive(archive);
  const whole = archive.authorities.map((authority) => ({
    authority,
    forms: unique([authority.name, ...authority.aliases].map(formOf)),
  }));
  const known = new Set(whole.flatMap(({ forms }) => forms));
  const parts = Map.groupBy(
    whole.flatMap(({ authority }) =>
      partsOf(authority).flatMap((part) => (known.has(part) ? [] : [{ part, authority }])),
    ),
    ({ part }) => part,
  );
  const authorities = whole.map(({ authority, forms }): ArchiveName => {
    // A part that two names share stands for neither.
    const own = partsOf(authority).filter((part) => parts.get(part)?.length === 1);
    return {
      kind: "authority",
      slug: authority.slug,
      name: authority.name,
      forms: unique([...forms, ...own]),
      within: searchedWithin(authority, index),
    };
  });
  const regions = [...index.regions.keys()].map(
    (region): ArchiveName => ({
      kind: "region",
      slug: slugOf(region),
      name: region,
      forms: unique([formOf(region), formOf(region.replace(/ and the .*/i, ""))]),
    }),
  );
  const themes = archive.themes
    .filter(({ slug }) => index.lettersOn(slug).length > 0)
    .map(({ slug, name, phrases }): ArchiveName => {
      return { kind: "theme", slug, name, forms: unique([name, ...phrases].map(formOf)) };
    });
  const inspectors = archive.inspectors.map(({ slug, name, spellings }): ArchiveName => {
    return { kind: "inspector", slug, name, forms: unique([name, ...spellings].map(formOf)) };
  });
  return [...authorities, ...regions, ...inspectors, ...themes].map((name) => {
    const words = name.kind === "authority" ? name.forms.filter((form) => ordinary.has(form)) : [];
    return words.length > 0 ? { ...name, ordinary: words } : name;
  });
}

const unique = (forms: readonly string[]): string[] => [...new Set(forms)].filter(Boolean);

function partsOf({ name, aliases }: Authority): string[] {
  return unique(
    [name, ...aliases].flatMap((each) => {
      const parts = each.split(joins);
      return parts.length > 1 ? parts.map(formOf) : [];
    }),
  ).filter((part) => part.length >= shortestPart);
}

/**
 * The authorities whose letters are searched for a given one: itself, or if it has no letters its successors and
 * predecessors.
 */
function searchedWithin({ slug }: Authority, index: ArchiveIndex): string[] {
  if (index.lettersTo(slug).length > 0) return [slug];
  const { successors, predecessors } = index.lineageOf(slug);
  return [...successors, ...predecessors]
    .map((other) => other.slug)
    .filter((other) => index.lettersTo(other).length > 0);
}

/** The words that texts have in lower case, in plain form. */
export function ordinaryWords(texts: Iterable<string>): Set<string> {
  const words = new Set<string>();
  for (const text of texts) {
    for (const { start, end } of wordsOf(text)) {
      const printed = text.slice(start, end);
      if (/^\p{Ll}/u.test(printed)) words.add(plainForm(printed));
    }
  }
  return words;
}

/** Lists of authorities: A to Z, by region, and as tiles on a map. */
import { countedInspected, servicesIn } from "../../content/publishers/publisher-words.ts";
import type { Authority } from "../../content/register.ts";
import type { Tile } from "../../content/tiles.ts";
import { authorityUrl, slugOf } from "../../letter/ids.ts";
import { feedUrl, regionTimelineUrl, regionUrl } from "../../letter/urls.ts";
import { counted, dateInWords } from "../../letter/wording.ts";
import { inOrder } from "../../util/order.ts";
import type { ArchiveIndex } from "./grouped-archive.ts";
import { type LetterEntry, letterEntry } from "./letter-entry.ts";
import type { LinkView } from "./link.ts";

/** An authority in a list of authorities. `note` says when it ended and what came before or after it. */
export type AuthorityEntry = LinkView & {
  region: string;
  letters: number;
  /** Month of the latest visit; null if there is no letter. */
  latest: string | null;
  note: string | null;
};

export type RegionView = {
  url: string;
  name: string;
  description: string;
  standfirst: string;
  authorities: AuthorityEntry[];
  /** The newest letters of the region. */
  latest: LetterEntry[];
  timeline: string;
  feed: string;
};

/** A tile on the map; `x` and `y` count tiles from the top left. `depth` is 0 without letters, otherwise 1 to 3. */
export type TileView = {
  url: string | null;
  name: string;
  short: string;
  x: number;
  y: number;
  depth: number;
};

export type TileMapView = { width: number; height: number; tiles: TileView[] };

/** How many letters a region’s page lists. */
const latestOfRegion = 15;

/** All authorities that have a page, grouped by initial. */
export function authoritiesByLetter(
  index: ArchiveIndex,
): { letter: string; authorities: AuthorityEntry[] }[] {
  const byLetter = Map.groupBy(index.published, ({ name }) => name.charAt(0).toUpperCase());
  return [...byLetter].map(([letter, authorities]) => ({
    letter,
    authorities: authorities.map((authority) => authorityEntry(authority, index)),
  }));
}

/** The number of authorities with letters, and of those that have a page but no letters. */
export function authoritiesExtent({ published, lettersTo, inspected }: ArchiveIndex): string {
  const written = published.filter(({ slug }) => lettersTo(slug).length > 0).length;
  const extent = `${countedInspected(written, inspected)} with letters`;
  const others = published.length - written;
  return others === 0
    ? extent
    : `${extent}, and ${others} that replaced one of them or that one of them replaced`;
}

/** The pages of all regions in which an authority has a page. */
export function regionViews(index: ArchiveIndex): RegionView[] {
  return [...index.regions].map(([name, authorities]) => {
    const letters = authorities
      .flatMap(({ slug }) => index.lettersTo(slug))
      .sort((a, b) => inOrder(b.visit.start, a.visit.start) || inOrder(a.id, b.id));
    const written = authorities.filter(({ slug }) => index.lettersTo(slug).length > 0).length;
    const extent = `${counted(letters.length, "letter")} to ${countedInspected(written, index.inspected)}`;
    return {
      url: regionUrl(name),
      name,
      description: `Letters on ${servicesIn(name, index.inspected)}: ${extent}.`,
      standfirst: extent,
      authorities: authorities.map((authority) => authorityEntry(authority, index)),
      latest: letters.slice(0, latestOfRegion).map(letterEntry),
      timeline: regionTimelineUrl(name),
      feed: feedUrl("regions", slugOf(name)),
    };
  });
}

function authorityEntry({ name, slug, region, abolished }: Authority, index: ArchiveIndex): AuthorityEntry {
  const letters = index.lettersTo(slug);
  const [latest] = letters;
  const { predecessors, successors } = index.lineageOf(slug);
  const others = (relatives: readonly Authority[]): string => relatives.map((other) => other.name).join(", ");
  return {
    text: name,
    url: authorityUrl(slug),
    region,
    letters: letters.length,
    latest: latest ? dateInWords(latest.visit.start.slice(0, 7)) : null,
    note:
      [
        abolished && `until ${dateInWords(abolished.slice(0, 4))}`,
        successors.length > 0 && `then ${others(successors)}`,
        predecessors.length > 0 && `after ${others(predecessors)}`,
      ]
        .filter(Boolean)
        .join(", ") || null,
  };
}

/** The tile map: every authority that has a tile, those with letters as links. */
export function tileMap(
  tiles: readonly Tile[],
  authorities: readonly Authority[],
  index: ArchiveIndex,
): TileMapView {
  const bySlug = new Map(authorities.map((authority) => [authority.slug, authority]));
  const codes = codesOf(tiles.flatMap(({ slug }) => bySlug.get(slug)?.name ?? []));
  const views = tiles.flatMap(({ slug, column, row }): TileView[] => {
    const authority = bySlug.get(slug);
    if (!authority) return [];
    const count = index.lettersTo(slug).length;
    return [
      {
        url: index.hasPage(slug) ? authorityUrl(slug) : null,
        name: `${authority.name}: ${counted(count, "letter")}`,
        short: codes.get(authority.name) ?? "",
        x: column,
        y: row,
        depth: count === 0 ? 0 : count === 1 ? 1 : count < 4 ? 2 : 3,
      },
    ];
  });
  return {
    width: Math.max(0, ...views.map(({ x }) => x + 1)),
    height: Math.max(0, ...views.map(({ y }) => y + 1)),
    tiles: views,
  };
}

/** A code of three letters for each name; no two names have the same. */
export function codesOf(names: readonly string[]): Map<string, string> {
  const codes = new Map<string, string>();
  const taken = new Set<string>();
  for (const name of names.toSorted()) {
    const code = possibleCodes(name).find((each) => !taken.has(each)) ?? "";
    taken.add(code);
    codes.set(name, code);
  }
  return codes;
}

/** The usual code of a name, then others of its first letter and two later ones. */
function possibleCodes(name: string): string[] {
  const letters = name.replace(/[^\p{L}]/gu, "");
  const [first = "", ...later] = letters;
  const others = later.flatMap((second, place) =>
    later.slice(place + 1).map((third) => `${first}${second.toLowerCase()}${third.toLowerCase()}`),
  );
  return [shortName(name), ...others];
}

/**
 * Three letters for a tile: the initials of three words, else the first letters of the name.
 * @example shortName("Telford and Wrekin") // "TaW"
 * @example shortName("Birmingham") // "Bir"
 */
function shortName(name: string): string {
  const words = name.split(/[ -]/);
  if (words.length >= 3)
    return words
      .slice(0, 3)
      .map((word) => word.charAt(0))
      .join("");
  const [first = "", second] = words;
  return second ? first.charAt(0) + second.slice(0, 2) : first.slice(0, 3);
}

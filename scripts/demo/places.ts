/** Fictional authorities: a register and a tile map. None has the name of a real council. */
import type { Authority } from "../content/register.ts";
import type { Tile } from "../content/tiles.ts";
import { slugOf } from "../letter/ids.ts";

/** The regions, each with the first column and row of its tiles. */
const regions = [
  { name: "Northern Fells", column: 0, row: 0 },
  { name: "Middle Vales", column: 6, row: 1 },
  { name: "Eastern Levels", column: 12, row: 2 },
  { name: "Western Coast", column: 0, row: 7 },
  { name: "Great Estuary", column: 6, row: 7 },
  { name: "Southern Downs", column: 12, row: 8 },
] as const;

/** Number of tiles in a row of a region. */
const regionWidth = 5;

const beginnings =
  "Amber Bracken Cinder Dapple Ember Fennel Gosling Hollin Ivory Juniper Kestrel Linnet Mallow Nettle Osprey Pippin Quill Sorrel Teasel Umber Vesper Yarrow Zephyr".split(
    " ",
  );
const endings = "mere stow combe haven holme firth minster thorpe worth wick dene moor".split(" ");
const counties =
  "Thistleshire Larkshire Fernshire Bellshire Cobbleshire Heronshire Mossdaleshire Plumshire Rookshire Tansyshire".split(
    " ",
  );
const rivers = "Sedge Tarn Wren Alder Gannet".split(" ");

/** A county that was divided in two, as some real counties have been. */
const divided = {
  name: "Brackenshire",
  abolished: "2021-03-31",
  successors: ["North Brackenshire", "South Brackenshire"],
};

/** The maximum number of authorities that `fictionalPlaces` can make, not counting the divided county and its successors. */
export const maximumPlaces = 150;

/**
 * A register of a divided county and its two successors, followed by `count` fictional authorities (at most
 * `maximumPlaces`).
 */
export function fictionalPlaces(count: number): { authorities: Authority[]; tiles: Tile[] } {
  const authorities: Authority[] = [];
  const add = (name: string, kind: string, region: string, other: Partial<Authority> = {}): void => {
    const number = String(authorities.length + 1).padStart(6, "0");
    authorities.push({
      slug: slugOf(name),
      name,
      aliases: name.includes(" and ") ? [name.replace(" and ", " & ")] : [],
      gssCode: `E99${number}`,
      region,
      kind,
      identifiers: { ofstedUrn: `99${number.slice(2)}` },
      abolished: null,
      predecessors: [],
      actingBodies: [],
      ...other,
    });
  };
  const [north] = regions;
  add(divided.name, "County", north.name, { abolished: divided.abolished });
  for (const successor of divided.successors) {
    add(successor, "Unitary Authority", north.name, { predecessors: [slugOf(divided.name)] });
  }
  for (const [index, { name, kind }] of placeNames(Math.min(count, maximumPlaces)).entries()) {
    const actingBodies = index % 7 === 2 ? [`${name} Children’s Trust`] : [];
    add(name, kind, regions[index % regions.length]?.name ?? north.name, { actingBodies });
  }
  return { authorities, tiles: tilesOf(authorities) };
}

/** Names with the difficulties of real ones: two places in one name, a river in the name, counties. */
function placeNames(count: number): { name: string; kind: string }[] {
  const names: { name: string; kind: string }[] = [];
  const shires = [...counties];
  let words = 0;
  const word = (): string => {
    const beginning = beginnings[words % beginnings.length] ?? "";
    const ending = endings[(words + 2 * Math.floor(words / beginnings.length)) % endings.length] ?? "";
    words += 1;
    return beginning + ending;
  };
  for (let index = 0; index < count; index += 1) {
    const shire = index % 6 === 3 ? shires.shift() : undefined;
    if (shire) names.push({ name: shire, kind: "County" });
    else if (index % 6 === 4) names.push({ name: `${word()} and ${word()}`, kind: "Unitary Authority" });
    else if (index % 6 === 5)
      names.push({
        name: `${word()}-on-${rivers[((index / 6) % rivers.length) | 0]}`,
        kind: "Unitary Authority",
      });
    else names.push({ name: word(), kind: index % 2 ? "Metropolitan District" : "Unitary Authority" });
  }
  return names;
}

function tilesOf(authorities: readonly Authority[]): Tile[] {
  const existing = authorities.filter(({ abolished }) => abolished === null);
  return regions.flatMap(({ name, column, row }) =>
    existing
      .filter(({ region }) => region === name)
      .map(({ slug }, index) => ({
        slug,
        column: column + (index % regionWidth),
        row: row + Math.floor(index / regionWidth),
      })),
  );
}

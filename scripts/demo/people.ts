/** Fictional people: inspectors, and the directors to whom letters are addressed. */
import type { Chance } from "./chance.ts";

const firstNames =
  "Ada Basil Cleo Dorian Edith Fergus Greta Hugo Imelda Jonas Kitty Lorenz Mabel Ned Odette Percival Queenie Rufus Sybil Tobias Ursula Violet Wilf Xanthe Yvo Zelda".split(
    " ",
  );
const lastNames =
  "Aldercott Birchwhistle Copperfold Drumbeck Eversholme Fairbottle Gladwynne Honeyfold Inkpenny Jessop-Hale Kettlewell-Moss Larkspur McTavern Nightingall Oakapple Pennyfeather Quickthorn Rumbelow Saltmarsh Thimbleby O’Wherry Underhay Velvet Wintergreen Yellowlees".split(
    " ",
  );
const directorRoles = [
  "Director of Children’s Services",
  "Director of Children’s Services",
  "Executive Director of Children’s Services",
  "Strategic Director, Children and Families",
  "Interim Director of Children’s Services",
  "Corporate Director, People",
];

export type Director = { name: string; role: string; salutation: string };

/** Names of `count` different inspectors, 25 at most. */
export function inspectorNames(count: number): string[] {
  return lastNames
    .slice(0, count)
    .map((lastName, index) => `${firstNames[(index * 7 + 3) % firstNames.length]} ${lastName}`);
}

/** A director of children’s services and the salutation in the letter. */
export function director(chance: Chance): Director {
  const [first, last] = [chance.one(firstNames), chance.one(lastNames)];
  const salutation = chance.one([`Ms ${last}`, `Mr ${last}`, `Dr ${last}`, first, `${first} ${last}`]);
  return { name: `${first} ${last}`, role: chance.one(directorRoles), salutation };
}

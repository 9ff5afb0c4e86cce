/**
 * A whole fictional archive made from a random seed: its register, and its letters as records, texts and labels.
 *
 * `scripts/demo/` holds the generator of fictional archives; it may import `scripts/letter/`,
 * `scripts/content/` and `scripts/archive/`.
 */
import type { RecordFile } from "../archive/archive.ts";
import type { Authority } from "../content/register.ts";
import type { Tile } from "../content/tiles.ts";
import { letterFile } from "../letter/ids.ts";
import type { LetterRecord } from "../letter/schema.ts";
import { sha256 } from "../util/sha256.ts";
import { type Chance, chanceOf } from "./chance.ts";
import { lettersTo } from "./history.ts";
import { composeLetter, type DemoLetter } from "./letter.ts";
import { fictionalPlaces, maximumPlaces } from "./places.ts";
import { seedText } from "./seed-text.ts";
import { type LetterTruth, truthOf } from "./truth.ts";

/** A letter in all its forms. */
export type DemoFile = {
  /** Path of the text below the seeds folder. */
  seed: string;
  text: string;
  truth: LetterTruth;
  record: LetterRecord;
  /** Path of the record below the content folder. */
  file: string;
};

export type DemoArchive = {
  authorities: Authority[];
  tiles: Tile[];
  letters: DemoFile[];
};

/** One letter in this many was corrected after publication. */
const correctedOneIn = 25;

/** Average number of letters to an authority. */
const averageLetters = 6;

/** A fictional archive of `count` letters; the same for the same seed. */
export function demoArchive(count: number, seed = 1): DemoArchive {
  const chance = chanceOf(seed);
  const places = Math.min(Math.max(Math.round(count / averageLetters), 2), maximumPlaces);
  const { authorities, tiles } = fictionalPlaces(places);
  const shares = lettersOfEach(authorities, count);
  const letters = authorities.flatMap((authority, index) =>
    lettersTo(authority, shares[index] ?? 0, chance).map((facts) =>
      demoFile(composeLetter(facts, chance), chance),
    ),
  );
  return { authorities, tiles, letters };
}

/** The records of a fictional archive in the form that `makeArchive` takes. */
export function demoRecords({ letters }: DemoArchive): RecordFile[] {
  return letters.map(({ record, file }) => ({ record, file }));
}

/**
 * How many letters each authority has: few for most, many for one, a single one for another; `count` in total. The
 * divided county and its successors come first in the register and get letters only if there are enough for all.
 */
function lettersOfEach(authorities: readonly Authority[], count: number): number[] {
  const weights = authorities.map((_, index) => {
    if (index < 3) return count < authorities.length * 2 ? 0 : 2;
    if (index === 3) return 8;
    if (index === 4) return 0.5;
    return 2 + (index % 4);
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let assigned = 0;
  let weightSoFar = 0;
  return weights.map((weight) => {
    weightSoFar += weight;
    const share = Math.round((count * weightSoFar) / total) - assigned;
    assigned += share;
    return share;
  });
}

function demoFile(letter: DemoLetter, chance: Chance): DemoFile {
  const { facts, scope, title, body, signOff } = letter;
  const key = { authority: facts.authority.slug, start: facts.start, type: facts.type };
  const seed = `${facts.authority.slug}/${facts.start} ${facts.type.replace("-", " ")}.txt`;
  const text = seedText(letter);
  const inspectors = facts.inspectors.map((name) => ({ name, role: "HMI" }));
  const corrected = chance.whole(1, correctedOneIn) === 1;
  const record: LetterRecord = {
    frontMatter: {
      title,
      type: facts.type,
      authority: facts.authority.slug,
      letterDate: facts.letterDate,
      visit: { start: facts.start, end: facts.end, ordinal: facts.ordinal },
      judgement: facts.judgement,
      scope,
      inspectors,
      otherPeople: [],
      recipient:
        facts.letterDate === null
          ? { name: facts.director.salutation, role: null, salutation: facts.director.salutation }
          : facts.director,
      otherRecipients: [],
      signatory: inspectors[0] ?? null,
      otherSignatories: [],
      signOff,
      copies: [],
      source: {
        file: seed,
        format: "text",
        sha256: sha256(text),
        pages: text.split("\f").length,
        bytes: Buffer.byteLength(text),
      },
      corrected: corrected ? ["recipient"] : [],
      earlierSources: [],
      corrections: corrected
        ? [{ date: "2026-09-15", note: "The name of the director was spelt wrongly in the first version." }]
        : [],
    },
    body,
  };
  return { seed, text, truth: truthOf(letter, seed), record, file: letterFile(key) };
}

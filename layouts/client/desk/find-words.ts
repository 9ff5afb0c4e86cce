/** Finds the words of a letter in the runs of its source, whose line breaks, hyphens and signs differ. */

/** Part of a run: its number, and from which character to which. */
export type Place = { run: number; from: number; to: number };

/** The letters and digits of all runs in one text, and where each is. */
export type SourceIndex = { letters: string; runs: number[]; offsets: number[] };

const plain = (character: string): string =>
  character
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

export function indexRuns(texts: readonly string[]): SourceIndex {
  const index: SourceIndex = { letters: "", runs: [], offsets: [] };
  for (const [run, text] of texts.entries()) {
    let offset = 0;
    for (const character of text) {
      const found = plain(character);
      index.letters += found;
      for (let count = 0; count < found.length; count += 1) {
        index.runs.push(run);
        index.offsets.push(offset);
      }
      offset += character.length;
    }
  }
  return index;
}

/** How many letters and digits are looked for at once: a passage goes on below the foot of a page. */
const pieceLength = 30;
/** How far the next piece may be: further than a foot and a head of a page, nearer than the same words elsewhere. */
const maximumGap = 400;

/**
 * Where words are; no place where they are not.
 * @param from the run at which to look first, such as the first of a page
 */
export function findWords({ letters, runs, offsets }: SourceIndex, words: string, from = 0): Place[] {
  const wanted = [...words].map(plain).join("");
  const start = Math.max(
    0,
    runs.findIndex((run) => run >= from),
  );
  const places: Place[] = [];
  let end: number | null = null;
  for (let at = 0; at < wanted.length; at += pieceLength) {
    const piece = wanted.slice(at, at + pieceLength);
    const found: number = next(letters, piece, end ?? start, end === null);
    if (found < 0 || (end !== null && found - end > maximumGap)) continue;
    end = found + piece.length;
    for (let letter = found; letter < end; letter += 1) {
      const [run = 0, offset = 0] = [runs[letter], offsets[letter]];
      const last = places.at(-1);
      if (last?.run === run && offset >= last.from) last.to = offset + 1;
      else places.push({ run, from: offset, to: offset + 1 });
    }
  }
  return places;
}

function next(letters: string, piece: string, from: number, isFirst: boolean): number {
  const found = letters.indexOf(piece, from);
  return found < 0 && isFirst ? letters.indexOf(piece) : found;
}

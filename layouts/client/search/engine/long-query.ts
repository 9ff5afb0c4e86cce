/** The words to search for in a query that repeats words, or that is a whole text. */
import type { Vocabulary } from "./lexicon.ts";
import { formOf, isSmall, type Piece } from "./pieces.ts";

/**
 * The maximum number of pieces in a query; anything longer is treated as a text, and only its rarest words are searched
 * for.
 */
const longestQuery = 24;
const soughtOfText = 16;

/** The pieces to search for; of a text that is too long, how many of its pieces these are. */
export function soughtPieces(
  typed: readonly Piece[],
  vocabulary: Vocabulary,
): { pieces: readonly Piece[]; shortened: { sought: number; of: number } | null } {
  const all = withoutRepeats(typed);
  if (all.length <= longestQuery) return { pieces: all, shortened: null };
  const pieces = rarest(all, vocabulary);
  return { pieces, shortened: { sought: pieces.length, of: all.length } };
}

/** A word that is typed again adds nothing. */
function withoutRepeats(pieces: readonly Piece[]): Piece[] {
  const seen = new Set<string>();
  return pieces.filter((piece) => {
    // Small words may be repeated in phrases.
    if (pieces.length <= longestQuery && isSmall(piece)) return true;
    const key = `${piece.excluded} ${piece.stems.join(" ")}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

/** The words of a long text that the fewest letters use, in the order of the text. */
function rarest(pieces: readonly Piece[], { ranks }: Vocabulary): Piece[] {
  const known = pieces.filter((piece) => piece.excluded || ranks.has(formOf(piece)));
  const kept = new Set(
    known
      .toSorted((a, b) => (ranks.get(formOf(b)) ?? 0) - (ranks.get(formOf(a)) ?? 0))
      .slice(0, soughtOfText),
  );
  const chosen = pieces.filter((piece) => kept.has(piece));
  return chosen.length > 0 ? chosen : pieces.slice(0, soughtOfText);
}

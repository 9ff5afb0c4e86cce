/** The pieces of a Word file’s paragraphs as they are written, and paragraphs that are one. */
import type { Piece, WordParagraph } from "./word-content.ts";
import { onOneLevel } from "./word-symbols.ts";

/** The words of a piece, raised and lowered ones set apart. @param before the words before it on its line */
export function writtenPiece({ text, position, unseen }: Piece, before: string): string {
  const written = position === "level" ? text : onOneLevel(text, position, before);
  return unseen === "struck out" && text.trim() !== "" ? ` [struck out: ${written.trim()}] ` : written;
}

/** Pieces with those merged that follow each other and are raised or lowered alike. */
export function mergedByPosition(pieces: readonly Piece[]): Piece[] {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    const alike =
      last &&
      piece.position !== "level" &&
      last.position === piece.position &&
      last.unseen === piece.unseen &&
      last.note === null &&
      piece.note === null;
    if (alike) merged[merged.length - 1] = { ...last, text: last.text + piece.text };
    else merged.push(piece);
  }
  return merged;
}

/** Two paragraphs as one, with the look of the first that has words. */
export function joinedParagraphs(first: WordParagraph, second: WordParagraph): WordParagraph {
  const looks = first.pieces.some(
    ({ text, change, unseen }) => text.trim() !== "" && change !== "out" && !unseen,
  )
    ? first
    : second;
  return { ...looks, pieces: [...first.pieces, ...second.pieces], end: second.end };
}

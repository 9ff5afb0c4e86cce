/** The words of a run of text and where they are on their line. */
import { isBlankGlyph } from "./characters.ts";
import type { Glyph, TextRun } from "./pdf-content.ts";

export const wordsOf = ({ glyphs }: TextRun): string => glyphs.map(({ text }) => text).join("");

export const isBlankRun = ({ glyphs }: TextRun): boolean => glyphs.every(({ text }) => isBlankGlyph(text));

/** The left edge of a run’s first glyph that is seen. */
export const startOf = ({ glyphs }: TextRun): number =>
  glyphs.find(({ text }) => !isBlankGlyph(text))?.x ?? 0;

/** The left and the right edge of glyphs in order. */
export function extent(glyphs: readonly Glyph[]): [number, number] {
  const last = glyphs.at(-1);
  return [glyphs[0]?.x ?? 0, last ? last.x + last.width : 0];
}

/** Runs drawn no further apart than this, in heights of the type, are drawn in the same place. */
const samePlace = 0.1;

/** The runs without those that draw the words of another on top of it again, as programs do that have no bold face. */
export function withoutRepeats(runs: readonly TextRun[]): TextRun[] {
  const drawn = new Map<number, TextRun[]>();
  return runs.filter((run) => {
    const alike = drawn.get(run.glyphs.length);
    if (alike?.some((one) => isOnTop(run, one) && wordsOf(run) === wordsOf(one))) return false;
    if (alike) alike.push(run);
    else drawn.set(run.glyphs.length, [run]);
    return true;
  });
}

function isOnTop(run: TextRun, other: TextRun): boolean {
  const near = run.size * samePlace;
  return Math.abs(other.y - run.y) < near && Math.abs(startOf(other) - startOf(run)) < near;
}

/** Tells figures that are raised above their line, or lowered below it, from those that are level with it. */
import { isBlankGlyph } from "./characters.ts";
import type { TextRun } from "./pdf-content.ts";
import { extent, isBlankRun, withoutRepeats, wordsOf } from "./pdf-run-words.ts";

/**
 * How a run is set on its line. `mark`: a raised figure or sign, which may lead to a footnote; `lowered`: a figure below
 * its line, as in CO₂; `level`: all others, and raised endings (`18th`) with them.
 */
export type SetRun = TextRun & { set: "level" | "mark" | "lowered" };

/** A figure, a footnote’s sign or the ending of `18th`, of which some programs draw each letter on its own. */
const raisable = /^\s*(\d{1,3}|[*†‡§¶]{1,3}|st|nd|rd|th|[stndrh])\s*$/u;
const mark = /[\d*†‡§¶]/u;
const mayBeRaised = (run: TextRun): boolean =>
  run.glyphs.filter(({ text }) => !isBlankGlyph(text)).length <= 3 && raisable.test(wordsOf(run));

/**
 * The runs, each on the baseline of its line: what is raised or lowered is brought to it. Runs of mere spaces are left
 * out: the gap that they leave shows as well, and some are on the line of other words.
 */
export function onBaselines(runs: readonly TextRun[]): SetRun[] {
  const visible = withoutRepeats(runs.filter((run) => !isBlankRun(run)));
  return visible.map((run) => ({ ...run, ...setting(run, visible) }));
}

/** The baseline of the line that a run is part of, and how the run is set on it. @param runs those of its page */
export function setting(run: TextRun, runs: readonly TextRun[]): Pick<SetRun, "y" | "set"> {
  if (!mayBeRaised(run)) return { y: run.y, set: "level" };
  const base = runs.find((one) => isBaseOf(one, run));
  if (base) return { y: base.y, set: mark.test(wordsOf(run)) ? "mark" : "level" };
  const above = /\d/.test(wordsOf(run)) && runs.find((one) => isAbove(one, run));
  return above ? { y: above.y, set: "lowered" } : { y: run.y, set: "level" };
}

/** What is raised or lowered is no larger than this share of the type beside it; browsers set it at 83 per cent. */
export const largestRaised = 0.9;

/** Whether a run is small, above the other’s baseline and right beside it. */
function isBaseOf(base: TextRun, run: TextRun): boolean {
  const rise = (run.y - base.y) / base.size;
  return run.size <= base.size * largestRaised && rise >= 0.1 && rise <= 0.7 && isBeside(base, run);
}

/** Whether a run is small, a little below the other’s baseline and right after it. */
function isAbove(base: TextRun, run: TextRun): boolean {
  const fall = (base.y - run.y) / base.size;
  const gap = extent(run.glyphs)[0] - extent(base.glyphs)[1];
  const isBehind = gap > -base.size / 4 && gap < base.size / 4;
  return run.size <= base.size * largestRaised && fall >= 0.04 && fall <= 0.4 && isBehind;
}

function isBeside(base: TextRun, run: TextRun): boolean {
  const [start, end] = extent(run.glyphs);
  const [baseStart, baseEnd] = extent(base.glyphs);
  return Math.abs(start - baseEnd) < base.size || Math.abs(baseStart - end) < base.size;
}

/** Tells the words of a page that are seen from those that are covered, recognised in a picture, or turned. */
import { isBlankGlyph, onOneLine } from "./characters.ts";
import { type Sight, whyLost } from "./contrast.ts";
import type { Glyph, PageContent, TextRun } from "./pdf-content.ts";
import type { Box } from "./pdf-geometry.ts";
import { liesOn, type Paint, sightAt, touches } from "./pdf-paint.ts";

/** Text that cannot be seen on its page, and why, in words for the editor. */
export type CoveredRun = TextRun & { why: string };

export type PageText = {
  seen: TextRun[];
  covered: CoveredRun[];
  /** Whether the words were recognised by a machine in a picture of the page. */
  recognised: boolean;
  /** Whether pictures fill most of the page. */
  isPicture: boolean;
};

/** A page of which pictures take this share is a scan. */
const scanShare = 0.5;

/** Where a glyph is looked at, in heights of the type above its baseline: a line through it or under it hides none. */
const heights = [0.08, 0.28, 0.48];
/** Where a line that strikes a word out crosses it, and how thick it is at most, in heights of the type. */
const strikeFrom = 0.12;
const strikeTo = 0.45;
const thickestStrike = 0.15;

const reasons = {
  "no ink": "drawn without ink",
  "too small": "set too small to be read",
  paper: whyLost.hidden,
  pale: whyLost.pale,
  shape: "under a shape that is painted over it",
  picture: "under a picture",
  annotation: "under an annotation",
  redaction: "under a redaction that was marked and never applied",
  struck: "struck out",
} as const;

/** Why text is covered that is under a picture. */
export const underPicture: string = reasons.picture;

/** The text of a page by whether it is seen. @param box the page */
export function pageText({ runs, paints }: PageContent, box: Box): PageText {
  const area = (one: Box): number => (one[2] - one[0]) * (one[3] - one[1]);
  const pictures = paints.filter(({ kind }) => kind === "picture");
  const isPicture = pictures.reduce((sum, picture) => sum + area(picture.box), 0) > scanShare * area(box);
  const text: PageText = { seen: [], covered: [], recognised: false, isPicture };
  for (const run of runs) {
    for (const { why, ...part } of partsOf(run, paints)) {
      if (why === null) text.seen.push(part);
      else if (isPicture && (why === "no ink" || why === "picture")) {
        text.recognised = true;
        text.seen.push(part);
      } else text.covered.push({ ...part, why: reasons[why] });
    }
  }
  text.covered = passagesOf(text.covered)
    .filter(hasWords)
    .flatMap(({ runs: covered }) => covered);
  return text;
}

type Reason = keyof typeof reasons;

const onPaper: Readonly<Record<Sight, Reason | null>> = { hidden: "paper", pale: "pale", seen: null };

/** Fewer letters than these, too small to be read, are the remains of a template and no word. */
const minimumLetters = 3;

function hasWords({ text, why }: Passage): boolean {
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return letters >= (why === reasons["too small"] ? minimumLetters : 1);
}

/** A run in parts that are hidden for one reason, or for none. */
function partsOf(run: TextRun, paints: readonly Paint[]): (TextRun & { why: Reason | null })[] {
  if (run.unseen !== null) return [{ ...run, why: run.unseen }];
  const reach: Box = runBox(run);
  const near = paints.filter(({ box }) => touches(box, reach));
  if (near.length === 0) return [{ ...run, why: onPaper[sightAt(run.ink, run.order, [], { x: 0, y: 0 })] }];
  const why = wholeWords(
    run.glyphs,
    run.glyphs.map((glyph) => whyHidden(glyph, run, near)),
  );
  const parts: (TextRun & { why: Reason | null })[] = [];
  run.glyphs.forEach((glyph, index) => {
    const last = parts.at(-1);
    const reason = why[index] ?? null;
    if (last && last.why === reason) last.glyphs.push(glyph);
    else parts.push({ ...run, glyphs: [glyph], why: reason });
  });
  return parts;
}

function runBox({ glyphs, y, size }: TextRun): Box {
  const last = glyphs.at(-1);
  return [glyphs[0]?.x ?? 0, y, last ? last.x + last.width : 0, y + size * (heights.at(-1) ?? 0)];
}

function whyHidden(glyph: Glyph, run: TextRun, paints: readonly Paint[]): Reason | null {
  if (isBlankGlyph(glyph.text)) return null;
  const x = glyph.x + glyph.width / 2;
  const points = heights.map((height) => ({ x, y: run.y + run.size * height }));
  const sights = (some: readonly Paint[]): Sight[] =>
    points.map((point) => sightAt(run.ink, run.order, some, point));
  const isHidden = (shown: readonly Sight[]): boolean => shown.every((sight) => sight === "hidden");
  const shown = sights(paints);
  if (isHidden(shown)) {
    const over = paints.filter(({ order }) => order > run.order);
    const before = paints.filter(({ order }) => order < run.order);
    if (over.length === 0 || isHidden(sights(before))) return "paper";
    return over.findLast((paint) => points.some((point) => liesOn(paint, point)))?.kind ?? "shape";
  }
  if (paints.some((paint) => strikes(paint, x, run))) return "struck";
  return shown.includes("seen") ? null : "pale";
}

function strikes({ box, order, alpha, kind }: Paint, x: number, { y, size, order: drawn }: TextRun): boolean {
  const [left, bottom, right, top] = box;
  const middle = (bottom + top) / 2 - y;
  return (
    kind !== "picture" &&
    alpha > 0.5 &&
    order > drawn &&
    x >= left &&
    x <= right &&
    top - bottom <= size * thickestStrike &&
    middle >= size * strikeFrom &&
    middle <= size * strikeTo
  );
}

/** The reasons so that each word is hidden or seen as most of it is; a space goes with the words on both sides of it. */
function wholeWords(glyphs: readonly Glyph[], why: readonly (Reason | null)[]): (Reason | null)[] {
  const settled = [...why];
  for (let start = 0; start < glyphs.length; ) {
    if (isBlankGlyph(glyphs[start]?.text ?? "")) {
      start += 1;
      continue;
    }
    let end = start;
    while (end < glyphs.length && !isBlankGlyph(glyphs[end]?.text ?? "")) end += 1;
    const hidden = why.slice(start, end).filter((reason) => reason !== null);
    settled.fill(hidden.length * 2 >= end - start ? (hidden[0] ?? null) : null, start, end);
    start = end;
  }
  for (let index = 1; index < glyphs.length; index += 1) {
    if (isBlankGlyph(glyphs[index]?.text ?? "")) settled[index] = settled[index - 1] ?? null;
  }
  return settled;
}

/** The words of covered runs, in passages of one reason. */
export function coveredWords(runs: readonly CoveredRun[]): { text: string; why: string }[] {
  return passagesOf(runs).map(({ text, why }) => ({ text: onOneLine(text), why }));
}

type Passage = { text: string; why: string; runs: CoveredRun[] };

/** Covered runs in passages: one after the other, beside or below each other and covered for the same reason. */
function passagesOf(runs: readonly CoveredRun[]): Passage[] {
  const passages: Passage[] = [];
  for (const run of runs) {
    const words = run.glyphs.map(({ text }) => text).join("");
    const passage = passages.at(-1);
    const last = passage?.runs.at(-1);
    const space = last?.why === run.why ? spaceBetween(last, run) : null;
    if (!passage || space === null) {
      passages.push({ text: words, why: run.why, runs: [run] });
      continue;
    }
    passage.text += space + words;
    passage.runs.push(run);
  }
  return passages;
}

/** What separates the words of two runs; null where they are too far from each other to be read together. */
function spaceBetween(one: TextRun, other: TextRun): "" | " " | null {
  const fall = one.y - other.y;
  const lines = fall / one.size;
  if (lines < -0.5 || lines > 2) return null;
  if (lines > 0.5) return " ";
  const gap = runBox(other)[0] - runBox(one)[2];
  if (Math.abs(gap) > 2 * one.size) return null;
  return gap > 0.15 * one.size ? " " : "";
}

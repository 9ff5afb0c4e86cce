/**
 * Words that were broken at the end of a line. A hyphen there may be the word’s own, as in `multi-agency`, or only mark
 * the break, as in `super-vision`. It is the letter’s own words that tell, and the ends of words that are none alone.
 */
import { stem } from "porter2";
import { firstWordOf, type SourceLine } from "../formats/source-document.ts";

const word = /\p{L}+(?:[-‐‑]\p{L}+)*/gu;
/** The beginning of a word at the end of a line; no part of an address. */
const brokenStart = /(?<![^\s([“‘"'])((?:\p{L}+[-‐‑])*)(\p{L}+)[-‐‑]$/u;
const brokenEnd = /^(\p{Ll}+)[^\s]*\s*/u;

/** How words end, and none begins: after these the hyphen before them cannot be the word’s own. */
const ending =
  /^(?:ments?|[ts]ions?|ness|it(?:y|ies)|ings?|tive(?:ly)?|[ae]nc(?:y|ies|es?)|ably|ibl[ey]|ally|ised?|ising)$/;

/** More space between two lines than this share of a line’s height parts two paragraphs. */
const paragraphGap = 0.35;

/** Parts that one letter may write with a hyphen here and without one there: `co-produced` and `coproduced`. */
const loosePart =
  /^(?:anti|co|counter|cross|ex|in|inter|mid|mis|multi|non|off|on|out|over|post|pre|pro|re|self|semi|sub|un|under|up|well)$/i;

const hyphen = /[-‐‑]/gu;

/** The words that a letter has within its lines. */
type OwnWords = {
  /** Stems of words without a hyphen. */
  whole: ReadonlySet<string>;
  /** Stems of words with hyphens, these left out. */
  hyphened: ReadonlySet<string>;
  /** Words with hyphens as they are written, in lower case. */
  written: ReadonlySet<string>;
};

function ownWords(lines: readonly SourceLine[]): OwnWords {
  const own = { whole: new Set<string>(), hyphened: new Set<string>(), written: new Set<string>() };
  let above = "";
  for (const { text } of lines) {
    const within = text.replace(brokenStart, "").replace(brokenStart.test(above) ? brokenEnd : "", "");
    for (const [found] of within.toLowerCase().matchAll(word)) {
      const plain = found.replace(hyphen, "");
      if (plain === found) own.whole.add(stem(found));
      else {
        own.hyphened.add(stem(plain));
        own.written.add(found);
      }
    }
    above = text;
  }
  return own;
}

/** A word that is broken between two lines: the parts before its last hyphen, and what is on both sides of the break. */
type Break = { before: string; start: string; end: string; moved: string };

/**
 * Lines with the words whole whose hyphen at a line’s end only marks the break: each is on the line that it begins on.
 * Where the letter does not show which it is, the hyphen stays.
 */
export function withWholeWords(lines: readonly SourceLine[]): SourceLine[] {
  const breaks = lines.map((line, index) => breakAt(lines[index - 1], line));
  if (breaks.every((one) => one === null)) return [...lines];
  const own = ownWords(lines);
  // Programs break words at hyphens of their own in all lines of a letter or in none.
  const isHyphenated = breaks.some((one) => one && isOneWord(one, own) && !loosePart.test(one.start));
  const whole: SourceLine[] = [];
  lines.forEach((line, index) => {
    const above = whole.at(-1);
    const broken = breaks[index];
    if (isHyphenated && above && broken && isOneWord(broken, own))
      whole.splice(-1, 1, ...joined(above, line, broken.moved));
    else whole.push(line);
  });
  return whole;
}

function breakAt(above: SourceLine | undefined, line: SourceLine): Break | null {
  if (!above || above.row || line.row || line.bullet || line.marker !== null) return null;
  if (line.gap > paragraphGap || above.page !== line.page) return null;
  if (above.block !== null && line.block !== null && above.block !== line.block) return null;
  const [, before = "", start] = brokenStart.exec(above.text) ?? [];
  const [moved = "", end] = brokenEnd.exec(line.text) ?? [];
  return start === undefined || end === undefined ? null : { before, start, end, moved: moved.trimEnd() };
}

function isOneWord({ before, start, end }: Break, { whole, hyphened, written }: OwnWords): boolean {
  const together = `${start}${end}`.toLowerCase();
  if (hyphened.has(stem(together))) return false;
  if (whole.has(stem(together)) || ending.test(end)) return true;
  return before !== "" && written.has(`${before}${together}`.toLowerCase());
}

/** Two lines with the beginning of the second moved to the end of the first, in place of its hyphen. */
function joined(above: SourceLine, line: SourceLine, moved: string): SourceLine[] {
  const start = above.text.length - 1;
  const text = above.text.slice(0, start) + moved;
  const rest = line.text.slice(moved.length).trimStart();
  const cut = line.text.length - rest.length;
  const marks = [
    ...above.marks.map(({ label, offset }) => ({ label, offset: Math.min(offset, start) })),
    ...line.marks
      .filter(({ offset }) => offset <= moved.length)
      .map(({ label, offset }) => ({ label, offset: offset + start })),
  ];
  if (rest === "") return [{ ...above, text, marks, room: line.room, wrapped: line.wrapped }];
  const below = line.marks.filter(({ offset }) => offset > moved.length);
  return [
    { ...above, text, marks, room: above.room === null ? null : 0 },
    {
      ...line,
      text: rest,
      firstWord: firstWordOf(rest).length,
      marks: below.map(({ label, offset }) => ({ label, offset: offset - cut })),
    },
  ];
}

/**
 * Lists whose items begin with a dash or a star, which elsewhere is part of a sentence, or with a sign whose character is
 * not known.
 */
import { unknownCharacter } from "./characters.ts";
import { endsSentence } from "./sentence-edges.ts";
import { firstWordOf, isFull, type SourceLine } from "./source-document.ts";

/** Signs that an item may begin with; those of one kind begin a list together. */
const signs = [/^[-–−*]\s+(?=\S)/u, new RegExp(`^${unknownCharacter}\\s+(?=\\S)`, "u")];
/** Empty lines above a line, in heights of one, that separate it from what is above. */
const partingGap = 0.35;
/** An inner item is at least this many characters further in than its outer one. */
const innerIndent = 2;

/** Takes such a sign for a bullet where it begins several lines and never one that goes on a sentence. */
export function withDashBullets(lines: SourceLine[]): SourceLine[] {
  return signs.reduce(withBullets, lines);
}

function withBullets(lines: SourceLine[], sign: RegExp): SourceLine[] {
  const begins: boolean[] = [];
  for (const [index, line] of lines.entries())
    begins.push(
      line.row === null &&
        sign.test(line.text) &&
        isParted(line, lines[index - 1], begins[index - 1] === true),
    );
  const signed = lines.filter((line) => line.row === null && sign.test(line.text)).length;
  const bullets = begins.filter(Boolean).length;
  if (bullets < 2 || bullets < signed) return lines;
  return lines.map((line, index) => (begins[index] ? withoutSign(line, sign) : line));
}

/**
 * Whether a line begins something new: below a gap, a sentence’s end, a colon, or a line that had room for more; further
 * in than the item above, or as far in as the one that a sign begins.
 */
function isParted(line: SourceLine, above: SourceLine | undefined, belowSign: boolean): boolean {
  if (above?.bullet && line.indent >= above.indent + innerIndent) return true;
  if (above && belowSign && line.indent === above.indent) return true;
  if (!above || line.gap > partingGap || /[:;]$/.test(above.text) || endsSentence(above.text)) return true;
  return isFull(above, line) === false;
}

function withoutSign(line: SourceLine, sign: RegExp): SourceLine {
  const text = line.text.replace(sign, "");
  const taken = line.text.length - text.length;
  const marks = line.marks.map((mark) => ({ ...mark, offset: Math.max(0, mark.offset - taken) }));
  return { ...line, text, marks, firstWord: firstWordOf(text).length, bullet: true };
}

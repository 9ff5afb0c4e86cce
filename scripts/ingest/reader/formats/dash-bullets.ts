/** Lists whose items begin with a dash or a star, which elsewhere is part of a sentence. */
import { endsSentence } from "./sentence-edges.ts";
import { firstWordOf, isFull, type SourceLine } from "./source-document.ts";

const dash = /^[-–−*]\s+(?=\S)/u;
/** Empty lines above a line, in heights of one, that separate it from what is above. */
const partingGap = 0.35;
/** An inner item is at least this many characters further in than its outer one. */
const innerIndent = 2;

/** Takes a dash for a bullet where it begins several lines and never one that goes on a sentence. */
export function withDashBullets(lines: SourceLine[]): SourceLine[] {
  const begins: boolean[] = [];
  for (const [index, line] of lines.entries())
    begins.push(
      line.row === null &&
        dash.test(line.text) &&
        isParted(line, lines[index - 1], begins[index - 1] === true),
    );
  const dashed = lines.filter((line) => line.row === null && dash.test(line.text)).length;
  const bullets = begins.filter(Boolean).length;
  if (bullets < 2 || bullets < dashed) return lines;
  return lines.map((line, index) => (begins[index] ? withoutDash(line) : line));
}

/**
 * Whether a line begins something new: below a gap, a sentence’s end, a colon, or a line that had room for more; further
 * in than the item above, or as far in as the one that a dash begins.
 */
function isParted(line: SourceLine, above: SourceLine | undefined, belowDash: boolean): boolean {
  if (above?.bullet && line.indent >= above.indent + innerIndent) return true;
  if (above && belowDash && line.indent === above.indent) return true;
  if (!above || line.gap > partingGap || /[:;]$/.test(above.text) || endsSentence(above.text)) return true;
  return isFull(above, line) === false;
}

function withoutDash(line: SourceLine): SourceLine {
  const text = line.text.replace(dash, "");
  const taken = line.text.length - text.length;
  const marks = line.marks.map((mark) => ({ ...mark, offset: Math.max(0, mark.offset - taken) }));
  return { ...line, text, marks, firstWord: firstWordOf(text).length, bullet: true };
}

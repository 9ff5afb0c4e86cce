/** Lists whose items begin with a dash or a star, which elsewhere stands within a sentence. */
import { endsSentence } from "./sentence-edges.ts";
import { firstWordOf, isFull, type SourceLine } from "./source-document.ts";

const dash = /^[-–−*]\s+(?=\S)/u;
/** Empty lines above a line, in heights of one, that part it from what stands before. */
const partingGap = 0.35;

/** Takes a dash for a bullet where it begins several lines and never one that goes on a sentence. */
export function withDashBullets(lines: SourceLine[]): SourceLine[] {
  const begins = lines.map((line, index) => dash.test(line.text) && isParted(line, lines[index - 1]));
  const dashed = lines.filter((line) => dash.test(line.text)).length;
  const bullets = begins.filter(Boolean).length;
  if (bullets < 2 || bullets < dashed) return lines;
  return lines.map((line, index) => (begins[index] ? withoutDash(line) : line));
}

/** Whether a line begins something new: below a gap, a sentence’s end, a colon, or a line that had room for more. */
function isParted(line: SourceLine, above: SourceLine | undefined): boolean {
  if (!above || line.gap > partingGap || /[:;]$/.test(above.text) || endsSentence(above.text)) return true;
  return isFull(above, line) === false;
}

function withoutDash(line: SourceLine): SourceLine {
  const text = line.text.replace(dash, "");
  const taken = line.text.length - text.length;
  const marks = line.marks.map((mark) => ({ ...mark, offset: Math.max(0, mark.offset - taken) }));
  return { ...line, text, marks, firstWord: firstWordOf(text).length, bullet: true };
}

/** Page furniture: page numbers, the letterhead, and the headers and footers that pages repeat. */
import { isPageNumber, isPublishersNotice, letterheadLength } from "../formats/page-furniture.ts";
import type { SourceLine } from "../formats/source-document.ts";
import type { RunningLines } from "./running-lines.ts";

const nothingCarried = { gap: 0, pageStart: false };

/**
 * The lines of a letter without its page furniture, and the furniture.
 * @param running the heads and feet that its pages repeat
 */
export function withoutFurniture(
  lines: readonly SourceLine[],
  running: RunningLines,
): { lines: SourceLine[]; furniture: SourceLine[] } {
  const kept: SourceLine[] = [];
  const furniture: SourceLine[] = [];
  let carried: Pick<SourceLine, "gap" | "pageStart"> = nothingCarried;
  let belowLetterhead = 0;
  for (const [index, line] of lines.entries()) {
    belowLetterhead = Math.max(belowLetterhead, index + letterheadLength(lines, index));
    if (index < belowLetterhead) {
      furniture.push(line);
      carried = { gap: 0, pageStart: true };
      continue;
    }
    const atTop = line.pageStart || carried.pageStart;
    const atFoot = isFoot(lines, index);
    const mayBeNumber = !line.bullet && line.row === null && index > 0;
    const isNumber = mayBeNumber && (atTop || atFoot) && isPageNumber(line.text);
    const isNotice = (atTop || atFoot) && isPublishersNotice(line.text);
    if (isNumber || isNotice || running.sure.has(line.number) || running.unsure.has(line.number)) {
      furniture.push(line);
      carried = { gap: carried.gap + line.gap, pageStart: atTop };
      continue;
    }
    kept.push({ ...line, gap: line.gap + carried.gap, pageStart: atTop });
    carried = nothingCarried;
  }
  return { lines: kept, furniture };
}

/** Whether only page numbers, or nothing, follow a line on its page. */
function isFoot(lines: readonly SourceLine[], index: number): boolean {
  for (let below = index + 1; ; below += 1) {
    const line = lines[below];
    if (!line || line.pageStart) return true;
    if (!isPageNumber(line.text)) return false;
  }
}

/** Page furniture: page numbers, the letterhead, and the headers and footers that pages repeat. */
import { isPageNumber, letterheadLength } from "../formats/page-furniture.ts";
import type { SourceLine } from "../formats/source-document.ts";

/** So many pages have to begin or end with the same words for these to be a header or footer. */
const fewestRepeats = 3;

const nothingCarried = { gap: 0, pageStart: false };

/** The lines of a letter without its page furniture, and the furniture. */
export function withoutFurniture(lines: readonly SourceLine[]): {
  lines: SourceLine[];
  furniture: SourceLine[];
} {
  const repeated = repeatedEdges(lines);
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
    if (isNumber || ((line.pageStart || atFoot) && repeated.has(edgeKey(line)))) {
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

const edgeKey = ({ text }: SourceLine): string => text.toLowerCase().replace(/\d+/g, "#");

/** The words that at least three pages, and all but two of them, begin or end with. */
function repeatedEdges(lines: readonly SourceLine[]): Set<string> {
  const pages = lines.filter(({ pageStart }) => pageStart).length;
  const counts = new Map<string, number>();
  for (const [index, line] of lines.entries()) {
    if (!line.pageStart && !isFoot(lines, index)) continue;
    if (isPageNumber(line.text)) continue;
    counts.set(edgeKey(line), (counts.get(edgeKey(line)) ?? 0) + 1);
  }
  const enough = Math.max(fewestRepeats, pages - 2);
  return new Set([...counts].filter(([, count]) => count >= enough).map(([key]) => key));
}

/** How deep items are inside each other, where a text shows it only by how far in they are. */
import type { SourceLine } from "../formats/source-document.ts";

/** An item is inside another where it is at least this many characters further in. */
const innerIndent = 2;
/** The width of a bullet and its space before the words of an item. */
const bulletWidth = 2;

/** The lines of plain text with the levels of items; lines of other sources are left as they are. */
export function withLevelsByIndent(lines: readonly SourceLine[]): SourceLine[] {
  let outer: number[] = [];
  return lines.map((line) => {
    if (!isPlain(line)) return line;
    if (!line.bullet) {
      if (line.gap > 0) outer = [];
      return line;
    }
    const column = columnOf(line);
    outer = [...outer.filter((one) => column >= one + innerIndent), column];
    return { ...line, level: Math.max(line.level ?? 1, outer.length) };
  });
}

/** Whether a line is one of plain text, which shows neither weight nor structure. */
const isPlain = ({ bold, tag }: SourceLine): boolean => bold === null && tag === null;

/** Where the bullet or the number of an item is; `indent` is where its first letter or figure does. */
function columnOf({ indent, marker }: SourceLine): number {
  if (marker === null) return indent - bulletWidth;
  return marker.startsWith("(") ? indent - 1 : indent;
}

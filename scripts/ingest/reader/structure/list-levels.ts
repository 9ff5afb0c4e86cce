/** How deep items are inside each other, where a text shows it by nothing but how far in they stand. */
import type { SourceLine } from "../formats/source-document.ts";

/** An item stands inside another where it is so many characters further in. */
const innerIndent = 2;
/** A bullet and its space stand before the words of an item. */
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

/** Where the bullet or the number of an item stands; `indent` is where its first letter or figure does. */
function columnOf({ indent, marker }: SourceLine): number {
  if (marker === null) return indent - bulletWidth;
  return marker.startsWith("(") ? indent - 1 : indent;
}

/** Bullets that are drawn as shapes or pictures and not set as characters, and lists within the items of others. */
import type { PageLine } from "./pdf-lines.ts";
import type { Paint } from "./pdf-paint.ts";
import type { SourceLine } from "./source-document.ts";

/** Sizes of a bullet in heights of the type: what is smaller is a dot, what is larger a picture. */
const smallest = 0.15;
const largest = 0.8;
/** How far before the words a bullet may be, in heights of the type. */
const nearest = 0.15;
const farthest = 3;

/** The lines with those as items before which something small is drawn and nothing written. */
export function withDrawnBullets<Line extends PageLine>(
  lines: readonly Line[],
  paints: readonly Paint[],
): Line[] {
  const small = paints.filter(({ box }) => box[2] - box[0] < 20 && box[3] - box[1] < 20);
  return lines.map((line) =>
    line.bullet || line.row !== null || !isDrawnBefore(line, small) ? line : { ...line, bullet: true },
  );
}

function isDrawnBefore({ left, y, size }: PageLine, paints: readonly Paint[]): boolean {
  const near = paints.filter(({ box }) => {
    const middle = (box[1] + box[3]) / 2;
    return (
      box[0] >= left - farthest * size &&
      box[2] <= left - nearest * size &&
      middle > y &&
      middle < y + 0.75 * size
    );
  });
  if (near.length === 0) return false;
  const width = Math.max(...near.map(({ box }) => box[2])) - Math.min(...near.map(({ box }) => box[0]));
  const height = Math.max(...near.map(({ box }) => box[3])) - Math.min(...near.map(({ box }) => box[1]));
  const fits = (length: number): boolean => length >= smallest * size && length <= largest * size;
  return fits(width) && (fits(height) || height < smallest * size) && !isRule(width, height);
}

/** A dash may be a bullet; what is far longer than high is a rule. */
const isRule = (width: number, height: number): boolean => height < width / 12;

/** How much further in an item of an inner list is than the items around it, in widths of a character. */
const innerIndent = 1.5;

/** The lines of lists with how deep each item is: an item that is further in than the one above is of a list in it. */
export function withLevels(lines: readonly SourceLine[]): SourceLine[] {
  let indents: number[] = [];
  return lines.map((line) => {
    if (!line.bullet) {
      const goesOn = indents.some((indent) => Math.abs(indent - line.indent) < innerIndent);
      if (!goesOn) indents = [];
      return line;
    }
    while (indents.length > 0 && line.indent < (indents.at(-1) ?? 0) - innerIndent) indents.pop();
    const isInner = indents.length === 0 || line.indent > (indents.at(-1) ?? 0) + innerIndent;
    if (isInner) indents.push(line.indent);
    return { ...line, level: indents.length };
  });
}

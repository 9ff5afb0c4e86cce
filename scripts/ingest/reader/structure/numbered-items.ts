/** Items of a numbered list: `1.`, `2.`, `3.` at the beginning of lines. The number stays part of the item’s words. */
import type { SourceLine } from "../formats/source-document.ts";

const itemNumber = /^(\d{1,3})[.)]\s*\p{Lu}/u;
/** Fewer lines in a row than this are no list: a sentence may begin with a number. */
const fewestItems = 3;

/** Marks the lines that begin the items of numbered lists; a list counts from 1 without a gap. */
export function withNumberedItems(lines: readonly SourceLine[]): SourceLine[] {
  const starts = new Set<SourceLine>();
  let list: SourceLine[] = [];
  const close = (): void => {
    if (list.length >= fewestItems) for (const line of list) starts.add(line);
    list = [];
  };
  for (const line of lines) {
    const number = Number(itemNumber.exec(line.text)?.[1] ?? Number.NaN);
    if (number === list.length + 1) list.push(line);
    else if (number === 1) {
      close();
      list = [line];
    }
  }
  close();
  return lines.map((line) => (starts.has(line) ? { ...line, bullet: true } : line));
}

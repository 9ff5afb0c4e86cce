/** Tables drawn in plain text: with `|` between the cells, with tabs, or with columns set apart by spaces. */
import { onOneLine, splitBullet } from "./characters.ts";
import type { TableRow } from "./source-document.ts";

/** A row at the line where it begins, and how many lines it takes, drawn rules below it among them. */
export type DrawnRow = { row: TableRow; lines: number };

const salutationLine = /^\s*Dear\s/;
const valedictionLine = /^\s*(?:Yours?\s+(?:sincerely|faithfully|truly)|(?:kind|best|warm)\s+regards)\b/i;
/** A line that is drawn below heads or between rows: `---|---`, `+----+----+`, `=====  =====`. */
const isDrawnRule = (line: string): boolean =>
  /^[-=–—_\s|+:]+$/.test(line) && /^\s*(?:[|+:]+\s*)?[-=–—_]{2}/.test(line);
/** Words that are apart on one line. */
const apart = /\S(?: {2,}|\t+)\S/;
/** What a line of a list begins with, where a tab or spaces part it from the words. */
const listBeginning = /^\s*(?:[-–−*•·▪■o]|\(?\w{1,3}[.):]|\w{0,2}\(?\w{1,3}\))\s/u;
const figure = /^[^\p{L}\d]*\d[^\p{L}]*(?:k|m|bn)?$|^[-–—]$/u;

/** The minimum number of rows of a table that is drawn with spaces; with a rule or figures two are enough. */
const minimumRows = 3;
/** The maximum number of words in a cell on average, in tables without figures; prose in columns has more. */
const maximumWordsInCell = 3.5;

/**
 * The tables between the salutation and the valediction, by the lines on which their rows begin. Rows and cells are
 * whole: what a cell has on several lines is joined.
 */
export function drawnTables(lines: readonly string[]): ReadonlyMap<number, DrawnRow> {
  const found = new Map<number, DrawnRow>();
  const start = lines.findIndex((line) => salutationLine.test(line));
  const farewell = lines.findLastIndex((line) => valedictionLine.test(line));
  const end = farewell < 0 ? lines.length : farewell;
  let tables = 0;
  for (let index = start + 1; start >= 0 && index < end; ) {
    const region = regionAt(lines, index, end);
    const rows = region && (barredRows(region) ?? spacedRows(region));
    if (!rows) {
      index += 1;
      continue;
    }
    const columns = Math.max(...rows.map(({ cells }) => cells.length));
    for (const { at, length, cells, heads } of rows) {
      const padded = Array.from({ length: columns }, (_, column) => cells[column] ?? "");
      found.set(index + at, { row: { table: tables, cells: padded, heads }, lines: length });
    }
    tables += 1;
    index += region.length;
  }
  return found;
}

type Row = { at: number; length: number; cells: string[]; heads: boolean | null };

/** The lines from `index` on that may be one table: none of them prose, at most one empty line between two. */
function regionAt(lines: readonly string[], index: number, end: number): string[] | null {
  const isPart = (line: string): boolean =>
    !line.includes("\f") && !splitBullet(line.trim()).bullet && !listBeginning.test(line);
  const isColumned = (line: string): boolean => isPart(line) && (apart.test(line) || isBarred(line));
  const first = lines[index] ?? "";
  if (!isColumned(first) && !(isPart(first) && isDrawnRule(first))) return null;
  let last = index;
  const secondColumn = /\S(?: {2,}|\t+)(?=\S)/.exec(first);
  const firstWidth = secondColumn ? secondColumn.index + secondColumn[0].length : 0;
  const isInFirstColumn = (line: string, below: string): boolean =>
    line.trimEnd().length < firstWidth && isColumned(below) && /^\s*\p{Ll}/u.test(below);
  for (let next = index + 1; next < end; next += 1) {
    const line = lines[next] ?? "";
    if (isColumned(line) || (isPart(line) && isDrawnRule(line))) last = next;
    else if (line.trim() === "") {
      if (next > last + 1) break;
    } else if (next !== last + 1 || !isPart(line)) break;
    else if (!isRestOfCell(line) && !isInFirstColumn(line, lines[next + 1] ?? "")) break;
    else last = next;
  }
  return last > index ? lines.slice(index, last + 1) : null;
}

/** Whether a line without columns goes on a cell of the row above: it is further in, or begins in the middle of a sentence. */
const isRestOfCell = (line: string): boolean => /^\s{2,}\S|^\p{Ll}[^.]{0,30}$/u.test(line);

const isBarred = (line: string): boolean => /\S\s*\|\s*\S|^\s*\|.*\|\s*$/.test(line) && !isDrawnRule(line);

/** The rows of a table with bars; null where the lines are none. */
function barredRows(lines: readonly string[]): Row[] | null {
  const barred = lines.filter(isBarred);
  if (barred.length < 2 || lines.some((line) => line.trim() !== "" && !isBarred(line) && !isDrawnRule(line)))
    return null;
  const split = (line: string): string[] =>
    line
      .trim()
      .replace(/^\||\|$/g, "")
      .split("|")
      .map(onOneLine);
  const width = split(barred[0] ?? "").length;
  if (width < 2 || barred.some((line) => split(line).length !== width)) return null;
  // Rules below the heads and nowhere else part nothing: then each line is a row.
  const rules = lines.filter((line, index) => isDrawnRule(line) && index > 0 && index < lines.length - 1);
  return rowsOf(lines, split, rules.length > 1 ? "rules" : "lines");
}

/** The rows of a table whose columns are set apart by tabs or spaces; null where the lines are none. */
function spacedRows(region: readonly string[]): Row[] | null {
  const split = tabSplitter(region) ?? spaceSplitter(region);
  if (!split) return null;
  const groups = region.join("\n").split(/\n[^\S\n]*\n/);
  const byGroups = groups.length >= minimumRows && groups.some((group) => group.includes("\n"));
  const rows = rowsOf(region, split, byGroups ? "blanks" : "lines");
  return looksLikeTable(rows, region) ? rows : null;
}

function tabSplitter(region: readonly string[]): ((line: string) => string[]) | null {
  const words = region.filter((line) => line.trim() !== "" && !isDrawnRule(line));
  for (const tabs of [/\t/, /\t+/]) {
    const split = (line: string): string[] => line.trimEnd().split(tabs).map(onOneLine);
    const widths = new Set(words.map((line) => split(line).length));
    if (widths.size === 1 && !widths.has(1)) return split;
  }
  return null;
}

/** Cuts lines where at least two places in a row are empty in all of them. */
function spaceSplitter(region: readonly string[]): ((line: string) => string[]) | null {
  const words = region.filter((line) => line.trim() !== "" && !isDrawnRule(line));
  const width = Math.max(...words.map((line) => line.length));
  const isEmpty = (place: number): boolean => words.every((line) => (line[place] ?? " ") === " ");
  const starts: number[] = [];
  for (let place = 0; place < width; place += 1) {
    const begins = !isEmpty(place) && (place === 0 || isEmpty(place - 1));
    if (begins && (starts.length === 0 || isEmpty(place - 2))) starts.push(place);
  }
  if (starts.length < 2) return null;
  return (line) => starts.map((start, column) => onOneLine(line.slice(start, starts[column + 1])));
}

/** Puts the lines of each row together. @param parted what parts two rows beside the lines themselves */
function rowsOf(
  region: readonly string[],
  split: (line: string) => string[],
  parted: "lines" | "blanks" | "rules",
): Row[] {
  const rows: Row[] = [];
  let isNew = true;
  for (const [at, line] of region.entries()) {
    const last = rows.at(-1);
    const isRule = isDrawnRule(line);
    if (isRule || line.trim() === "") {
      if (isRule && rows.length === 1 && last) last.heads = true;
      if (last) last.length = at + 1 - last.at;
      isNew ||= parted === "rules" ? isRule : true;
      continue;
    }
    const cells = split(line);
    const goesOn = parted === "lines" ? isContinuation(cells, last?.cells) : !isNew;
    if (last && goesOn) {
      last.cells = last.cells.map((words, column) => onOneLine(`${words} ${cells[column] ?? ""}`));
      last.length = at + 1 - last.at;
    } else rows.push({ at: last ? at : 0, length: last ? 1 : at + 1, cells, heads: null });
    isNew = false;
  }
  return rows;
}

/**
 * Whether cells go on those of the row above: the first is empty, or goes on one that stands alone, or all that are
 * there begin in mid-sentence.
 */
function isContinuation(cells: readonly string[], above: readonly string[] = []): boolean {
  const [first = "", ...others] = cells;
  if (/^\p{Ll}/u.test(first) && above.filter((cell) => cell !== "").length === 1) return true;
  const words = cells.filter((cell) => cell !== "");
  if (first === "") return !others.some((cell) => figure.test(cell));
  return words.length < cells.length && words.every((cell) => /^[\p{Ll}(]/u.test(cell));
}

/** Whether rows are a table and not prose in columns: figures, a rule below the heads, or few words in the cells. */
function looksLikeTable(rows: readonly Row[], region: readonly string[]): boolean {
  if (rows.length < 2 || rows.some(({ cells }) => cells.filter((cell) => cell !== "").length < 1))
    return false;
  const [, ...below] = rows;
  const columns = rows[0]?.cells.length ?? 0;
  const hasFigures = Array.from({ length: columns }, (_, column) =>
    below.filter(({ cells }) => figure.test(cells[column] ?? "")),
  ).some((figures) => figures.length > below.length / 2);
  if (hasFigures || region.some((line, index) => index > 0 && isDrawnRule(line))) return true;
  const cells = rows.flatMap((row) => row.cells).filter((cell) => cell !== "");
  const words = cells.reduce((sum, cell) => sum + cell.split(" ").length, 0);
  return rows.length >= minimumRows && words / cells.length <= maximumWordsInCell;
}

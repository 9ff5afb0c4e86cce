/**
 * The blocks of a letter’s Markdown below its front matter: headings, paragraphs, list items, tables and footnotes.
 */
import MarkdownIt, { type Token } from "markdown-it";
import { type MarkedText, readInlineText } from "./inline-text.ts";
import { markerInFront } from "./item-marker.ts";
import { isTable, readTable, type TableContent } from "./markdown-table.ts";

type Placed = {
  line: number;
  /** Null where it has none; the id of a footnote is its mark. */
  id: string | null;
  was: string[];
};

export type BodyBlock = Placed &
  (
    | ({ kind: "heading" } & MarkedText)
    | ({ kind: "paragraph" } & MarkedText)
    | ({ kind: "footnote" } & MarkedText)
    | ({ kind: "item"; marker: string | null; level: number } & MarkedText)
    | ({ kind: "table" } & TableContent)
  );

export type Report = (line: number, message: string) => void;

const bodyParser = new MarkdownIt("zero", { html: false }).enable(["heading", "list"]);

const addressPattern =
  /(?:^|(?<![ \t])[ \t]+)\{#([^\s{}"\\]+)(?:[ \t]+marker="([^"{}\\]*)")?(?:[ \t]+was="([^"{}]*)")?\}[ \t]*$/;
const footnotePattern = /^\[\^([1-9][0-9]*)\]:[ \t]*/;

/**
 * The blocks of a body in order; anything else is reported and left out.
 * @param firstLine line of the file on which the body begins, from 1
 */
export function readBlocks(markdown: string, firstLine: number, report: Report): BodyBlock[] {
  const blocks: BodyBlock[] = [];
  const open: Token[] = [];
  for (const token of bodyParser.parse(markdown, {})) {
    const line = firstLine + (token.map?.[0] ?? 0);
    if (token.type === "heading_open" && token.tag !== "h2")
      report(line, "headings of a letter begin with ##");
    if (token.nesting === 1) open.push(token);
    else if (token.nesting === -1) open.pop();
    if (token.type !== "inline") continue;
    if (/\n[ \t]*\[\^[1-9][0-9]*\]:/.test(token.content))
      report(line, "put a blank line before each footnote");
    const block = readBlock(token, line, open, report);
    const above = blocks.at(-1);
    if (block?.kind === "paragraph" && block.text === "" && above?.kind === "table" && above.id === null) {
      // Editing tools may separate the id of a table from the table.
      blocks.splice(-1, 1, { ...above, id: block.id, was: block.was });
    } else if (block) blocks.push(block);
  }
  return blocks;
}

function readBlock(token: Token, line: number, parents: readonly Token[], report: Report): BodyBlock | null {
  const items = parents.filter(({ type }) => type === "list_item_open");
  const isHeading = parents.some(({ type }) => type === "heading_open");
  if (isTable(token.content) && items.length === 0 && !isHeading)
    return readTableBlock(token.content.split("\n"), line, report);
  const unwrapped = token.content.replace(/(?<![ \t])[ \t]*\n[ \t]*/g, " ");
  const { content, id, was, marker } = withoutAddress(unwrapped);
  if (hasAddress(content)) {
    const remedy = "put a blank line after it, or move what follows to before it";
    report(line, `an id {#…} must be at the end of its paragraph; ${remedy}`);
    return null;
  }
  const place = { line, id, was };
  if (marker !== null && items.length === 0)
    report(line, `marker="${marker}" is for list items; begin the line with - or remove the marker`);
  if (isHeading) return { kind: "heading", ...place, ...readInlineText(content) };
  if (items.length > 0)
    return { kind: "item", ...place, level: levelOf(items), ...readItem(content, marker, token, items) };
  const [label, mark] = footnotePattern.exec(content) ?? [];
  if (label === undefined) return { kind: "paragraph", ...place, ...readInlineText(content) };
  return { kind: "footnote", line, id: `fn${mark}`, was, ...readInlineText(content.slice(label.length)) };
}

/** How many lists a list is inside of; lists that begin on one line, such as `- 3. …`, count as one. */
const levelOf = (items: readonly Token[]): number => new Set(items.map(({ map }) => map?.[0])).size;

/** The words of an item and its printed number or letter, wherever that is written. */
function readItem(
  content: string,
  marker: string | null,
  { map }: Token,
  items: readonly Token[],
): MarkedText & { marker: string | null } {
  const numbered = items.find((item) => item.info !== "" && item.map?.[0] === map?.[0]);
  if (marker === null && numbered)
    return { marker: numbered.info + numbered.markup, ...readInlineText(content) };
  const inFront = marker === null ? markerInFront(content) : null;
  return { marker: inFront?.marker ?? marker, ...readInlineText(inFront?.rest ?? content) };
}

function readTableBlock(lines: readonly string[], line: number, report: Report): BodyBlock | null {
  const last = withoutAddress(lines.at(-1) ?? "");
  const hasId = last.id !== null && last.content === "";
  const rows = hasId ? lines.slice(0, -1) : lines;
  const stray = rows.findIndex(hasAddress);
  if (stray >= 0) {
    report(line + stray, "the id {#…} of a table must be on its own line below the table");
    return null;
  }
  const read = readTable(rows);
  if ("fault" in read) {
    report(line + read.line, read.fault);
    return null;
  }
  return { kind: "table", line, id: hasId ? last.id : null, was: hasId ? last.was : [], ...read.table };
}

const hasAddress = (content: string): boolean => /(?<!\\)\{#/.test(content);

/** A block’s Markdown without the id at its end, and the attributes written with the id. */
function withoutAddress(markdown: string): {
  content: string;
  id: string | null;
  marker: string | null;
  was: string[];
} {
  const address = addressPattern.exec(markdown);
  return {
    content: (address ? markdown.slice(0, address.index) : markdown).trim(),
    id: address?.[1] ?? null,
    marker: address?.[2] ?? null,
    was: address?.[3]?.split(/\s+/).filter(Boolean) ?? [],
  };
}

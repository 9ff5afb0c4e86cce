/**
 * The Markdown form of a letter, the archive’s record of it: a YAML head, then `##` headings, paragraphs and list
 * items, each on one line with its id at the end (`{#p12}`), then the footnotes. Writing and reading are inverse.
 */
import MarkdownIt, { type Token } from "markdown-it";
import type { z } from "zod";
import { messageOf } from "./checked-yaml.ts";
import { readFrontMatter, writeFrontMatter } from "./front-matter.ts";
import { openingSectionId, paragraphId, paragraphNumber, sectionId } from "./ids.ts";
import { readInlineText, writeInlineText } from "./inline-text.ts";
import type { Problem } from "./problems.ts";
import { reservedIds } from "./reserved-ids.ts";
import {
  bodySchema,
  type DraftRecord,
  draftFrontMatterSchema,
  frontMatterSchema,
  type LetterBody,
  type LetterRecord,
  type RecordSection,
} from "./schema.ts";

const bodyParser = new MarkdownIt("zero", { html: false }).enable(["heading", "list"]);

type Addressed = { id: string; was: string[] };

const addressTail = ({ id, was }: Addressed): string =>
  was.length > 0 ? `{#${id} was="${was.join(" ")}"}` : `{#${id}}`;

/** The Markdown file of a letter or of a draft. */
export function writeLetter({ frontMatter, body }: DraftRecord): string {
  return `---\n${writeFrontMatter(frontMatter)}---\n\n${writeBody(body)}`;
}

/** The Markdown of a letter’s body, as it stands below the head. */
export function writeBody(body: LetterBody): string {
  const blocks: string[] = [];
  for (const section of body.sections) {
    if (section.heading !== null) {
      const heading = writeInlineText({ text: section.heading, marks: section.marks });
      blocks.push(`## ${heading} ${addressTail(section)}\n`);
    }
    for (const [index, paragraph] of section.paragraphs.entries()) {
      const line = `${writeInlineText(paragraph)} ${addressTail(paragraph)}\n`;
      if (paragraph.kind === "paragraph") blocks.push(line);
      else if (section.paragraphs[index - 1]?.kind === "item") blocks.push(`${blocks.pop()}- ${line}`);
      else blocks.push(`- ${line}`);
    }
  }
  for (const footnote of body.footnotes) {
    blocks.push(
      `[^${footnote.id.slice("fn".length)}]: ${writeInlineText({ text: footnote.text, marks: [] })}\n`,
    );
  }
  return blocks.join("\n");
}

/** The letter of a Markdown file, or everything that is wrong with it. `file` is named in the problems. */
export function readLetter(markdown: string, file: string): Read<LetterRecord> {
  return readRecord(markdown, frontMatterSchema, file);
}

/** The draft of a Markdown file, which may lack what a letter may not, or everything that is wrong with it. */
export function readDraft(markdown: string, file: string): Read<DraftRecord> {
  return readRecord(markdown, draftFrontMatterSchema, file);
}

type Read<Content> = { letter: Content } | { problems: [Problem, ...Problem[]] };

function readRecord<Schema extends z.ZodType>(
  markdown: string,
  schema: Schema,
  file: string,
): Read<{ frontMatter: z.output<Schema>; body: LetterBody }> {
  const unreadable = unreadableLines(markdown, file);
  if (unreadable) return { problems: unreadable };
  const parts = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?\n)---[ \t]*(?:\r?\n|$)/.exec(markdown);
  if (!parts) {
    const message = "has no head: a letter begins with a line ---, its fields in YAML and a line ---";
    return { problems: [{ file, line: 1, field: null, message }] };
  }
  const head = readFrontMatter(parts[1] ?? "", schema, file, 2);
  const bodyLine = parts[0].split("\n").length;
  const body = readBody(markdown.slice(parts[0].length), file, bodyLine);
  if ("frontMatter" in head && "body" in body) {
    return { letter: { frontMatter: head.frontMatter, body: body.body } };
  }
  const [first, ...others] = [
    ...("problems" in head ? head.problems : []),
    ...("problems" in body ? body.problems : []),
  ];
  if (!first) throw new Error(`${file}: could not be read, and no problem was named`);
  return { problems: [first, ...others] };
}

/** Problems of a file that is no letter’s text as it stands: a merge left half done, or a character that is none. */
function unreadableLines(markdown: string, file: string): [Problem, ...Problem[]] | null {
  const lines = markdown.split("\n");
  const merge = lines.findIndex((line) => /^(<{7}|>{7})( |\r?$)/.test(line));
  if (merge >= 0) {
    const message =
      "a merge was left half done here; keep one side and take the marks <<<<<<< and >>>>>>> out";
    return [{ file, line: merge + 1, field: null, message }];
  }
  const broken = lines.findIndex((line) => line.includes("\0"));
  if (broken < 0) return null;
  const message = "this line has a character without meaning (NUL); type the line anew";
  return [{ file, line: broken + 1, field: null, message }];
}

/** A block of the body as it stands: what it is, its line, its Markdown without its address. */
type Block = {
  kind: "heading" | "paragraph" | "item" | "footnote";
  line: number;
  content: string;
  id: string | null;
  was: string[];
};

const addressPattern = /(?:^|[ \t]+)\{#([^\s{}"\\]+)(?:[ \t]+was="([^"{}]*)")?\}[ \t]*$/;
const footnotePattern = /^\[\^([1-9][0-9]*)\]:[ \t]*/;

/**
 * Sections and footnotes of a letter’s body.
 * @param firstLine line of the file on which the body begins, from 1
 */
function readBody(
  markdown: string,
  file: string,
  firstLine: number,
): { body: LetterBody } | { problems: Problem[] } {
  const problems: Problem[] = [];
  const report = (line: number, message: string): void => {
    problems.push({ file, line, field: null, message });
  };
  const blocks = readBlocks(markdown, firstLine, report);
  const taken = new Set([
    openingSectionId,
    ...blocks.flatMap(({ id, was }) => [...(id ? [id] : []), ...was]),
  ]);
  const body: LetterBody = { sections: [], footnotes: [] };
  const lines = new Map<string, number>();
  let lastNumber = 0;
  for (const { kind, line, content, id, was } of blocks) {
    const marked = readInlineText(content);
    if (kind === "footnote") {
      const footnote = `fn${footnotePattern.exec(content)?.[1]}`;
      const { text, marks } = readInlineText(content.replace(footnotePattern, ""));
      if (marks.length > 0) report(line, "a footnote has no marks of footnotes in it");
      body.footnotes.push({ id: footnote, text });
      noteLine(lines, footnote, line, report);
      continue;
    }
    if (/(?<!\\)\{#/.test(content)) {
      report(
        line,
        "an id {#…} stands last in its paragraph; put a blank line after it, or what follows before it",
      );
      continue;
    }
    if (id === null) {
      const suggestion =
        kind === "heading" ? sectionId(marked.text, taken) : freeParagraphId(lastNumber, taken);
      taken.add(suggestion);
      report(line, `this ${kind} has no id; write {#${suggestion}} at its end`);
      continue;
    }
    for (const address of [id, ...was]) noteLine(lines, address, line, report);
    for (const address of was.filter((earlier) => reservedIds.has(earlier)))
      report(line, `was="${address}" is an id of the page itself, which no letter’s text has had`);
    if (kind === "heading") {
      body.sections.push({ id, heading: marked.text, level: 2, paragraphs: [], marks: marked.marks, was });
      continue;
    }
    const number = paragraphNumber(id);
    if (!number) {
      report(line, `{#${id}} is no id of a paragraph; it has the form {#p12} or {#p12a}`);
      continue;
    }
    lastNumber = number.number;
    if (body.sections.length === 0) noteLine(lines, openingSectionId, line, report);
    currentSection(body).paragraphs.push({ id, number: number.number, kind, ...marked, was });
  }
  problems.push(...footnoteProblems(body, lines, file));
  if (problems.length > 0) return { problems };
  const result = bodySchema.safeParse(body, { reportInput: true });
  if (result.success) return { body: result.data };
  return {
    problems: result.error.issues.map((issue) => ({
      file,
      line: lines.get(idAt(body, issue.path)) ?? firstLine,
      field: null,
      message: [...issue.path.slice(-1).map(String), messageOf(issue)].join(" "),
    })),
  };
}

/** The section that a paragraph falls into: the last one, or a new one without a heading at the beginning. */
function currentSection(body: LetterBody): RecordSection {
  const last = body.sections.at(-1);
  if (last) return last;
  const opening: RecordSection = {
    id: openingSectionId,
    heading: null,
    level: 2,
    paragraphs: [],
    marks: [],
    was: [],
  };
  body.sections.push(opening);
  return opening;
}

/** The next id after paragraph `number` that is not taken: the next number, else `p12a`, `p12b`, … `p12za`. */
export function freeParagraphId(number: number, taken: ReadonlySet<string>): string {
  const next = paragraphId(number + 1);
  if (!taken.has(next)) return next;
  const base = paragraphId(Math.max(number, 1));
  for (let letters = ""; ; letters += "z") {
    const free = [..."abcdefghijklmnopqrstuvwxy"].find((letter) => !taken.has(base + letters + letter));
    if (free) return base + letters + free;
  }
}

function noteLine(
  lines: Map<string, number>,
  id: string,
  line: number,
  report: (line: number, message: string) => void,
): void {
  const earlier = lines.get(id);
  if (earlier === undefined) lines.set(id, line);
  else report(line, `the id ${id} is already that of line ${earlier}; every id stands once in a letter`);
}

function footnoteProblems(body: LetterBody, lines: Map<string, number>, file: string): Problem[] {
  const footnotes = new Set(body.footnotes.map(({ id }) => id));
  const marked = body.sections.flatMap((section) => [section, ...section.paragraphs]);
  const used = new Set(marked.flatMap(({ marks }) => marks.map(({ footnote }) => footnote)));
  const missing = marked.flatMap(({ id, marks }) =>
    marks
      .filter(({ footnote }) => !footnotes.has(footnote))
      .map(({ footnote }) => ({ line: lines.get(id) ?? null, mark: footnote.slice(2) })),
  );
  return [
    ...missing.map(({ line, mark }) => ({
      file,
      line,
      field: null,
      message: `there is no footnote [^${mark}]:`,
    })),
    ...[...footnotes.difference(used)].map((id) => ({
      file,
      line: lines.get(id) ?? null,
      field: null,
      message: `nothing refers to this footnote; put [^${id.slice(2)}] where its mark stands`,
    })),
  ];
}

/** Id of the section, paragraph or footnote that a path of the schema leads to. */
function idAt(body: LetterBody, [list, index, , paragraph]: readonly PropertyKey[]): string {
  const element = list === "footnotes" ? body.footnotes[Number(index)] : body.sections[Number(index)];
  const inner = element && "paragraphs" in element ? element.paragraphs[Number(paragraph)] : undefined;
  return (inner ?? element)?.id ?? "";
}

/** The blocks of a body in order; whatever is no heading, paragraph or item of a list is reported. */
function readBlocks(
  markdown: string,
  firstLine: number,
  report: (line: number, message: string) => void,
): Block[] {
  const blocks: Block[] = [];
  const open: Token[] = [];
  for (const token of bodyParser.parse(markdown, {})) {
    const line = firstLine + (token.map?.[0] ?? 0);
    if (token.type === "ordered_list_open")
      report(line, "numbered lists are not read; begin each item with -");
    if (token.type === "heading_open" && token.tag !== "h2")
      report(line, "headings of a letter begin with ##");
    if (token.nesting === 1) open.push(token);
    else if (token.nesting === -1) open.pop();
    if (token.type !== "inline") continue;
    const parents = open.map(({ type }) => type);
    if (/\n[ \t]*\[\^[1-9][0-9]*\]:/.test(token.content))
      report(line, "put a blank line before each footnote");
    if (parents.filter((type) => type === "list_item_open").length > 1) {
      report(line, "a list inside a list is not read; bring its items to the margin");
    }
    blocks.push(readBlock(token.content, line, parents));
  }
  return blocks;
}

function readBlock(content: string, line: number, parents: string[]): Block {
  const unwrapped = content.replace(/[ \t]*\n[ \t]*/g, " ");
  const address = addressPattern.exec(unwrapped);
  const text = address ? unwrapped.slice(0, address.index) : unwrapped;
  const kind = parents.includes("heading_open")
    ? "heading"
    : parents.includes("list_item_open")
      ? "item"
      : footnotePattern.test(text)
        ? "footnote"
        : "paragraph";
  return {
    kind,
    line,
    content: text.trim(),
    id: address?.[1] ?? null,
    was: address?.[2]?.split(/\s+/).filter(Boolean) ?? [],
  };
}

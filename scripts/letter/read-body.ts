/** Reads the body of a letter from Markdown and reports everything that is wrong with it. */
import { type Report, readBlocks } from "./body-blocks.ts";
import { messageOf } from "./checked-yaml.ts";
import { freeParagraphId, openingSectionId, paragraphNumber, sectionId } from "./ids.ts";
import type { Problem } from "./problems.ts";
import { reservedIds } from "./reserved-ids.ts";
import { bodySchema, type LetterBody, paragraphOf, type RecordSection } from "./schema.ts";

/**
 * Sections and footnotes of a letter’s body.
 * @param firstLine line of the file on which the body begins, from 1
 */
export function readBody(
  markdown: string,
  file: string,
  firstLine: number,
): { body: LetterBody } | { problems: Problem[] } {
  const problems: Problem[] = [];
  const report: Report = (line, message) => {
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
  for (const block of blocks) {
    const { kind, line, id, was } = block;
    if (id === null) {
      const suggestion =
        kind === "heading" ? sectionId(block.text, taken) : freeParagraphId(lastNumber, taken);
      taken.add(suggestion);
      const place = kind === "table" ? "on a line below it" : "at its end";
      report(line, `this ${kind} has no id; write {#${suggestion}} ${place}`);
      continue;
    }
    for (const address of [id, ...was]) noteLine(lines, address, line, report);
    for (const address of was.filter((earlier) => reservedIds.has(earlier)))
      report(
        line,
        `was="${address}" is an id of the page itself, which the text of a letter cannot have had`,
      );
    if (block.kind === "footnote") {
      if (block.marks.length > 0) report(line, "a footnote cannot have footnote marks in it");
      body.footnotes.push({ id, text: block.text });
      continue;
    }
    if (block.kind === "heading") {
      const { text, marks } = block;
      body.sections.push({ id, heading: text, level: 2, paragraphs: [], marks, was });
      continue;
    }
    const number = paragraphNumber(id);
    if (!number) {
      report(line, `{#${id}} is not a paragraph id; an id has the form {#p12} or {#p12a}`);
      continue;
    }
    lastNumber = number.number;
    if (body.sections.length === 0) noteLine(lines, openingSectionId, line, report);
    const { text, marks } = block;
    const shared = { id, number: number.number, text, marks, was };
    currentSection(body).paragraphs.push(paragraphOf(shared, block));
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
      message: [...issue.path.filter((part) => typeof part === "string").slice(-1), messageOf(issue)].join(
        " ",
      ),
    })),
  };
}

/** The section that a paragraph belongs to: the last one, or a new one without a heading at the beginning. */
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

function noteLine(lines: Map<string, number>, id: string, line: number, report: Report): void {
  const earlier = lines.get(id);
  if (earlier === undefined) lines.set(id, line);
  else
    report(
      line,
      `the id ${id} is already used on line ${earlier}; each id can be used only once in a letter`,
    );
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
      message: `nothing refers to this footnote; put [^${id.slice(2)}] where its mark belongs`,
    })),
  ];
}

/** Id of the section, paragraph or footnote that a path of the schema leads to. */
function idAt(body: LetterBody, [list, index, , paragraph]: readonly PropertyKey[]): string {
  const element = list === "footnotes" ? body.footnotes[Number(index)] : body.sections[Number(index)];
  const inner = element && "paragraphs" in element ? element.paragraphs[Number(paragraph)] : undefined;
  return (inner ?? element)?.id ?? "";
}

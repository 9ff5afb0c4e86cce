/**
 * Words and paragraphs that the editor removes from a letter: `redacted` in its front matter lists them, and a mark
 * takes their place. This is done where content becomes the archive, so that nothing after it can have the words.
 */
import { paragraphIdPattern } from "./body-schema.ts";
import { sectionId, slugOf } from "./ids.ts";
import type { DraftFrontMatter, DraftRecord, LetterBody, ReadFields, RecordParagraph } from "./schema.ts";
import { cellSpans, tableText } from "./table-text.ts";

/** What takes the place of redacted words. */
export const redactedMark = "[redacted]";

/** Whether a name has redacted words, so that it no longer says who it is. */
export const isRedacted = (name: string): boolean => name.includes(redactedMark);

/** The minimum number of consecutive words that a quotation shares with a redacted paragraph to count as its words. */
const quotedWords = 3;

/** Removes what a list of redactions names from texts. */
export type Redaction = {
  /** Ids of redacted paragraphs. */
  paragraphs: ReadonlySet<string>;
  /** A text without the redacted words and phrases, whatever their capitals. */
  words: (text: string) => string;
  /** A text that may quote the letter, without the redacted words and what it quotes of redacted paragraphs. */
  quotation: (text: string) => string;
  /** Whether an id or an address is made from redacted words. */
  isInId: (id: string) => boolean;
};

/**
 * Makes the functions that remove what these entries name.
 * @param list words, phrases and ids of paragraphs, as the front matter has them
 * @param passages texts of the redacted paragraphs, as far as they are known
 */
export function redactionOf(list: readonly string[], passages: readonly string[]): Redaction {
  const phrases = list.filter((entry) => !paragraphIdPattern.test(entry));
  const pattern = patternOf(phrases);
  const slugs = phrases.map(slugOf).filter((slug) => slug !== "");
  const words = (text: string): string => (pattern ? text.replace(pattern, redactedMark) : text);
  return {
    paragraphs: new Set(list.filter((entry) => paragraphIdPattern.test(entry))),
    words,
    quotation: (text) => words(passages.reduce(withoutQuotation, text)),
    // The s of a genitive is joined to the name: “Ada’s” gives `adas`.
    isInId: (id) => slugs.some((slug) => `-${id}-`.includes(`-${slug}-`) || `-${id}-`.includes(`-${slug}s-`)),
  };
}

/** The phrases, longest first, each as a whole; kinds of space, apostrophe and hyphen do not count. */
function patternOf(phrases: readonly string[]): RegExp | null {
  if (phrases.length === 0) return null;
  const alternatives = phrases
    .toSorted((a, b) => b.length - a.length)
    .map((phrase) =>
      phrase
        .split(/\s+/)
        .map((word) => [...word].map(characterPattern).join(""))
        .join("\\s+"),
    );
  // The mark itself comes first, so that no phrase is looked for inside it.
  return new RegExp(
    `\\[redacted\\]|(?<![\\p{L}\\p{N}])(?:${alternatives.join("|")})(?![\\p{L}\\p{N}])`,
    "giu",
  );
}

function characterPattern(character: string): string {
  if (/['’‘]/.test(character)) return "['’‘]";
  if (/[-‐‑–]/.test(character)) return "[-‐‑–]";
  return /[\p{L}\p{N}]/u.test(character) ? character : `\\u{${character.codePointAt(0)?.toString(16)}}`;
}

/** A text without the runs of words that it shares with a passage; a text that is part of the passage is the mark. */
function withoutQuotation(text: string, passage: string): string {
  const pieces = text.split(/(\s+)/);
  const spoken = pieces.flatMap((piece, index) => (index % 2 === 0 && plain(piece) !== "" ? [index] : []));
  const own = spoken.map((index) => plain(pieces[index] ?? ""));
  const quoted = passage.split(/\s+/).map(plain).filter(Boolean);
  if (own.length > 0 && ` ${quoted.join(" ")} `.includes(` ${own.join(" ")} `)) return redactedMark;
  const runs = new Set(quoted.map((_, index) => runAt(quoted, index)));
  const gone = new Set<number>();
  for (const [start] of own.entries()) {
    if (start + quotedWords > own.length || !runs.has(runAt(own, start))) continue;
    for (const index of spoken.slice(start, start + quotedWords)) gone.add(index);
  }
  if (gone.size === 0) return text;
  return pieces
    .map((piece, index) => (gone.has(index) ? redactedMark : piece))
    .join("")
    .replaceAll(/\[redacted\](?:\s+\[redacted\])+/g, redactedMark);
}

const plain = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
const runAt = (words: readonly string[], start: number): string =>
  words.slice(start, start + quotedWords).join(" ");

/** The texts of the paragraphs with these ids. */
export function textsOf({ sections }: LetterBody, ids: ReadonlySet<string>): string[] {
  return sections.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ id, text }) => (ids.has(id) && text !== redactedMark ? [text] : [])),
  );
}

/** What the front matter of a letter redacts in it. */
export function redactionIn({ frontMatter, body }: DraftRecord): Redaction | null {
  const list = frontMatter.redacted ?? [];
  if (list.length === 0) return null;
  return redactionOf(list, textsOf(body, redactionOf(list, []).paragraphs));
}

/** A letter without what its front matter redacts; the list itself stays. Redacting it again changes nothing. */
export function redactRecord<Fields extends DraftFrontMatter>(record: {
  frontMatter: Fields;
  body: LetterBody;
}): { frontMatter: Fields; body: LetterBody } {
  const redaction = redactionIn(record);
  if (!redaction) return record;
  const { frontMatter, body } = record;
  const named = <Source extends { file: string }>(source: Source): Source => ({
    ...source,
    file: redaction.words(source.file),
  });
  return {
    frontMatter: {
      ...frontMatter,
      ...redactFields(frontMatter, redaction),
      corrections: frontMatter.corrections.map((one) => ({ ...one, note: redaction.words(one.note) })),
      source: named(frontMatter.source),
      earlierSources: frontMatter.earlierSources.map(named),
    },
    body: redactBody(body, redaction),
  };
}

/** The fields that are read from a letter, without redacted words. The parts of its address never have any. */
export function redactFields<Fields extends ReadFields>(
  fields: Fields,
  { words, quotation }: Redaction,
): Fields {
  const person = <Person extends { name: string; role: string | null }>(one: Person): Person => ({
    ...one,
    name: words(one.name),
    role: one.role && words(one.role),
  });
  const { recipient } = fields;
  return {
    ...fields,
    title: fields.title && words(fields.title),
    scope: fields.scope && quotation(fields.scope),
    inspectors: fields.inspectors.map(person),
    otherPeople: fields.otherPeople.map(person),
    recipient: recipient && {
      name: recipient.name && words(recipient.name),
      role: recipient.role && words(recipient.role),
      salutation: recipient.salutation && words(recipient.salutation),
    },
    otherRecipients: fields.otherRecipients.map(person),
    signatory: fields.signatory && person(fields.signatory),
    otherSignatories: fields.otherSignatories.map(person),
    signOff: fields.signOff.map(words),
    copies: fields.copies.map(words),
  };
}

/** A body without redacted words and paragraphs. A heading with redacted words gets an id without them. */
export function redactBody(body: LetterBody, redaction: Redaction): LetterBody {
  const taken = new Set(body.sections.map(({ id }) => id));
  const hidden = new Set<string>();
  const shown = new Set<string>();
  const sections = body.sections.map((section) => {
    const heading = section.heading === null ? null : marked(section.heading, section.marks, redaction.words);
    const isNamed = redaction.isInId(section.id) || (heading && heading.text !== section.heading);
    if (isNamed) taken.delete(section.id);
    const id = isNamed && heading ? sectionId(heading.text, taken) : section.id;
    taken.add(id);
    for (const { footnote } of section.marks) shown.add(footnote);
    return {
      ...section,
      id,
      was: section.was.filter((old) => !redaction.isInId(old)),
      heading: heading?.text ?? null,
      marks: heading?.marks ?? section.marks,
      paragraphs: section.paragraphs.map((paragraph) => {
        const notes = redaction.paragraphs.has(paragraph.id) ? hidden : shown;
        for (const { footnote } of paragraph.marks) notes.add(footnote);
        return redactParagraph(paragraph, redaction);
      }),
    };
  });
  const footnotes = body.footnotes.map(({ id, text }) => ({
    id,
    text: hidden.has(id) && !shown.has(id) ? redactedMark : redaction.words(text),
  }));
  return { sections, footnotes };
}

function redactParagraph(paragraph: RecordParagraph, { paragraphs, words }: Redaction): RecordParagraph {
  const isWhole = paragraphs.has(paragraph.id);
  if (paragraph.kind === "table") {
    const rows = isWhole ? [[redactedMark]] : paragraph.rows.map((cells) => cells.map(words));
    const marks = isWhole ? atEnd(paragraph.marks) : marksInCells(paragraph, rows, words);
    return { ...paragraph, rows, header: !isWhole && paragraph.header, text: tableText(rows), marks };
  }
  return isWhole
    ? { ...paragraph, text: redactedMark, marks: atEnd(paragraph.marks) }
    : { ...paragraph, ...marked(paragraph.text, paragraph.marks, words) };
}

type Marks = RecordParagraph["marks"];

const atEnd = (marks: Marks): Marks => marks.map((mark) => ({ ...mark, offset: redactedMark.length }));

/** A text with its footnote marks after words were removed: each mark stays after the words that it followed. */
function marked(text: string, marks: Marks, words: (text: string) => string): { text: string; marks: Marks } {
  const redacted = words(text);
  if (redacted === text) return { text, marks };
  let last = 0;
  const moved = marks.map((mark) => {
    // A mark inside redacted words may not come before the one that it followed.
    last = Math.min(Math.max(last, words(text.slice(0, mark.offset)).length), redacted.length);
    return { ...mark, offset: last };
  });
  return { text: redacted, marks: moved };
}

/** The marks of a table’s cells after words were removed from them. */
function marksInCells(
  { rows, marks }: Extract<RecordParagraph, { kind: "table" }>,
  redacted: readonly (readonly string[])[],
  words: (text: string) => string,
): Marks {
  const [before, after] = [cellSpans(rows), cellSpans(redacted)];
  let last = 0;
  return marks.map((mark) => {
    const index = before.findIndex(({ start, end }) => mark.offset >= start && mark.offset <= end);
    const [old, now] = [before[index], after[index]];
    if (!old || !now) return mark;
    const cell = rows[old.row]?.[old.column] ?? "";
    const offset = words(cell.slice(0, mark.offset - old.start)).length;
    last = Math.min(Math.max(last, now.start + offset), now.end);
    return { ...mark, offset: last };
  });
}

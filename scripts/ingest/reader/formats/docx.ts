/** Reads a Word file from its parts: body, notes, and the header of its first page. */
import { onOneLine } from "./characters.ts";
import { isPageNumber, letterheadLength } from "./page-furniture.ts";
import { type CoveredPassage, type SourceDocument, UnreadableSource } from "./source-document.ts";
import { type Piece, paragraphsIn, type WordBlock } from "./word-content.ts";
import { linesOf } from "./word-lines.ts";
import { type WordNotes, withoutLabel, withTypedNotes } from "./word-notes.ts";
import { openWordPackage, type WordPackage } from "./word-package.ts";
import { noteKey, WordReader } from "./word-reader.ts";
import { childrenOf, elementsOf, findAll, isOn, textIn, type XmlElement } from "./word-xml.ts";

/**
 * The lines of a Word file.
 * @throws UnreadableSource when it is no Word file, is damaged, unpacks to a monstrous size, has no words or shows some
 *   that could not be read
 */
export async function readDocx(bytes: Uint8Array): Promise<SourceDocument> {
  const file = await openWordPackage(bytes);
  const reader = new WordReader(file);
  const { header, footer } = firstPage(file);
  const top = header ? withoutPageNumbers(reader.blocks(header)) : [];
  const typed = withTypedNotes(reader.blocks(file.document));
  const blocks = [...top, ...typed.body];
  const notes: WordNotes = new Map([...notesOf(file, reader), ...typed.notes]);
  assertWhole(file.document, reader.seen);
  const lines = linesOf(blocks, notes, "shown");
  const passages = coveredPassages(blocks, notes);
  if (lines.length === 0) throw new UnreadableSource("has no words; replace it with the letter");
  return {
    format: "docx",
    pages: null,
    overprinted: [],
    lines,
    ...(passages.length > 0 ? { covered: { passages, lines: linesOf(blocks, notes, "whole") } } : {}),
    remarks: [
      ...new Set([
        ...reader.remarks,
        ...marginRemarks(footer, "the foot of the first page", reader, lines),
        ...laterPages(file, [header, footer]).flatMap(({ part, place }) =>
          marginRemarks(part, place, reader, lines),
        ),
        ...commentRemarks(file),
      ]),
    ],
  };
}

/** The header and footer of the first page: its own where it has some, else those of all pages (17.10). */
function firstPage({ document, headersAndFooters }: WordPackage): {
  header: XmlElement | null;
  footer: XmlElement | null;
} {
  const [section] = findAll(document, new Set(["w:sectPr"]));
  const kind = isOn(section, "w:titlePg") === true ? "first" : "default";
  const part = (name: string): XmlElement | null => {
    const reference = childrenOf(section, name).find(
      ({ attributes }) => (attributes.get("w:type") ?? "default") === kind,
    );
    return headersAndFooters.get(reference?.attributes.get("r:id") ?? "") ?? null;
  };
  return { header: part("w:headerReference"), footer: part("w:footerReference") };
}

const textOf = (pieces: readonly Piece[]): string => onOneLine(pieces.map(({ text }) => text).join(""));

function withoutPageNumbers(blocks: readonly WordBlock[]): WordBlock[] {
  return blocks.filter((block) => block.kind === "table" || !isPageNumber(textOf(block.pieces)));
}

/** The headers and footers of pages after the first. @param read those of the first page */
function laterPages(
  { document, headersAndFooters }: WordPackage,
  read: readonly (XmlElement | null)[],
): { part: XmlElement; place: string }[] {
  const references = [...findAll(document, new Set(["w:headerReference", "w:footerReference"]))];
  return references.flatMap(({ name, attributes }) => {
    const part = headersAndFooters.get(attributes.get("r:id") ?? "");
    const place = `the ${name === "w:headerReference" ? "head" : "foot"} of later pages`;
    return part && !read.includes(part) ? [{ part, place }] : [];
  });
}

/**
 * Headers and footers are no part of the letter; the editor is told of words in them that are not letterhead and nowhere
 * in the letter.
 */
function marginRemarks(
  margin: XmlElement | null,
  place: string,
  reader: WordReader,
  letter: readonly { text: string }[],
): string[] {
  const blocks = margin ? reader.blocks(margin) : [];
  const texts = paragraphsIn(blocks).flatMap(
    ({ pieces }) => textOf(pieces.filter(({ unseen, change }) => unseen === null && change !== "out")) || [],
  );
  const lines = texts.filter((text) => !isPageNumber(text)).map((text) => ({ text }));
  if (lines.every(({ text }) => letter.some((line) => line.text.includes(text)))) return [];
  if (letterheadLength(lines, 0) === lines.length) return [];
  const words = lines.map(({ text }) => text).join(" ");
  return [`${place} says ‘${shortened(words)}’, which is left out`];
}

function commentRemarks({ comments }: WordPackage): string[] {
  return childrenOf(comments, "w:comment").flatMap((comment) => {
    const text = onOneLine(elementsOf(comment).map(textIn).join(" "));
    return text === "" ? [] : [`a comment says ‘${shortened(text)}’; it is left out`];
  });
}

/** The paragraphs of footnotes and endnotes, without the lines between text and notes, which have a type (17.11.10). */
function notesOf({ footnotes, endnotes }: WordPackage, reader: WordReader): [string, WordBlock[]][] {
  const parts = [
    { root: footnotes, kind: "footnote" },
    { root: endnotes, kind: "endnote" },
  ] as const;
  return parts.flatMap(({ root, kind }) =>
    childrenOf(root, `w:${kind}`)
      .filter(({ attributes }) => !/eparator|Notice/.test(attributes.get("w:type") ?? ""))
      .map((note): [string, WordBlock[]] => {
        const key = noteKey(kind, note);
        const [first, ...others] = reader.blocks(note);
        const mark = reader.ownMarks.get(key);
        if (first?.kind !== "paragraph" || mark === undefined) return [key, first ? [first, ...others] : []];
        return [key, [withoutLabel(first, mark), ...others]];
      }),
  );
}

/** Elements whose text is shown elsewhere, or not at all. */
const shownElsewhere = new Set(["mc:Fallback", "w:moveFrom", "w:del", "w:instrText", "w:rt"]);
const texts = new Set(["w:t", "m:t"]);

/**
 * Makes sure that no text of the document was missed.
 * @throws UnreadableSource with the words that were not
 */
function assertWhole(document: XmlElement, seen: ReadonlySet<XmlElement>): void {
  const lost = unseenTexts(document, seen);
  if (lost.length === 0) return;
  throw new UnreadableSource(
    `shows words that could not be read: ‘${shortened(lost.join(" "))}’; save it as PDF and use that`,
  );
}

function unseenTexts(element: XmlElement, seen: ReadonlySet<XmlElement>): string[] {
  return elementsOf(element).flatMap((child): string[] => {
    if (shownElsewhere.has(child.name)) return [];
    if (!texts.has(child.name)) return unseenTexts(child, seen);
    const text = onOneLine(textIn(child));
    return seen.has(child) || text === "" ? [] : [text];
  });
}

/** The maximum number of characters that are quoted of a passage. */
const maximumQuoted = 200;

const shortened = (text: string): string =>
  text.length > maximumQuoted ? `${text.slice(0, maximumQuoted)}…` : text;

/** The passages on which the editor has to decide, each with the reason. */
function coveredPassages(blocks: readonly WordBlock[], notes: WordNotes): CoveredPassage[] {
  return [...paragraphsIn(blocks), ...[...notes.values()].flatMap(paragraphsIn)].flatMap(({ pieces }) => [
    ...unseenPassages(pieces),
    ...changedPassages(pieces),
  ]);
}

/** Words that are not seen, or are seen struck out; those of one reason that follow each other are one passage. */
function unseenPassages(pieces: readonly Piece[]): CoveredPassage[] {
  const groups = grouped(
    pieces.filter(({ change }) => change === null),
    ({ unseen }) => unseen,
  );
  return groups.flatMap(({ kind, pieces: group }) => {
    const text = textOf(group);
    return kind === null || text === "" ? [] : [{ text, page: null, why: kind }];
  });
}

/** Words that changes put in or take out which nobody has accepted. */
function changedPassages(pieces: readonly Piece[]): CoveredPassage[] {
  const groups = grouped(pieces, ({ change }) => (change === null ? null : "changed"));
  return groups.flatMap(({ kind, pieces: group }) => {
    if (kind === null) return [];
    const before = textOf(group.filter(({ change }) => change === "out"));
    const after = textOf(group.filter(({ change }) => change === "in"));
    if (before === after) return [];
    const why = before === "" ? "put in" : "taken out";
    const instead = before !== "" && after !== "" ? `, with ‘${after}’ in its place` : "";
    return [
      {
        text: before || after,
        page: null,
        why: `${why} by a tracked change that nobody has accepted${instead} (leave-out accepts such changes, publish rejects them)`,
      },
    ];
  });
}

/** Pieces that follow each other and are of one kind; white space and nothing parts none of them. */
function grouped<Kind>(
  pieces: readonly Piece[],
  kindOf: (piece: Piece) => Kind,
): { kind: Kind; pieces: Piece[] }[] {
  const groups: { kind: Kind; pieces: Piece[] }[] = [];
  for (const piece of pieces) {
    const last = groups.at(-1);
    const kind = kindOf(piece);
    if (last && (last.kind === kind || (piece.text.trim() === "" && piece.change === null)))
      last.pieces.push(piece);
    else groups.push({ kind, pieces: [piece] });
  }
  return groups;
}

/** The notes of a Word file: its footnotes and endnotes, and those that were typed by hand. */
import type { Piece, WordBlock, WordParagraph } from "./word-content.ts";

/** The paragraphs of notes, by the name of the note: `footnote 2`, `typed *`. */
export type WordNotes = ReadonlyMap<string, WordBlock[]>;

/** A raised figure or sign that can be the mark of a note. */
const raisedLabel = /^(?:\d{1,2}|[a-z]|[ivx]{1,4}|[*†‡§]{1,3})$/;
/** A sign at the end of a word, or at the beginning of a paragraph, that can be the mark of a note without being raised. */
const signAtEnd = /(?<=[\p{L}\p{N}.,;:!?’”)])([*†‡]{1,3})(?![\p{L}\p{N}*†‡])/gu;
const signAtStart = /^([*†‡]{1,3})\s*(?=\p{L})/u;

/**
 * The body without the notes that were typed by hand, with the marks that lead to them, and those notes. A note is typed
 * where one paragraph alone begins with a raised figure or a sign, and a word above it ends with the same.
 */
export function withTypedNotes(body: readonly WordBlock[]): { body: WordBlock[]; notes: WordNotes } {
  const typed = typedNotes(body);
  if (typed.size === 0) return { body: [...body], notes: new Map() };
  const places = new Set<WordBlock>(typed.values());
  return {
    body: body.filter((block) => !places.has(block)).map((block) => withMarks(block, new Set(typed.keys()))),
    notes: new Map([...typed].map(([label, note]) => [`typed ${label}`, [withoutLabel(note, label)]])),
  };
}

function typedNotes(body: readonly WordBlock[]): Map<string, WordParagraph> {
  const marked = new Set<string>();
  const found = new Map<string, WordParagraph | null>();
  for (const block of body) {
    const label = block.kind === "paragraph" && block.list === null ? labelAtStart(block) : null;
    if (block.kind === "paragraph" && label !== null) {
      found.set(label, found.has(label) || !marked.has(label) ? null : block);
    }
    for (const one of marksIn(block)) marked.add(one);
  }
  return new Map([...found].flatMap(([label, note]) => (note ? [[label, note]] : [])));
}

const isShown = ({ unseen, change }: Piece): boolean => unseen === null && change !== "out";

/** The label that a paragraph begins with, where words follow it. */
function labelAtStart({ pieces }: WordParagraph): string | null {
  const shown = pieces.filter((piece) => isShown(piece) && (piece.text.trim() !== "" || piece.note !== null));
  const [first, ...others] = shown;
  if (!first) return null;
  const raised = first.position === "raised" ? first.text.trim() : "";
  if (raisedLabel.test(raised) && others.some(({ position }) => position === "level")) return raised;
  const text = shown
    .map((piece) => piece.text)
    .join("")
    .trimStart();
  return signAtStart.exec(text)?.[1] ?? null;
}

/** The labels that follow words in a block. */
function marksIn(block: WordBlock): string[] {
  if (block.kind === "table") {
    return block.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.flatMap(marksIn)));
  }
  const shown = block.pieces.filter((piece) => isShown(piece) && piece.text.trim() !== "");
  return shown.flatMap((piece, index) => {
    const raised = piece.position === "raised" ? piece.text.trim() : "";
    if (raisedLabel.test(raised)) return index > 0 ? [raised] : [];
    return [...piece.text.matchAll(signAtEnd)].map(([, sign = ""]) => sign);
  });
}

function withMarks(block: WordBlock, labels: ReadonlySet<string>): WordBlock {
  if (block.kind === "paragraph") {
    return { ...block, pieces: block.pieces.flatMap((piece) => markedPieces(piece, labels)) };
  }
  const rows = block.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => cell.map((inner) => withMarks(inner, labels))),
  }));
  return { ...block, rows };
}

/** A piece with the labels in it as marks. */
function markedPieces(piece: Piece, labels: ReadonlySet<string>): Piece[] {
  const raised = piece.position === "raised" ? piece.text.trim() : null;
  if (raised !== null)
    return labels.has(raised) ? [{ ...piece, text: "", note: `typed ${raised}` }] : [piece];
  const pieces: Piece[] = [];
  let from = 0;
  for (const { index, 1: sign = "" } of piece.text.matchAll(signAtEnd)) {
    if (!labels.has(sign)) continue;
    pieces.push(
      { ...piece, text: piece.text.slice(from, index) },
      { ...piece, text: "", note: `typed ${sign}` },
    );
    from = index + sign.length;
  }
  return [...pieces, { ...piece, text: piece.text.slice(from) }];
}

/** A note without the label that it begins with, in whatever pieces that is. */
export function withoutLabel(note: WordParagraph, label: string): WordParagraph {
  let left = label;
  const pieces = note.pieces.map((piece) => {
    const text = left === "" ? piece.text : piece.text.trimStart();
    if (left === "" || text === "") return piece;
    const isStart = text.startsWith(left);
    const cut = isStart ? text.slice(left.length) : text;
    left = "";
    return { ...piece, text: cut };
  });
  return { ...note, pieces };
}

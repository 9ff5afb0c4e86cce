/** Reads a Word file: mammoth gives its paragraphs, items and footnotes, without headers and footers. */
import { type ChildNode, type Element, isTag, isText } from "domhandler";
import { parseDocument } from "htmlparser2";
import mammoth from "mammoth";
import { onOneLine, printed, splitBullet } from "./characters.ts";
import {
  firstWordOf,
  plainLine,
  type SourceDocument,
  type SourceLine,
  UnreadableSource,
} from "./source-document.ts";
import { readableWord } from "./word-markup.ts";
import { assertReadableZip } from "./zip.ts";

/**
 * The lines of a Word file; a paragraph is one line, as long as it is.
 * @throws UnreadableSource when it is no Word file, is damaged, unpacks to a monstrous size, holds no words or shows some
 *   that could not be read
 */
export async function readDocx(bytes: Uint8Array): Promise<SourceDocument> {
  assertReadableZip(bytes, "word/document.xml");
  const { html, shown } = await htmlOf(bytes).catch(() => {
    throw new UnreadableSource("is a damaged Word file and cannot be opened; ask for the letter again");
  });
  const reader = new HtmlLines();
  for (const node of parseDocument(html).children) reader.read(node);
  if (reader.lines.length === 0) throw new UnreadableSource("holds no words; replace it by the letter");
  assertWhole(shown, reader.lines);
  return { format: "docx", pages: null, overprinted: [], lines: reader.lines };
}

/** What mammoth makes of a Word file, and the text that the file shows. */
async function htmlOf(bytes: Uint8Array): Promise<{ html: string; shown: string }> {
  const word = await readableWord(bytes);
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(word.bytes) },
    { ignoreEmptyParagraphs: true, convertImage: withoutImages },
  );
  return { html: value, shown: word.shown };
}

const word = /[\p{L}\p{M}]+|\p{N}+/gu;

/**
 * Makes sure that all words that a Word file shows stand in its lines, in whichever order.
 * @throws UnreadableSource with those that do not: parts of formulas, and of whatever else mammoth does not know
 */
function assertWhole(shown: string, lines: readonly SourceLine[]): void {
  const counts = new Map<string, number>();
  for (const [found] of lines.flatMap(({ text }) => [...text.matchAll(word)])) {
    counts.set(found, (counts.get(found) ?? 0) + 1);
  }
  const lost = [...shown.matchAll(word)].flatMap(([found]) => {
    const left = counts.get(found) ?? 0;
    counts.set(found, left - 1);
    return left > 0 ? [] : [found];
  });
  if (lost.length === 0) return;
  throw new UnreadableSource(
    `shows words that could not be read: ‘${lost.slice(0, mostQuoted).join(" ")}’; save it as PDF and use that`,
  );
}

/** Of words that were lost so many are quoted. */
const mostQuoted = 12;

const withoutImages = mammoth.images.imgElement(async () => ({ src: "" }));

type Context = { tag: string; block: number; bullet: boolean; number: string | null; small: boolean };
type Words = { text: string; bold: boolean; mark: string | null };

const lineBreak: Words = { text: "\n", bold: false, mark: null };
const blockTags = new Set(["p", "h1", "h2", "h3", "h4", "h5", "h6"]);
const noteId = /^(?:foot|end)note-\d+$/;

class HtmlLines {
  readonly lines: SourceLine[] = [];
  #blocks = 0;

  read(node: ChildNode, context: Context | null = null): void {
    if (!isTag(node)) {
      if (isText(node) && node.data.trim() !== "") this.#block(node, context);
      return;
    }
    if (blockTags.has(node.name)) this.#block(node, context);
    else if (node.name === "ol" || node.name === "ul") this.#list(node);
    else for (const child of node.children) this.read(child, context);
  }

  #list(list: Element): void {
    let number = 0;
    for (const item of list.children.filter(isTag)) {
      number += 1;
      const { id = "" } = item.attribs;
      const isNote = noteId.test(id);
      const context: Context = {
        tag: isNote ? "Note" : "LI",
        block: 0,
        bullet: !isNote,
        number: isNote ? `${number} ` : list.name === "ol" ? `${number}. ` : null,
        small: isNote,
      };
      const nested = item.children.filter((child) => isTag(child) && ["ol", "ul"].includes(child.name));
      const own = item.children.filter((child) => !nested.includes(child));
      if (own.some((child) => isTag(child) && blockTags.has(child.name)))
        for (const child of own) this.read(child, context);
      else
        this.#words(
          own.flatMap((child) => wordsIn(child, false)),
          context,
        );
      for (const child of nested) this.read(child);
    }
  }

  #block(node: ChildNode, context: Context | null): void {
    const tag = isTag(node) && /^h\d$/.test(node.name) ? node.name.toUpperCase() : "P";
    this.#words(
      wordsIn(node, false),
      context ?? { tag, block: 0, bullet: false, number: null, small: false },
    );
  }

  #words(words: readonly Words[], context: Context): void {
    this.#blocks += 1;
    let line: Words[] = context.number === null ? [] : [{ text: context.number, bold: false, mark: null }];
    // Of an item or a note with several paragraphs, only the first has the number.
    const first = { ...context };
    context.number = null;
    for (const part of [...words, lineBreak]) {
      if (part.text !== "\n") {
        line.push(part);
        continue;
      }
      this.#line(line, first);
      line = [];
    }
  }

  #line(parts: readonly Words[], context: Context): void {
    const { text, marks } = joined(parts);
    const { text: words, bullet } = splitBullet(text);
    if (words === "") return;
    const shown = parts.filter(
      (part) => part.text.trim() !== "" && part.mark === null && part.text !== context.number,
    );
    const last = this.lines.at(-1);
    const cut = text.length - words.length;
    this.lines.push({
      ...plainLine(words),
      gap: last === undefined || last.block === this.#blocks ? 0 : 1,
      bullet: bullet || (context.bullet && last?.block !== this.#blocks),
      bold: shown.length > 0 && shown.every(({ bold }) => bold),
      small: context.small,
      tag: context.tag,
      block: this.#blocks,
      firstWord: firstWordOf(words).length,
      marks: marks.map((mark) => ({ ...mark, offset: Math.max(0, mark.offset - cut) })),
    });
  }
}

/** The words of a node in order, footnote marks among them, breaks as `\n`. */
function wordsIn(node: ChildNode, bold: boolean): Words[] {
  if (isText(node)) return [{ text: printed(node.data), bold, mark: null }];
  if (!isTag(node)) return [];
  if (node.name === "br") return [lineBreak];
  const { href: target = "" } = node.attribs;
  if (node.name === "a" && /^#(?:foot|end)note-ref-/.test(target)) return [];
  if (node.name === "a" && /^#(?:foot|end)note-/.test(target)) {
    // The link’s text counts the notes as Word shows them; their ids count from any number.
    const shown = node.children.flatMap((child) => wordsIn(child, false)).map(({ text }) => text);
    return [{ text: "", bold, mark: shown.join("").replace(/[^\d]/g, "") }];
  }
  return node.children.flatMap((child) => wordsIn(child, bold || node.name === "strong"));
}

function joined(parts: readonly Words[]): { text: string; marks: SourceLine["marks"] } {
  let text = "";
  const marks: SourceLine["marks"] = [];
  for (const part of parts) {
    if (part.mark !== null) marks.push({ label: part.mark, offset: onOneLine(text).length });
    text += part.text;
  }
  return { text: onOneLine(text), marks };
}

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
import { withoutHiddenText } from "./word-hidden-text.ts";
import { assertReadableZip } from "./zip.ts";

/**
 * The lines of a Word file; a paragraph is one line, as long as it is.
 * @throws UnreadableSource when it is no Word file, is damaged, unpacks to a monstrous size or holds no words
 */
export async function readDocx(bytes: Uint8Array): Promise<SourceDocument> {
  assertReadableZip(bytes, "word/document.xml");
  const html = await withoutHiddenText(bytes)
    .then((shown) =>
      mammoth.convertToHtml(
        { buffer: Buffer.from(shown) },
        { ignoreEmptyParagraphs: true, convertImage: withoutImages },
      ),
    )
    .then(({ value }) => value)
    .catch(() => {
      throw new UnreadableSource("is a damaged Word file and cannot be opened; ask for the letter anew");
    });
  const reader = new HtmlLines();
  for (const node of parseDocument(html).children) reader.read(node);
  if (reader.lines.length === 0) throw new UnreadableSource("holds no words; replace it by the letter");
  return { format: "docx", pages: null, overprinted: [], lines: reader.lines };
}

const withoutImages = mammoth.images.imgElement(async () => ({ src: "" }));

type Context = { tag: string; block: number; bullet: boolean; number: string | null; small: boolean };
type Words = { text: string; bold: boolean; mark: string | null };

const lineBreak: Words = { text: "\n", bold: false, mark: null };
const blockTags = new Set(["p", "h1", "h2", "h3", "h4", "h5", "h6"]);
const footnoteId = /^footnote-\d+$/;

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
      const isNote = footnoteId.test(id);
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
    for (const part of [...words, lineBreak]) {
      if (part.text !== "\n") {
        line.push(part);
        continue;
      }
      this.#line(line, context);
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
  if (node.name === "a" && target.startsWith("#footnote-ref-")) return [];
  if (node.name === "a" && target.startsWith("#footnote-")) {
    // The link’s text counts the footnotes as Word shows them; their ids count from any number.
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

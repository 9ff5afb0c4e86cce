/** One letter written as a PDF, a Word file and plain text, for tests that all are read alike. */
import { PDFDocument, StandardFonts } from "@cantoo/pdf-lib";
import { makePdf, type PdfLine, placed, wrap } from "./pdf.ts";
import { paragraph, run, wordFile } from "./word.ts";

/** A part of a letter’s body. Raised figures are written as Unicode has them: `24²`. */
export type Part =
  | { kind: "heading"; text: string }
  | { kind: "paragraph"; text: string }
  | { kind: "list"; markers: (string | null)[]; items: string[] }
  | { kind: "table"; rows: string[][] }
  | { kind: "columns"; left: string; right: string };

const head = ["4 March 2019", "Cleo Specimen", "Director of Children’s Services"];
const greeting = "Dear Ms Specimen";
const title = "Monitoring visit to Leeds children’s services";
const opening =
  "This letter summarises the findings of the monitoring visit to Leeds children’s services on 29 and 30 January 2019. The inspectors were Ada Example HMI and Ben Sample HMI.";
const signOff = ["Yours sincerely", "Ada Example", "Her Majesty’s Inspector"];

/** The letter as plain text, wrapped to lines of at most `width` characters. */
export function textForm(parts: readonly Part[], width = 80): string {
  const blocks = parts.map((part): string => {
    if (part.kind === "table") {
      const widths = (part.rows[0] ?? []).map((_, column) =>
        Math.max(...part.rows.map((row) => row[column]?.length ?? 0)),
      );
      const row = (cells: readonly string[]): string =>
        cells
          .map((cell, column) => cell.padEnd((widths[column] ?? 0) + 4))
          .join("")
          .trimEnd();
      return part.rows.map(row).join("\n");
    }
    if (part.kind === "columns")
      return [part.left, part.right].map((text) => wrap(text, width).join("\n")).join("\n\n");
    if (part.kind !== "list") return wrap(part.text, width).join("\n");
    return part.items
      .map((item, index) => {
        const marker = `${part.markers[index] ?? "•"} `;
        return wrap(item, width - 6)
          .join(`\n${" ".repeat(marker.length)}`)
          .replace(/^/, marker);
      })
      .join("\n");
  });
  const before = [head.join("\n"), greeting, title, wrap(opening, width).join("\n")];
  return [...before, ...blocks, signOff.join("\n")].join("\n\n");
}

/** The letter as a Word file, its lists with numbering of Word’s own. */
export function wordForm(parts: readonly Part[]): Promise<Uint8Array> {
  const lists: string[] = [];
  const body = parts.map((part): string => {
    if (part.kind === "heading") return paragraph(run(part.text, "<w:b/>"));
    if (part.kind === "paragraph") return paragraph(raisedRuns(part.text));
    if (part.kind === "table") {
      const rows = part.rows.map(
        (cells) => `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(run(cell))}</w:tc>`).join("")}</w:tr>`,
      );
      return `<w:tbl>${rows.join("")}</w:tbl>`;
    }
    if (part.kind === "columns")
      return (
        sectionEnd(1) + paragraph(raisedRuns(part.left)) + paragraph(raisedRuns(part.right)) + sectionEnd(2)
      );
    lists.push(wordList(part.markers[0] ?? null));
    const numbering = `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${lists.length}"/></w:numPr>`;
    return part.items.map((item) => paragraph(raisedRuns(item), numbering)).join("");
  });
  const lines = (texts: readonly string[]): string => texts.map((text) => paragraph(text)).join("");
  const abstracts = lists.map(
    (level, index) =>
      `<w:abstractNum w:abstractNumId="${index}"><w:lvl w:ilvl="0">${level}</w:lvl></w:abstractNum>`,
  );
  const nums = lists.map(
    (_, index) => `<w:num w:numId="${index + 1}"><w:abstractNumId w:val="${index}"/></w:num>`,
  );
  return wordFile(
    lines([...head, greeting]) +
      paragraph(run(title, "<w:b/>")) +
      paragraph(opening) +
      body.join("") +
      lines(signOff),
    { numbering: [...abstracts, ...nums].join("") },
  );
}

/** Where a part of the page in this number of columns ends. */
const sectionEnd = (columns: number): string =>
  `<w:p><w:pPr><w:sectPr><w:type w:val="continuous"/><w:cols w:num="${columns}" w:space="720"/></w:sectPr></w:pPr></w:p>`;

/** The level of a list whose first item has this marker. */
function wordList(marker: string | null): string {
  const level = (format: string, text: string): string =>
    `<w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>`;
  if (marker === null) return level("bullet", "•");
  return marker.includes("a")
    ? level("lowerLetter", marker.replace("a", "%1"))
    : level("decimal", marker.replace("1", "%1"));
}

const raisedDigit = /([⁰¹²³⁴⁵⁶⁷⁸⁹]+)/;
const plainDigits = (text: string): string => text.normalize("NFKC");

const raisedRuns = (text: string): string =>
  text
    .split(raisedDigit)
    .filter((part) => part !== "")
    .map((part) =>
      raisedDigit.test(part) ? run(plainDigits(part), '<w:vertAlign w:val="superscript"/>') : run(part),
    )
    .join("");

/** Points between two lines. */
const pitch = 13;
const topOfPage = 790;
const footOfPage = 70;
const left = 70;
/** Points from the left margin to the words of an item. */
const hang = 32;
/** Width of the text, and of each of two columns, in points. */
export const textWidth = 432;
export const columnWidth = 200;
const secondColumn = left + textWidth - columnWidth;

/** How wide words are in the type of a PDF. */
export type Face = { size: number; widthOf: (text: string, size: number, bold: boolean) => number };

/** Words as they are drawn, from the left and the foot of the page. */
type Drawn = { text: string; x: number; y: number; size: number; bold: boolean };

/** What makes a PDF: its type, and how it writes words that are drawn on pages. */
export type PdfMaker = { face: Face; write: (pages: readonly (readonly Drawn[])[]) => Promise<Uint8Array> };

/** Writes each word as a text object of its own, in Courier, uncompressed. */
export const plainMaker: PdfMaker = {
  face: { size: 9, widthOf: (text, size) => text.length * size * 0.6 },
  write: async (pages) =>
    makePdf(
      pages.map((words) =>
        words.map(
          ({ text, x, y, size, bold }): PdfLine => ({
            text: "",
            after: placed(text, [x, y], size, bold ? "F2" : "F1"),
          }),
        ),
      ),
    ),
};

/** Writes as pdf-lib does: in Times, compressed, with object streams. */
export async function libraryMaker(): Promise<PdfMaker> {
  const measured = await PDFDocument.create();
  const [plain, heavy] = [
    measured.embedStandardFont(StandardFonts.TimesRoman),
    measured.embedStandardFont(StandardFonts.TimesRomanBold),
  ];
  return {
    face: {
      size: 11,
      widthOf: (text, size, bold) => (bold ? heavy : plain).widthOfTextAtSize(text, size),
    },
    write: async (pages) => {
      const document = await PDFDocument.create();
      const font = document.embedStandardFont(StandardFonts.TimesRoman);
      const boldFont = document.embedStandardFont(StandardFonts.TimesRomanBold);
      for (const words of pages) {
        const page = document.addPage([595, 842]);
        for (const { text, bold, ...place } of words)
          page.drawText(text, { ...place, font: bold ? boldFont : font });
      }
      return document.save({ useObjectStreams: true });
    },
  };
}

/** The lines of a text in a face, each as wide as fits. */
export function linesIn({ size, widthOf }: Face, text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const longer = `${lines.at(-1) ?? ""} ${word}`.trimStart();
    if (lines.length > 0 && widthOf(plainDigits(longer), size, false) <= width)
      lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** The letter as a PDF; its raised figures are set at a share of the size of the type. */
export function pdfForm(parts: readonly Part[], share = 0.65, maker = plainMaker): Promise<Uint8Array> {
  const page = new PageWriter(share, maker.face);
  page.block(head);
  page.block([greeting]);
  page.block([title], true);
  page.text(opening);
  for (const part of parts) {
    if (part.kind === "heading") page.block([part.text], true);
    else if (part.kind === "paragraph") page.text(part.text);
    else if (part.kind === "table") page.table(part.rows);
    else if (part.kind === "columns") page.columns(part.left, part.right);
    else page.list(part.items, part.markers);
  }
  page.block(signOff);
  return maker.write(page.pages);
}

class PageWriter {
  readonly pages: Drawn[][] = [[]];
  readonly #share: number;
  readonly #face: Face;
  #y = topOfPage;

  constructor(share: number, face: Face) {
    this.#share = share;
    this.#face = face;
  }

  /** Lines with a blank line above them, all on one page. */
  block(lines: readonly string[], bold = false): void {
    this.#room(lines.length);
    for (const text of lines) this.#line([[text, left]], bold);
  }

  text(text: string): void {
    this.block(linesIn(this.#face, text, textWidth));
  }

  table(rows: readonly string[][]): void {
    this.#room(rows.length);
    for (const row of rows) this.#line(row.map((cell, column) => [cell, left + column * 150]));
  }

  /** Two texts side by side. */
  columns(one: string, other: string): void {
    const [first, second] = [one, other].map((text) => linesIn(this.#face, text, columnWidth));
    const height = Math.max(first?.length ?? 0, second?.length ?? 0);
    this.#room(height);
    for (let index = 0; index < height; index += 1) {
      const [near, far] = [first?.[index], second?.[index]];
      this.#line([
        ...(near === undefined ? [] : [[near, left] as const]),
        ...(far === undefined ? [] : [[far, secondColumn] as const]),
      ]);
    }
  }

  list(items: readonly string[], markers: readonly (string | null)[]): void {
    const wrapped = items.map((item) => linesIn(this.#face, item, textWidth - hang));
    this.#room(wrapped.flat().length);
    wrapped.forEach((lines, index) => {
      lines.forEach((text, line) => {
        const words = [text, left + hang] as const;
        this.#line(line === 0 ? [[markers[index] ?? "•", left], words] : [words]);
      });
    });
  }

  #room(lines: number): void {
    if (this.#y - (lines + 1) * pitch < footOfPage) {
      this.pages.push([]);
      this.#y = topOfPage;
    }
    this.#y -= pitch;
  }

  #line(words: readonly (readonly [text: string, x: number])[], bold = false): void {
    const { size, widthOf } = this.#face;
    for (const [text, start] of words) {
      let x = start;
      for (const part of text.split(raisedDigit)) {
        const isRaised = raisedDigit.test(part);
        const shown = plainDigits(part);
        const type = isRaised ? size * this.#share : size;
        if (shown !== "")
          this.pages.at(-1)?.push({ text: shown, x, y: this.#y + (isRaised ? 3.5 : 0), size: type, bold });
        x += widthOf(shown, type, bold);
      }
    }
    this.#y -= pitch;
  }
}

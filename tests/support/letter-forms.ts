/** One letter written as a PDF, a Word file and plain text, for tests that all are read alike. */
import { makePdf, type PdfLine, placed, wrap } from "./pdf.ts";
import { paragraph, run, wordFile } from "./word.ts";

/** A part of a letter’s body. Raised figures are written as Unicode has them: `24²`. */
export type Part =
  | { kind: "heading"; text: string }
  | { kind: "paragraph"; text: string }
  | { kind: "list"; markers: (string | null)[]; items: string[] }
  | { kind: "table"; rows: string[][] };

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

/** Points between two lines, and the size of the type. */
const pitch = 13;
const size = 9;
const charWidth = size * 0.6;
const topOfPage = 790;
const footOfPage = 70;

/** The letter as a PDF; its raised figures are set at a share of the size of the type. */
export function pdfForm(parts: readonly Part[], share = 0.65): Buffer {
  const page = new PageWriter(share);
  page.block(head.map((text) => [text, 70]));
  page.block([[greeting, 70]]);
  page.block([[title, 70]], "F2");
  page.block(wrap(opening, 80).map((text) => [text, 70]));
  for (const part of parts) {
    if (part.kind === "heading") page.block([[part.text, 70]], "F2");
    else if (part.kind === "paragraph") page.block(wrap(part.text, 80).map((text) => [text, 70]));
    else if (part.kind === "table") page.table(part.rows);
    else page.list(part.items, part.markers);
  }
  page.block(signOff.map((text) => [text, 70]));
  return makePdf(page.pages);
}

class PageWriter {
  readonly pages: PdfLine[][] = [[]];
  readonly #share: number;
  #y = topOfPage;

  constructor(share: number) {
    this.#share = share;
  }

  /** Lines with a blank line above them, all on one page. */
  block(lines: readonly [text: string, x: number][], font = "F1"): void {
    this.#room(lines.length);
    for (const [text, x] of lines) this.#line([[text, x]], font);
  }

  table(rows: readonly string[][]): void {
    this.#room(rows.length);
    for (const row of rows)
      this.#line(
        row.map((cell, column) => [cell, 70 + column * 150]),
        "F1",
      );
  }

  list(items: readonly string[], markers: readonly (string | null)[]): void {
    const wrapped = items.map((item) => wrap(item, 74));
    this.#room(wrapped.flat().length);
    wrapped.forEach((lines, index) => {
      lines.forEach((text, line) => {
        this.#line(
          line === 0
            ? [
                [markers[index] ?? "\x95", 70],
                [text, 102],
              ]
            : [[text, 102]],
          "F1",
        );
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

  #line(words: readonly [text: string, x: number][], font: string): void {
    const drawn = words.flatMap(([text, start]) => {
      let x = start;
      return text.split(raisedDigit).map((part) => {
        const isRaised = raisedDigit.test(part);
        const type = isRaised ? size * this.#share : size;
        const shown = placed(plainDigits(part), [x, this.#y + (isRaised ? 3.5 : 0)], type, font);
        x += part.length * (isRaised ? type * 0.6 : charWidth);
        return shown;
      });
    });
    this.pages.at(-1)?.push({ text: "", after: drawn.join(" ") });
    this.#y -= pitch;
  }
}

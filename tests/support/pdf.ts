/** Makes small PDFs for tests: pages of lines in Courier, headings in its bold face. */
export type PdfLine = {
  text: string;
  bold?: boolean;
  size?: number;
  gap?: number;
  hidden?: boolean;
  /** PDF operators before the line’s text, such as its colour, and after it. */
  before?: string;
  after?: string;
};

/** Operators that draw words in Courier. @param at where they begin: points from the left and from the foot */
export function placed(text: string, at: readonly [number, number], size = 9, font = "F1"): string {
  return `BT /${font} ${size} Tf 1 0 0 1 ${at[0]} ${at[1]} Tm (${escaped(text)}) Tj ET`;
}

/**
 * The position of words of a line on its page, as `left bottom width height`, for `re`. @param line from 0, without
 * gaps
 */
export function boxOfWords(text: string, words: string, line: number): string {
  const left = 70 + text.indexOf(words) * 5.4;
  return `${left - 1} ${800 - 15 * (line + 1) - 3} ${words.length * 5.4 + 2} 12`;
}

const escaped = (text: string): string =>
  text
    .replace(/[’‘]/g, (sign) => (sign === "’" ? "\x92" : "\x91"))
    .replace(/–/g, "\x96")
    .replace(/•/g, "\x95")
    .replace(/[\\()]/g, "\\$&");

/**
 * A PDF of these pages; a line with `hidden` is clipped away, like leftovers of a template.
 * @param pack packs what is on a page as zlib does; without it the PDF has it as text
 * @param attributes of each page, in PDF’s own form: `/Rotate 90`
 */
export function makePdf(
  pages: readonly (readonly PdfLine[])[],
  pack?: (content: Buffer) => Buffer,
  attributes = "",
): Buffer {
  const objects: string[] = [];
  const add = (object: string): number => objects.push(object);
  add("<< /Type /Catalog /Pages 2 0 R >>");
  add("");
  add("<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>");
  add("<< /Type /Font /Subtype /Type1 /BaseFont /Courier-Bold /Encoding /WinAnsiEncoding >>");
  const picture = objects.length + 2 * pages.length + 1;
  const kids = pages.map((lines) => {
    const text = contentOf(lines);
    const content = pack?.(Buffer.from(text, "latin1")).toString("latin1") ?? text;
    const filter = pack ? " /Filter /FlateDecode" : "";
    const stream = add(`<< /Length ${content.length}${filter} >>\nstream\n${content}\nendstream`);
    return add(
      `<< /Type /Page /Parent 2 0 R ${attributes} /MediaBox [0 0 595 842] /Contents ${stream} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> /ExtGState << /Most << /ca 0.95 >> /Least << /ca 0.05 >> >> /XObject << /Logo ${picture} 0 R >> >> >>`,
    );
  });
  add(
    "<< /Type /XObject /Subtype /Image /Width 2 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 2 >>\nstream\n\x40\x40\nendstream",
  );
  objects[1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(" ")}] >>`;
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, "latin1");
}

function contentOf(lines: readonly PdfLine[]): string {
  let y = 800;
  return lines
    .map(({ text, bold, size = 9, gap = 0, hidden, before = "", after = "" }) => {
      y -= 15 * (1 + gap);
      const shown = `${before} BT /${bold ? "F2" : "F1"} ${size} Tf 1 0 0 1 70 ${y} Tm (${escaped(text)}) Tj ET ${after}`;
      return hidden ? `q 0 0 1 1 re W n ${shown} Q` : shown;
    })
    .join("\n");
}

/** Paragraphs wrapped to lines and pages as a letter’s are; a line that goes on ends with a space, as Word’s do. */
export function pagesOf(
  paragraphs: readonly { text: string; bold?: boolean }[],
  linesOnPage = 45,
): PdfLine[][] {
  const pages: PdfLine[][] = [[]];
  for (const { text, bold } of paragraphs) {
    const lines = wrap(text, 80);
    for (const [index, line] of lines.entries()) {
      if ((pages.at(-1)?.length ?? 0) >= linesOnPage) pages.push([]);
      const page = pages.at(-1) ?? [];
      page.push({
        text: index < lines.length - 1 ? `${line} ` : line,
        bold: bold ?? false,
        gap: index === 0 && page.length > 0 ? 1 : 0,
      });
    }
  }
  return pages;
}

/** Lines of at most `width` characters, each as full as possible. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wrap } from "../support/pdf.ts";
import { birmingham, outline, readWords } from "../support/reading.ts";

/** The letter in its parts, from which every mixture of wrapping, pages and encodings is made again. */
const known = readWords(birmingham);
const items = [
  "Children missing from home",
  "Supervision of newly qualified social workers",
  "The timeliness of core groups",
];
const blocks: { text: string; bullet: boolean }[] = [
  { text: "Dear Mr Diamond", bullet: false },
  { text: known.fields.title ?? "", bullet: false },
  ...known.body.sections.flatMap(({ id, heading, paragraphs }) => [
    ...(heading === null ? [] : [{ text: heading, bullet: false }]),
    ...paragraphs.map(({ text }) => ({ text, bullet: false })),
    ...(id === "areas-covered-by-the-visit" ? items.map((text) => ({ text, bullet: true })) : []),
  ]),
  ...known.fields.signOff.map((text) => ({ text, bullet: false })),
];
const expected = outline(known).flatMap((line) =>
  line === "# Overview" ? [...items.map((item) => `- ${item}`), line] : [line],
);

const encodings: Record<string, (text: string) => Uint8Array> = {
  "UTF-8": (text) => new TextEncoder().encode(text),
  "UTF-8 with a mark": (text) => new TextEncoder().encode(`\ufeff${text}`),
  "UTF-16": (text) => Buffer.from(`\ufeff${text}`, "utf16le"),
  "UTF-16 without a mark": (text) => Buffer.from(text, "utf16le"),
  "UTF-16, big end first": (text) => Buffer.from(`\ufeff${text}`, "utf16le").swap16(),
  "Windows-1252": (text) =>
    Buffer.from(
      text.replace(
        /[’‘–•]/g,
        (sign) => ({ "’": "\x92", "‘": "\x91", "–": "\x96", "•": "\x95" })[sign] ?? sign,
      ),
      "latin1",
    ),
};

type Layout = {
  width: number;
  pageLength: number;
  bullet: string;
  indent: number;
  newline: string;
  numbered: boolean;
  formFeeds: boolean;
  blanks: number;
};

/** The letter’s text in a layout. A page never ends where a sentence does, inside a paragraph: there nobody can tell. */
function lay({ width, pageLength, bullet, indent, newline, numbered, formFeeds, blanks }: Layout): string {
  const margin = " ".repeat(indent);
  let page = 1;
  let onPage = 0;
  let text = "";
  const breakPage = (): void => {
    const number = numbered ? `${newline}${newline}${" ".repeat(60)}${page}` : "";
    text += number + (formFeeds ? `${newline}\f` : newline.repeat(4));
    page += 1;
    onPage = 0;
  };
  for (const block of blocks) {
    const lines = wrap(block.bullet ? `${bullet} ${block.text}` : block.text, width);
    for (const [index, line] of lines.entries()) {
      const next = lines[index + 1];
      text += `${margin}${block.bullet && index > 0 ? "  " : ""}${line}${newline}`;
      onPage += 1;
      const canBreak = next !== undefined && !/[.:;?!][’)]*$/.test(line);
      if (onPage >= pageLength && canBreak) breakPage();
    }
    text += newline.repeat(blanks);
  }
  return text;
}

const layouts: fc.Arbitrary<Layout> = fc.record({
  width: fc.integer({ min: 62, max: 130 }),
  pageLength: fc.integer({ min: 12, max: 60 }),
  bullet: fc.constantFrom("•", "◼", "\uf06e", "-"),
  indent: fc.integer({ min: 0, max: 6 }),
  newline: fc.constantFrom("\n", "\r\n"),
  numbered: fc.boolean(),
  formFeeds: fc.boolean(),
  blanks: fc.integer({ min: 1, max: 2 }),
});

describe("any layout of a known letter", () => {
  it("gives that letter back, in every encoding", () => {
    fc.assert(
      fc.property(layouts, fc.constantFrom(...Object.keys(encodings)), (layout, encoding) => {
        const encodable =
          encoding === "Windows-1252" ? { ...layout, bullet: layout.bullet === "-" ? "-" : "•" } : layout;
        const bytes = encodings[encoding]!(lay(encodable));
        const reading = readWords(bytes);
        expect(outline(reading)).toEqual(expected);
        expect(reading.fields).toEqual(known.fields);
        expect(reading.differences).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

describe("any text at all", () => {
  it("is read without an error, and none of its words is lost", () => {
    const anyLine = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 90 }),
      fc.constantFrom(
        "Dear Ms A",
        "Yours sincerely",
        "1",
        "\f",
        "- a",
        "• b",
        "Overview",
        "practice?1",
        "1 The note.",
        "",
      ),
    );
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 40 }), (lines) => {
        // A second salutation is a second letter, which is refused.
        const one = lines.filter((line, index) => line !== "Dear Ms A" || lines.indexOf(line) === index);
        const text = `words ${one.join("\n")}`;
        expect(readWords(text).differences).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

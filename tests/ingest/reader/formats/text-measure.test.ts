import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  isFull,
  plainLine,
  type SourceLine,
} from "../../../../scripts/ingest/reader/formats/source-document.ts";
import { measureRoom } from "../../../../scripts/ingest/reader/formats/text-measure.ts";
import { type Face, faces } from "../../../../scripts/ingest/reader/formats/type-widths.ts";
import { birmingham, outline, readWords } from "../../../support/reading.ts";

const letter = readWords(birmingham);
const paragraphs = letter.body.sections.flatMap((section) => section.paragraphs.map(({ text }) => text));

/** Lines of at most `width`, in the widths of a typeface. */
function set(text: string, face: Face, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && face.widthOf(`${last} ${word}`) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

const layouts = fc.record({
  face: fc.constantFrom(...faces),
  width: fc.integer({ min: 55, max: 110 }),
  pageLength: fc.integer({ min: 20, max: 50 }),
  numbered: fc.boolean(),
});

describe("a letter of lines without blank lines, indents or pages", () => {
  it("gives its paragraphs back, but for those that end with a full line, and all of its words", () => {
    fc.assert(
      fc.property(layouts, ({ face, width, pageLength, numbered }) => {
        const lines: string[] = [];
        let page = 1;
        const undecidable = new Set<string>();
        const add = (text: string, next: string): void => {
          for (const line of set(text, face, width)) {
            if (numbered && lines.length >= page * pageLength) {
              // Where a page ends with a sentence, nobody can tell whether a paragraph ends there.
              if (/[.:;?!]$/.test(lines.at(-1) ?? "")) undecidable.add(line);
              lines.push(String(page));
              page += 1;
            }
            lines.push(line);
          }
          const last = lines.at(-1) ?? "";
          if (face.widthOf(`${last} ${next.split(/[ -]/)[0]}`) >= width - 1) undecidable.add(next);
        };
        add("Dear Mr Diamond", letter.fields.title ?? "");
        const parts = [letter.fields.title ?? "", ...outline(letter).map((text) => text.replace(/^# /, ""))];
        for (const [index, text] of parts.entries()) add(text, parts[index + 1] ?? "Yours");
        lines.push("Yours sincerely", ...letter.fields.signOff.slice(1));
        const reading = readWords(lines.join("\n"));
        expect(reading.differences).toEqual([]);
        const got = outline(reading);
        const plain = (texts: string[]): string => texts.join(" ").replaceAll("# ", "");
        expect(plain(got)).toBe(plain(outline(letter)));
        const lost = paragraphs.filter(
          (text) => !got.includes(text) && ![...undecidable].some((start) => isPartOf(start, text, got)),
        );
        expect(lost).toEqual([]);
      }),
      { numRuns: 120 },
    );
  });
});

/** Whether an undecidable line begins the paragraph, follows it or is inside it. */
function isPartOf(start: string, text: string, got: readonly string[]): boolean {
  const around = got.find((one) => one.includes(text)) ?? text;
  return around.includes(start) || text.includes(start);
}

describe("how much room was left on a line", () => {
  const opening = plainLine("Dear Ms Specimen");
  const lines = (texts: string[]): SourceLine[] => [opening, ...texts.map(plainLine)];
  const narrow = "illicit little lilies fill still hills until it will till";
  const wide = "Mammoth women warmly swam, whom somewhat";

  it("is known by the widths of the type and not by counting", () => {
    const [, tahoma] = faces;
    const width = (tahoma?.widthOf(wide) ?? 0) + 1;
    const text = set(
      Array.from({ length: 12 }, () => `${wide} ${narrow}`)
        .join(" ")
        .toLowerCase(),
      tahoma ?? faces[0]!,
      width,
    );
    const measured = measureRoom(lines([...text, "Short."]));
    const full = measured.slice(1, -2).map((line, index) => isFull(line, measured[index + 2] ?? opening));
    expect(full).toEqual(full.map(() => true));
    expect(new Set(text.map(({ length }) => length)).size).toBeGreaterThan(3);
  });

  it("is that of the second line where a tool made one of two at a hyphen", () => {
    const body = set(paragraphs.join(" "), faces[1]!, 90);
    const joined = `${body[2]}${body[3]}`;
    const measured = measureRoom(lines([...body.slice(0, 2), joined, ...body.slice(4), "They are good."]));
    const [, , , line] = measured;
    expect(line?.wide).toBe(true);
    expect(line?.room).toBeGreaterThan(-1);
    expect(line?.room).toBeLessThan(30);
  });
});

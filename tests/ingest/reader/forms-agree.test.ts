/** A letter is the same letter, whichever form it was sent in. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { readDocx } from "../../../scripts/ingest/reader/formats/docx.ts";
import { readPdf } from "../../../scripts/ingest/reader/formats/pdf.ts";
import type { SourceDocument } from "../../../scripts/ingest/reader/formats/source-document.ts";
import { readText } from "../../../scripts/ingest/reader/formats/text.ts";
import { readLetterFrom } from "../../../scripts/ingest/reader/read-letter.ts";
import {
  columnWidth,
  libraryMaker,
  linesIn,
  type Part,
  pdfForm,
  plainMaker,
  textForm,
  textWidth,
  wordForm,
} from "../../support/letter-forms.ts";
import { knowledge } from "../../support/reading.ts";

const words =
  "children workers plans review managers families visit teams caseloads supervision records progress decisions help".split(
    " ",
  );
const figures = ["24²", "30³", "5 km²", "2018¹"];
const sentence = fc
  .tuple(
    fc.array(fc.constantFrom(...words), { minLength: 5, maxLength: 12 }),
    fc.option(fc.constantFrom(...figures), { freq: 2 }),
  )
  .map(([chosen, figure]) => {
    const text = [...chosen.slice(0, 3), ...(figure === null ? [] : ["in", figure]), ...chosen.slice(3)].join(
      " ",
    );
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  });
const makers = [plainMaker, await libraryMaker()];

/** Whether a text that is set to this width shows where it ends: see `textOf`. */
const showsItsEnd = (text: string, width: number): boolean =>
  makers.every(({ face }) =>
    linesIn(face, text, width).every((line, index, lines) =>
      index === lines.length - 1
        ? face.widthOf(`${line} Supervision `, face.size, false) < width
        : !line.endsWith("."),
    ),
  );

/**
 * Texts of two lines or more, as most are: they show how far the lines of a letter are apart. No sentence ends with a line
 * before the last, and the last has room for the first word of the next text: nobody could tell whether the text ends.
 * @param widths of the lines that it is set in, in points
 */
const textOf = (widths: readonly number[], minLength: number): fc.Arbitrary<string> =>
  fc
    .array(sentence, { minLength, maxLength: 6 })
    .map((sentences) => sentences.join(" "))
    .filter((text) => widths.every((width) => showsItsEnd(text, width)));
const paragraph = textOf([textWidth], 3).map((text): Part => ({ kind: "paragraph", text }));
const columns = fc
  .tuple(textOf([textWidth, columnWidth], 3), textOf([textWidth, columnWidth], 3))
  .map(([left, right]): Part => ({ kind: "columns", left, right }));

/** How the items of a list are marked, by their place from 0. */
const markings: ((index: number) => string | null)[] = [
  () => null,
  (index) => `${index + 1}.`,
  (index) => `(${"abcde"[index]})`,
  (index) => `${"abcde"[index]})`,
];
const list = fc
  .tuple(fc.constantFrom(...markings), fc.array(sentence, { minLength: 2, maxLength: 5 }))
  .map(
    ([marking, items]): Part => ({ kind: "list", items, markers: items.map((_, index) => marking(index)) }),
  );
const table = fc
  .array(
    fc.tuple(fc.constantFrom("Plans", "Visits", "Children in need", "Reviews"), fc.nat(999), fc.nat(999)),
    {
      minLength: 2,
      maxLength: 4,
    },
  )
  .map(
    (rows): Part => ({
      kind: "table",
      rows: [["Measure", "2017", "2018"], ...rows.map((row) => row.map(String))],
    }),
  );

/** Sections of paragraphs, lists, tables and columns, a paragraph between two of those. */
const letter = fc
  .array(
    fc.array(fc.tuple(fc.oneof(list, table, columns, paragraph), paragraph), { minLength: 1, maxLength: 3 }),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .map((sections): Part[] =>
    sections.flatMap((parts, index) => [
      { kind: "heading", text: ["Findings", "Leadership", "Next steps"][index] ?? "" },
      { kind: "paragraph", text: "Inspectors looked at the work of all teams with children." },
      ...parts.flat(),
    ]),
  );

const partsIn = (document: SourceDocument): { parts: Part[]; differences: unknown[] } => {
  const { body, differences } = readLetterFrom(document, knowledge);
  const parts = body.sections.slice(1).flatMap(({ heading, paragraphs }): Part[] => [
    ...(heading === null ? [] : [{ kind: "heading" as const, text: heading }]),
    ...paragraphs.map((one): Part => {
      if (one.kind === "table") return { kind: "table", rows: one.rows };
      if (one.kind === "item") return { kind: "list", markers: [one.marker], items: [one.text] };
      return { kind: "paragraph", text: one.text };
    }),
  ]);
  return { parts, differences };
};

/** The parts as paragraphs of a letter are: a list for each item, one column after the other. */
const oneByOne = (parts: readonly Part[]): Part[] =>
  parts.flatMap((part): Part[] => {
    if (part.kind === "columns") return [part.left, part.right].map((text) => ({ kind: "paragraph", text }));
    if (part.kind !== "list") return [part];
    return part.items.map((item, index) => ({
      kind: "list",
      markers: [part.markers[index] ?? null],
      items: [item],
    }));
  });

it("any mixture of lists, tables, columns and raised figures is read alike from text, Word and PDFs of two makers", async () => {
  await fc.assert(
    fc.asyncProperty(letter, fc.constantFrom(0.6, 0.83), async (parts, share) => {
      const expected = { parts: oneByOne(parts), differences: [] };
      expect(partsIn(readText(new TextEncoder().encode(textForm(parts))))).toEqual(expected);
      expect(partsIn(await readDocx(await wordForm(parts)))).toEqual(expected);
      for (const maker of makers)
        expect(partsIn(await readPdf(await pdfForm(parts, share, maker)))).toEqual(expected);
    }),
    { numRuns: 25 },
  );
}, 60_000);

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  bodySchema,
  fitLevels,
  type LetterBody,
  type RecordParagraph,
} from "../../scripts/letter/body-schema.ts";
import { tableText } from "../../scripts/letter/table-text.ts";
import { arbitraryBody, bodyOf } from "../support/letters.ts";

const shared = { id: "p1", number: 1, marks: [], was: [] };
const item = (level: number): RecordParagraph => ({
  ...shared,
  kind: "item",
  marker: null,
  level,
  text: "Plans",
});
const table = (rows: string[][], others: object = {}): RecordParagraph => ({
  ...{ ...shared, kind: "table", marker: null, rows, header: true, text: tableText(rows), marks: [] },
  ...others,
});
const bodyWith = (paragraphs: RecordParagraph[], section: object = {}): LetterBody => ({
  ...bodyOf(),
  sections: bodyOf().sections.map((one) => ({ ...one, paragraphs, ...section })),
});
const plain: RecordParagraph = { ...shared, kind: "paragraph", marker: null, text: "Plans" };
const faultsOf = (body: LetterBody): string[] =>
  (bodySchema.safeParse(body).error?.issues ?? []).map(
    ({ path, message }) => `${path.join(".")}: ${message}`,
  );
const mark = (offset: number) => ({ footnote: "fn1", offset });

describe("the body of a letter", () => {
  it("is allowed whatever its words", () => {
    fc.assert(
      fc.property(arbitraryBody, (body) => {
        expect(faultsOf(body)).toEqual([]);
      }),
    );
  });

  it.each([
    ["no paragraph", bodyWith([]), "a letter must have at least one paragraph"],
    [
      "a mark outside the text",
      bodyWith([{ ...plain, marks: [mark(6)] }]),
      "marks: must be in order and inside",
    ],
    [
      "marks out of order",
      bodyWith([{ ...plain, marks: [mark(3), mark(2)] }]),
      "marks: must be in order and inside",
    ],
    [
      "a mark in a heading that is not there",
      bodyWith([plain], { heading: null, marks: [mark(1)] }),
      "must be in order",
    ],
    ["an item too deep", bodyWith([item(1), item(3)]), "1.level: must be at most one more"],
    ["a deep item below a paragraph", bodyWith([plain, item(2)]), "1.level: must be at most one more"],
    ["rows of different lengths", bodyWith([table([["A", "B"], ["1"]])]), "rows: must have as many cells"],
    ["heads without words", bodyWith([table([[""], ["1"]])]), "rows: must have words in its first row"],
    ["another text than its cells", bodyWith([table([["A"]], { text: "B" })]), "rows: must be the text"],
    [
      "a mark between cells",
      bodyWith([table([["A", "B"]], { marks: [mark(2)] })]),
      "rows: must have footnote marks only",
    ],
    [
      "a section with the id of a footnote",
      bodyWith([plain], { id: "fn1" }),
      "id: looks like the id of a paragraph",
    ],
    [
      "a section with an id of the page",
      bodyWith([plain], { id: "main" }),
      "id: is an id of the page itself",
    ],
    ["a paragraph’s id of another form", bodyWith([{ ...plain, id: "p01" }]), "id: must be p and a number"],
  ])("is refused with %s", (_, body, fault) => {
    expect(faultsOf(body)).toEqual([expect.stringContaining(fault)]);
  });

  it("has a heading over every section but the first", () => {
    const [section] = bodyWith([plain], { heading: null }).sections;
    const twice = { footnotes: [], sections: section ? [section, section] : [] };
    expect(faultsOf(twice)).toEqual([expect.stringContaining("only the first section")]);
  });
});

describe("items that are too deep", () => {
  it("are moved out where there is no item above them", () => {
    expect(fitLevels([item(3), item(3)])).toEqual([item(1), item(1)]);
  });

  it("are moved out until the schema allows them, and those that fit stay", () => {
    const list = fc.array(fc.oneof(fc.constant(plain), fc.integer({ min: 1, max: 9 }).map(item)), {
      minLength: 1,
    });
    fc.assert(
      fc.property(list, (paragraphs) => {
        const fitted = fitLevels(paragraphs);
        expect(faultsOf(bodyWith(fitted))).toEqual([]);
        expect(fitLevels(fitted)).toEqual(fitted);
      }),
    );
  });
});

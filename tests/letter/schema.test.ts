import { describe, expect, it } from "vitest";
import { publishedLetter } from "../../scripts/archive/letter.ts";
import {
  correctableFieldSchema,
  draftFrontMatterSchema,
  frontMatterSchema,
  letterSchema,
  readFieldsSchema,
} from "../../scripts/letter/schema.ts";
import { letterOf, recordWith } from "../support/archives.ts";
import { frontMatter } from "../support/letters.ts";

const { source, visit } = frontMatter;
const judgement = { grade: "good", date: null, scope: "whole" };
const faultsOf = (fields: object): string[] =>
  (frontMatterSchema.safeParse({ ...frontMatter, ...fields }).error?.issues ?? []).map(
    ({ path, message }) => `${path.join(".")}: ${message}`,
  );

describe("the fields of a letter", () => {
  it.each([
    [
      "a day with a time",
      { letterDate: "2019-03-04T00:00" },
      "letterDate: must be a date such as 2017-12-12",
    ],
    ["a month for a day", { letterDate: "2019-03" }, "letterDate: must be a date such as 2017-12-12"],
    [
      "a leap day of another year",
      { letterDate: "2019-02-29" },
      "letterDate: must be a date such as 2017-12-12",
    ],
    [
      "a visit that ends first",
      { visit: { ...visit, end: "2019-01-28" } },
      "visit.end: must not end before it starts",
    ],
    ["visit 0", { visit: { ...visit, ordinal: 0 } }, "visit.ordinal: "],
    [
      "a month 13",
      { judgement: { ...judgement, date: "2018-13" } },
      "judgement.date: must be a date such as 2016",
    ],
    [
      "a short year",
      { judgement: { ...judgement, date: 18 } },
      "judgement.date: must be a date such as 2016",
    ],
    [
      "another hash",
      { source: { ...source, sha256: "0".repeat(63) } },
      "source.sha256: must be 64 hexadecimal digits",
    ],
    ["a name of spaces", { signatory: { name: "  ", role: null } }, "signatory.name: must not be empty"],
    ["no title", { title: null }, "title: "],
    ["a field that no letter has", { rating: "good" }, ": Unrecognized key"],
  ])("are refused with %s", (_, fields, fault) => {
    expect(faultsOf(fields)).toEqual([expect.stringContaining(fault)]);
  });

  it.each([2016, "2016", "2016-11", "2016-11-21", null])("take a judgement of %j", (date) => {
    expect(faultsOf({ judgement: { ...judgement, date } })).toEqual([]);
  });

  it("may be missing in a draft only where a letter’s title and address are made of them", () => {
    const absent = Object.keys(frontMatter).filter(
      (field) =>
        draftFrontMatterSchema.safeParse({ ...frontMatter, [field]: null }).success &&
        !frontMatterSchema.safeParse({ ...frontMatter, [field]: null }).success,
    );
    expect(absent).toEqual(["title", "authority", "visit"]);
  });

  it("that an editor can correct are all that are read from the letter, and its text", () => {
    expect(new Set<string>(correctableFieldSchema.options)).toEqual(
      new Set([...Object.keys(readFieldsSchema.shape), "text"]),
    );
  });
});

it("a published letter has no fields but those of the schema", () => {
  const letter = publishedLetter(letterOf(recordWith({})));
  expect(letterSchema.parse(letter)).toEqual(letter);
  expect(letterSchema.safeParse({ ...letter, covered: "publish" }).success).toBe(false);
});

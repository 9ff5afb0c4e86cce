import { describe, expect, it } from "vitest";
import {
  isPageNumber,
  isPublishersNotice,
  letterheadLength,
} from "../../../../scripts/ingest/reader/formats/page-furniture.ts";

describe("what a publisher prints on its paper", () => {
  it.each(["Ofsted is proud to use recycled paper", "INVESTORS IN PEOPLE", "Printed on recycled paper."])(
    "is ‘%s’",
    (text) => expect(isPublishersNotice(text)).toBe(true),
  );
  it.each(["Investors in people came to see the centre", "Recycled paper", ""])("is not ‘%s’", (text) =>
    expect(isPublishersNotice(text)).toBe(false),
  );
});

describe("a page number", () => {
  it.each(["3", "- 3 -", "– 12 –", "Page 2", "page 2 of 4", "2/4", "2 of 4"])("is ‘%s’", (text) => {
    expect(isPageNumber(text)).toBe(true);
  });
  it.each(["3.", "3 children", "Year 11", "2017–18 ", "12%", "(3)", ""])("is not ‘%s’", (text) => {
    expect(isPageNumber(text)).toBe(false);
  });
});

describe("Ofsted’s letterhead", () => {
  const lengthOf = (...texts: string[]): number =>
    letterheadLength(
      texts.map((text) => ({ text })),
      0,
    );
  it.each([
    [["Ofsted", "Piccadilly Gate", "Store Street", "Manchester", "M1 2WD", "T 0300 123 1231"], 6],
    [
      [
        "Piccadilly Gate T 0300 123 1231",
        "Store Street Textphone 0161 618 8524",
        "Manchester enquiries@ofsted.gov.uk",
        "M1 2WD www.gov.uk/ofsted",
      ],
      4,
    ],
    [
      [
        "Aviation House",
        "125 Kingsway",
        "London",
        "WC2B 6SE",
        "T 0300 123 4234",
        "www.ofsted.gov.uk",
        "12 May 2014",
      ],
      6,
    ],
    [
      [
        "Freshford House",
        "Redcliffe Way",
        "Bristol BS1 6NL",
        "T 0300 123 1231",
        "Textphone 0161 618",
        "8524",
      ],
      6,
    ],
    [
      [
        "Agora",
        "6 Cumberland Place",
        "Nottingham",
        "NG1 6HJ",
        "Direct T 0300 123 4234",
        "Safeguarding.lookedafterchildren@ofsted.gov.uk",
      ],
      6,
    ],
  ])("is %j", (texts, length) => {
    expect(lengthOf(...texts)).toBe(length);
  });

  it.each([
    [["Manchester"]],
    [["London", "Bristol", "Nottingham", "Westminster"]],
    [["Ofsted", "T 0300 123 1231"]],
    [["Ofsted will take the findings into account.", "Manchester", "Store Street", "M1 2WD"]],
  ])("is not %j", (texts) => {
    expect(lengthOf(...texts)).toBe(0);
  });
});

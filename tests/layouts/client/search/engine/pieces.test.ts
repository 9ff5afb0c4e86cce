import { describe, expect, it } from "vitest";
import {
  formOf,
  piecesOf,
  withoutSpan,
  withQuoted,
  withReplaced,
} from "../../../../../layouts/client/search/engine/pieces.ts";

describe("the pieces of a query", () => {
  it.each([
    ["", []],
    ["% & –", []],
    ['""', []],
    [
      "core groups",
      [
        ["core", "word"],
        ["groups", "word"],
      ],
    ],
    [
      'early "core groups"',
      [
        ["early", "word"],
        ["core groups", "quoted"],
      ],
    ],
    [
      "“core groups” early",
      [
        ["core groups", "quoted"],
        ["early", "word"],
      ],
    ],
    ['"core groups', [["core groups", "quoted"]]],
    [
      "core -groups",
      [
        ["core", "word"],
        ["groups", "excluded"],
      ],
    ],
    [
      'core -"early help"',
      [
        ["core", "word"],
        ["early help", "quoted and excluded"],
      ],
    ],
  ])("of %s are %j", (typed, pieces) => {
    const kind = (quoted: boolean, excluded: boolean): string =>
      [quoted && "quoted", excluded && "excluded"].filter(Boolean).join(" and ") || "word";
    expect(piecesOf(typed).map(({ text, quoted, excluded }) => [text, kind(quoted, excluded)])).toEqual(
      pieces,
    );
  });

  it("give their positions in what was typed, with their marks", () => {
    const typed = '  core -"early help" plans';
    expect(piecesOf(typed).map(({ start, end }) => typed.slice(start, end))).toEqual([
      "core",
      '-"early help"',
      "plans",
    ]);
  });
});

it.each([
  ["Luton", "luton"],
  ["Luton’s", "luton"],
  ["Brighton’s", "brighton"],
])("compares %s as %s", (text, form) => {
  expect(formOf({ text })).toBe(form);
});

describe("a stretch of a query", () => {
  const span = { start: 5, end: 11 };

  it("is put in quotation marks", () => {
    expect(withQuoted("core groups", span)).toBe('core "groups"');
  });

  it("is left out, without white space that is left over", () => {
    expect(withoutSpan("core groups early", span)).toBe("core early");
    expect(withoutSpan("core groups", span)).toBe("core");
  });

  it("is replaced by another word", () => {
    expect(withReplaced("core groups early", span, "plans")).toBe("core plans early");
  });
});

import { expect, test } from "vitest";
import { spreadsheetText } from "../../scripts/letter/spreadsheet-text.ts";

test.each(["=1+1", "+44 20", "-2", "@SUM(A1)", "\t=1", "\r=1", "＝1", "＋1", "－1", "＠A"])(
  "%j, which could be a formula, gets an apostrophe before it",
  (text) => expect(spreadsheetText(text)).toBe(`'${text}`),
);

test.each(["", "Leeds", "1-2", " =1", "’=", "'=1"])("%j stays as it is", (text) => {
  expect(spreadsheetText(text)).toBe(text);
});

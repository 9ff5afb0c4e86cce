import { expect, it } from "vitest";
import { spanInWords } from "../../../scripts/site/views/date-spans.ts";

it.each([
  ["2017-12-13", "2020-02-19", "2 years 2 months"],
  ["2017-12-13", "2018-12-13", "1 year"],
  ["2020-02-19", "2020-04-20", "2 months"],
  ["2020-02-19", "2020-03-04", "2 weeks"],
  ["2020-02-19", "2020-03-03", "13 days"],
  ["2020-02-19", "2020-02-20", "1 day"],
])("from %s to %s it is %s", (from, to, words) => {
  expect(spanInWords(from, to)).toBe(words);
});

import { describe, expect, it } from "vitest";
import { dayAfter, daysOf, spanInWords, yearScale } from "../../../scripts/site/views/date-spans.ts";

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

describe("what a date may be", () => {
  it.each([
    ["2019", "2019-01-01", "2020-01-01"],
    ["2020-02", "2020-02-01", "2020-03-01"],
    ["2019-12", "2019-12-01", "2020-01-01"],
    ["2019-12-31", "2019-12-31", "2019-12-31"],
  ])("%s is from %s to %s", (date, from, to) => {
    expect(daysOf(date)).toEqual([from, to]);
  });

  it.each([
    ["2020-02-28", "2020-02-29"],
    ["2021-03-31", "2021-04-01"],
  ])("the day after %s is %s", (day, next) => {
    expect(dayAfter(day)).toBe(next);
  });
});

describe("a scale of years", () => {
  it("reaches from the beginning of the first year to the end of the last", () => {
    const scale = yearScale(["2021-05-03", "2019", "2020-07"]);
    expect(scale).toMatchObject({ first: 2019, last: 2021 });
    expect([scale?.at("2019-01-01"), scale?.at("2022-01-01")]).toEqual([0, 1]);
  });

  it("is none without dates", () => {
    expect(yearScale([])).toBeNull();
  });
});

import { describe, expect, it } from "vitest";
import { isCalendarDate, monthNumber, monthPattern, months } from "../../scripts/letter/dates.ts";

describe("a date in ISO form", () => {
  it.each(["2016", "2016-11", "2016-11-21", "2024-02-29"])("is %s", (date) => {
    expect(isCalendarDate(date)).toBe(true);
  });

  it.each(["", "16", "2016-13", "2017-02-29", "2016-11-21T00:00", "21 November 2016"])(
    "is not %j",
    (date) => {
      expect(isCalendarDate(date)).toBe(false);
    },
  );
});

describe("a month", () => {
  const whole = new RegExp(`^${monthPattern}$`, "i");

  it("has the number of its place in the year, in full or short, in any case", () => {
    for (const [index, month] of months.entries()) {
      for (const name of [month, month.toUpperCase(), month.slice(0, 3)]) {
        expect([name, whole.test(name), monthNumber(name)]).toEqual([name, true, index + 1]);
      }
    }
    expect(monthNumber("Sept")).toBe(9);
  });

  it.each(["", "Ma", "J", "Monday"])("is not %j", (name) => {
    expect([whole.test(name), monthNumber(name)]).toEqual([false, 0]);
  });
});

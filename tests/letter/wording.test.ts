import { describe, expect, it } from "vitest";
import {
  counted,
  dateInWords,
  daysInWords,
  fileSizeInWords,
  listed,
  visitName,
} from "../../scripts/letter/wording.ts";

describe("dates in words", () => {
  it.each([
    ["2016", "2016"],
    ["2016-11", "November 2016"],
    ["2017-12-12", "12 December 2017"],
    ["2024-02-29", "29 February 2024"],
  ])("says %s as %s, no more precise than it is", (date, words) => {
    expect(dateInWords(date)).toBe(words);
  });

  it.each(["", "2017-13", "12 December 2017", "2017-02-30"])("refuses %j, which is not a date", (date) => {
    expect(() => dateInWords(date)).toThrow("is not a date");
  });

  it.each([
    ["2018-05-01", "2018-05-01", "1 May 2018"],
    ["2017-12-12", "2017-12-13", "12 to 13 December 2017"],
    ["2025-09-30", "2025-10-01", "30 September to 1 October 2025"],
    ["2019-12-31", "2020-01-01", "31 December 2019 to 1 January 2020"],
  ])("says the days from %s to %s as %s", (start, end, words) => {
    expect(daysInWords(start, end)).toBe(words);
  });
});

describe("other facts in words", () => {
  it("names a visit with its ordinal only where the letter gives one", () => {
    expect(visitName({ singular: "monitoring visit" }, 3)).toBe("third monitoring visit");
    expect(visitName({ singular: "focused visit" }, null)).toBe("focused visit");
  });

  it("counts in the singular and the plural", () => {
    expect(counted(1, "letter")).toBe("1 letter");
    expect(counted(1234, "authority", "authorities")).toBe("1,234 authorities");
  });

  it("lists in a sentence", () => {
    expect(listed(["Ann"])).toBe("Ann");
    expect(listed(["Ann", "Bob", "Cy"])).toBe("Ann, Bob and Cy");
  });

  it.each([
    [1, "1 byte"],
    [999, "999 bytes"],
    [9_340, "9 kB"],
    [212_345, "212 kB"],
    [999_700, "1 MB"],
    [1_250_000, "1.3 MB"],
  ])("says that %d bytes are %s", (bytes, words) => {
    expect(fileSizeInWords(bytes)).toBe(words);
  });
});

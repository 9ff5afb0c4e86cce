import { describe, expect, it } from "vitest";
import { text } from "../../scripts/letter/text-schema.ts";

describe("a text of a letter", () => {
  it("loses white space around it and nothing else", () => {
    expect(text.parse(" \u00a0Plans,  timely – “é” 👩‍👧\n")).toBe("Plans,  timely – “é” 👩‍👧");
  });

  it.each([
    ["", "must not be empty"],
    [" \n", "must not be empty"],
    ["Plans\nVisits", "must be one line without control characters"],
    ["Plans\tVisits", "must be one line without control characters"],
    ["Plans\u0085Visits", "must be one line without control characters"],
    ["Plans\0", "must be one line without control characters"],
  ])("is not %j", (words, message) => {
    expect(text.safeParse(words).error?.issues.map((issue) => issue.message)).toEqual([message]);
  });
});

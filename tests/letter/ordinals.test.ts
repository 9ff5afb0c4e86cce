import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ordinalInWords, ordinalNumber, ordinalPattern, ordinals } from "../../scripts/letter/ordinals.ts";

describe("an ordinal number", () => {
  it.each([
    [1, "first"],
    [3, "third"],
    [12, "twelfth"],
    [13, "13th"],
    [21, "21st"],
    [22, "22nd"],
    [111, "111th"],
  ])("is said on pages, for %d, as %s", (number, words) => {
    expect(ordinalInWords(number)).toBe(words);
  });

  it("is read back from the words that say it, in any case", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), (number) => {
        expect(ordinalNumber(ordinalInWords(number))).toBe(number);
        expect(ordinalNumber(ordinalInWords(number).toUpperCase())).toBe(number);
      }),
    );
  });

  it("is read from words that pages do not use", () => {
    expect(["thirteenth", "Sixteenth"].map(ordinalNumber)).toEqual([13, 16]);
  });

  it.each(["", "last", "three", "0th", "12"])("is not given by %j", (words) => {
    expect(() => ordinalNumber(words)).toThrow(`“${words}” is not an ordinal`);
  });

  it("is found whole, and with the number of its place in the list", () => {
    const whole = new RegExp(`^${ordinalPattern}$`, "i");
    for (const [index, word] of ordinals.entries()) {
      expect([word, whole.test(word), ordinalNumber(word)]).toEqual([word, true, index + 1]);
    }
    expect(["2nd", "31ST", "second-hand", "2", "100th"].map((words) => whole.test(words))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

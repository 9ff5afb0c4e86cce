import { describe, expect, it } from "vitest";
import { type Place, textDirective } from "../../../../layouts/client/letter/text-fragment.ts";

const place = (words: string, around: Partial<Place> = {}): Place => ({
  words,
  interrupted: false,
  before: "",
  after: "",
  earlier: "",
  ...around,
});

describe("the part of an address that leads to words", () => {
  it.each([
    ["reducing risk", false, ":~:text=reducing%20risk"],
    ["cross-agency, 37% & more", false, ":~:text=cross%2Dagency%2C%2037%25%20%26%20more"],
    ["practice", true, ":~:text=practice"],
    ["social work practice is good", true, ":~:text=social%20work,is%20good"],
  ])("names %j whole, or by its ends where there is a mark inside", (words, interrupted, directive) => {
    expect(textDirective(place(words, { interrupted }))).toBe(directive);
  });

  const long = Array.from({ length: 40 }, (_, index) => `word${index}`).join(" ");

  it("names long words by their first and last five", () => {
    expect(textDirective(place(long))).toBe(
      ":~:text=word0%20word1%20word2%20word3%20word4,word35%20word36%20word37%20word38%20word39",
    );
  });

  const around = { before: "Leaders know that ", after: " are now reviewed monthly." };

  it.each([
    ["its neighbour before it", {}, "Core groups meet.", "Leaders%20know%20that-,core%20groups"],
    [
      "more neighbours where those are earlier on the page too",
      { before: "Since then, leaders know that " },
      "Leaders know that\n core groups matter.",
      "Since%20then%2C%20leaders%20know%20that-,core%20groups",
    ],
    [
      "its neighbour after it at the start of a paragraph",
      { before: "" },
      "Core groups meet.",
      "core%20groups,-are%20now%20reviewed",
    ],
    [
      "nothing more where all of it is earlier on the page too",
      { before: "", after: "" },
      "Core groups meet.",
      "core%20groups",
    ],
  ])("names words that are also earlier on the page with %s", (_, changed, earlier, directive) => {
    expect(textDirective(place("core groups", { ...around, ...changed, earlier }))).toBe(
      `:~:text=${directive}`,
    );
  });

  it("names a longer beginning where the first five words are earlier on the page too", () => {
    const earlier = "Word0 word1 word2 word3 word4 word5 and no more.";
    expect(textDirective(place(long, { earlier }))).toBe(
      ":~:text=word0%20word1%20word2%20word3%20word4%20word5%20word6,word35%20word36%20word37%20word38%20word39",
    );
  });
});

import { describe, expect, it } from "vitest";
import { textDirective } from "../../layouts/client/letter/text-fragment.ts";

describe("the part of an address that leads to words", () => {
  it.each([
    ["reducing risk", false, ":~:text=reducing%20risk"],
    ["cross-agency, 37% & more", false, ":~:text=cross%2Dagency%2C%2037%25%20%26%20more"],
    ["practice", true, ":~:text=practice"],
    ["social work practice is good", true, ":~:text=social%20work,is%20good"],
  ])("names %j whole, or by its ends where a mark stands among them", (words, interrupted, directive) => {
    expect(textDirective(words, interrupted)).toBe(directive);
  });

  it("names long words by their first and last five", () => {
    const words = Array.from({ length: 40 }, (_, index) => `word${index}`).join(" ");
    expect(textDirective(words, false)).toBe(
      ":~:text=word0%20word1%20word2%20word3%20word4,word35%20word36%20word37%20word38%20word39",
    );
  });
});

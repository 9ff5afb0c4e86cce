import { expect, it } from "vitest";
import { stemsFile, vocabularyFile } from "../../scripts/search/vocabulary.ts";

it("lists the words of all letters once, most frequent first, without possessives, numbers and short words", () => {
  const block = (text: string) => ({ id: null, kind: "frame" as const, text });
  const file = vocabularyFile([
    [block("Children’s plans, 37 of PLANS"), block("plans")],
    [block("Zoë’s children")],
  ]);
  expect(file).toBe("plans\nchildren\nzoe\n");
});

it("lists every stem once, numbers and short words among them", () => {
  expect(stemsFile([["plan", null, "of", "2019"], ["plan"]])).toBe("2019\nof\nplan\n");
});

import { expect, it } from "vitest";
import { vocabularyFile } from "../../scripts/search/vocabulary.ts";

it("lists the words of all letters once, most frequent first, without possessives, numbers and short words", () => {
  const block = (text: string) => ({ id: null, kind: "frame" as const, text });
  const file = vocabularyFile([
    [block("Children’s plans, 37 of PLANS"), block("plans")],
    [block("Zoë’s children")],
  ]);
  expect(file).toBe("plans\nchildren\nzoe\n");
});

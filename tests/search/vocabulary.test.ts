import { expect, it } from "vitest";
import { vocabularyFile } from "../../scripts/search/vocabulary.ts";

it("lists the words of all letters once, most frequent first, without possessives", () => {
  const block = (text: string) => ({ id: null, kind: "frame" as const, text });
  const file = vocabularyFile([
    [block("Children’s plans, 1,037 of PLANS"), block("plans")],
    [block("Zoë’s children")],
  ]);
  expect(file).toBe("plans\nchildren\n1037\nof\nzoe\n");
});

it("lists words that a hyphen joins whole and in their parts", () => {
  expect(vocabularyFile([[{ id: null, kind: "frame", text: "Co‑operate, well-being" }]])).toBe(
    "being\nco\nco-operate\noperate\nwell\nwell-being\n",
  );
});

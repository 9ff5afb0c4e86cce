import { expect, it } from "vitest";
import { pauseAfter } from "../../../../layouts/client/search/typing.ts";

const known = new Set(["core", "group"]);

it.each([
  ["core groups", true],
  ["core gro", false],
  ["", true],
])("searches for %j soon after a key: %s", (typed, soon) => {
  expect(pauseAfter(typed, known) < 100).toBe(soon);
});

it("waits for whole words as long as it does not know the archive’s", () => {
  expect(pauseAfter("core", null)).toBeGreaterThan(100);
});

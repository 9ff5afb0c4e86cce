import { expect, it } from "vitest";
import { pauseAfter } from "../../../../../layouts/client/search/page/typing.ts";

const vocabulary = ["the", "groups", "supervision", "core", "group", "super", "supervisions"];

it.each([
  ["core groups", true],
  ["core group", true],
  ["core gro", false],
  ["super", true],
  ["the", false],
  ["super ", true],
  ["Supervision", true],
  ["", true],
])("searches for “%s” soon after a key: %s", (typed, soon) => {
  expect(pauseAfter(typed, vocabulary) <= 60).toBe(soon);
});

it("waits as long as it does not know the archive’s words", () => {
  expect(pauseAfter("core", null)).toBeGreaterThan(100);
});

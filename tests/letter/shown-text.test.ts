import { expect, it } from "vitest";
import { shownText } from "../../scripts/letter/shown-text.ts";

it.each([
  [null, "Plans are late.", "Plans are late."],
  ["(b)", "Plans are late.", "(b) Plans are late."],
  ["Recommendation 1:", "Plans are late.", "Recommendation 1: Plans are late."],
])("after the printed number %j, ‘%s’ is shown as ‘%s’", (marker, text, shown) => {
  expect(shownText({ marker, text })).toBe(shown);
});

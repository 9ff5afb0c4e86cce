import { expect, it } from "vitest";
import { letterText } from "../../support/monitoring-letter.ts";
import { readWords } from "../../support/reading.ts";

it("characters that cannot be identified are reported, with the words around them", () => {
  const { doubts } = readWords(letterText({ rest: ["Overview", "Progress is \ufffd steady.", "It shows."] }));
  expect(doubts).toContainEqual({
    field: "text",
    message: "‘Progress is \ufffd steady.’ has characters that could not be identified; type them in",
  });
});

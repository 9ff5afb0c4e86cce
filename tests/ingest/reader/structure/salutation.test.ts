import { expect, it } from "vitest";
import { UnreadableSource } from "../../../../scripts/ingest/reader/formats/source-document.ts";
import { letterText } from "../../../support/monitoring-letter.ts";
import { readWords } from "../../../support/reading.ts";

it("two letters in one file are refused, and the editor is told where the second begins", () => {
  const second = letterText({ salutation: "Dear Mr Other," });
  const read = (): unknown => readWords(`${letterText()}\f${second}`);
  expect(read).toThrow(UnreadableSource);
  expect(read).toThrow(
    "has a second letter, which begins on page 2 with ‘Dear Mr Other,’; put each letter in its own file",
  );
});

it("a sentence that begins like a salutation is not one", () => {
  const { body } = readWords(
    letterText({
      rest: ["Overview", "Dear to many is the service for care leavers in the town.", "It is good."],
    }),
  );
  expect(body.sections.at(-1)?.paragraphs).toHaveLength(2);
});

it("a salutation that a letter quotes does not begin a second letter", () => {
  const rest = [
    "Overview",
    "One child wrote:",
    "Dear social worker",
    "Thank you for helping me.",
    "It shows.",
  ];
  expect(() => readWords(letterText({ rest }))).not.toThrow();
});

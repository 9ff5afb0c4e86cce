import { describe, expect, it } from "vitest";
import { letterText } from "../../../support/monitoring-letter.ts";
import { readWords } from "../../../support/reading.ts";

const fieldsOf = (words: Parameters<typeof letterText>[0]) => readWords(letterText(words)).fields;

describe("who gets a copy", () => {
  it("is separate from the sign-off", () => {
    const fields = fieldsOf({
      signOff: ["Yours sincerely", "Ada Example", "HMI", "cc Dee Fourth, Department for Education"],
    });
    expect(fields.copies).toEqual(["cc Dee Fourth, Department for Education"]);
  });

  it("is distinguished from who signed", () => {
    const signOff = [
      "Yours sincerely",
      "Ada Example",
      "HMI",
      "Copied to: Dee Fourth, Department for Education",
    ];
    const { copies, signatory } = readWords(letterText({ signOff })).fields;
    expect(copies).toEqual(["Copied to: Dee Fourth, Department for Education"]);
    expect(signatory).toEqual({ name: "Ada Example", role: "HMI" });
  });
});

import { describe, expect, it } from "vitest";
import {
  countedInspected,
  judgedInWords,
  kindOf,
  personInWords,
  servicesIn,
  stepOf,
  withServices,
} from "../../../scripts/content/publishers/publisher-words.ts";
import { ofsted } from "../../support/vocabulary.ts";

const prisons = { singular: "prison", plural: "prisons", addedToNames: [] };

describe("the words of a publisher", () => {
  it.each([
    ["inadequate", "inadequate"],
    ["requires improvement to be good", "to require improvement to be good"],
    ["requires improvement", "to require improvement"],
  ])("says that services were judged %s", (grade, words) => {
    expect(judgedInWords(ofsted, grade)).toBe(words);
  });

  it("gives a person the role of the letter", () => {
    expect(personInWords({ name: "Ada Example", role: "HMI" }, ofsted)).toBe("Ada Example HMI");
    expect(personInWords({ name: "Ada Example", role: "Ofsted Inspector" }, ofsted)).toBe(
      "Ada Example, Ofsted Inspector",
    );
    expect(personInWords({ name: "Ada Example", role: null }, ofsted)).toBe("Ada Example");
  });

  it("name what is looked at, where the name of a place is not enough", () => {
    expect(withServices("Leeds", ofsted.inspected)).toBe("Leeds children’s services");
    expect(withServices("Fernhill", prisons)).toBe("Fernhill");
    expect(servicesIn("the North", ofsted.inspected)).toBe("children’s services in the North");
    expect(servicesIn("the North", prisons)).toBe("prisons in the North");
    expect(countedInspected(1, ofsted.inspected)).toBe("1 authority");
    expect(countedInspected(2, prisons)).toBe("2 prisons");
  });

  it("take two wordings of a grade as one step of the scale", () => {
    expect(stepOf(ofsted, "requires improvement")).toBe(stepOf(ofsted, "requires improvement to be good"));
    expect(stepOf(ofsted, "good").name).toBe("Good");
  });

  it("are missing for a kind or a grade that the publisher does not have", () => {
    expect(() => kindOf(ofsted, "walk-through")).toThrow("“walk-through” is no kind of letter of ofsted");
    expect(() => stepOf(ofsted, "splendid")).toThrow("“splendid” is no grade of ofsted");
  });
});

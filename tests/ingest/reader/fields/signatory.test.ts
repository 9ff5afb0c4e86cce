import { describe, expect, it } from "vitest";
import { letterText } from "../../../support/monitoring-letter.ts";
import { readWords } from "../../../support/reading.ts";

const fieldsOf = (words: Parameters<typeof letterText>[0]) => readWords(letterText(words)).fields;

describe("who signed is read from", () => {
  it.each([
    [["Yours sincerely", "Ada Example", "His Majesty’s Inspector"], "Ada Example", "HMI"],
    [["Yours faithfully", "Ada Example HMI"], "Ada Example", "HMI"],
    [["Yours sincerely", "", "Ada Example, HMI"], "Ada Example", "HMI"],
    [["Yours sincerely", "Ada Example", "Senior HMI, Social Care"], "Ada Example", "Senior HMI, Social Care"],
    [["Yours sincerely", "Ada Example", "Her Majesty’s Inspector, Ofsted"], "Ada Example", "HMI"],
    [["Yours sincerely", "Ada Example", "HM Inspector"], "Ada Example", "HMI"],
    [["Yours sincerely", "Ada Example", "Lead Inspector", "Her Majesty’s Inspector"], "Ada Example", "HMI"],
    [["Yours sincerely", "Ada Example, Her Majesty’s Inspector"], "Ada Example", "HMI"],
    [
      ["Yours sincerely", "Ada de la Example-O’Neill", "Ofsted Inspector"],
      "Ada de la Example-O’Neill",
      "Ofsted Inspector",
    ],
    [
      ["Yours sincerely", "Ada Example", "Her Majesty’s Inspector of Schools"],
      "Ada Example",
      "Her Majesty’s Inspector of Schools",
    ],
    [
      ["Yours Sincerely", "Ada Example", "Her Majesty’s Inspector of Social Care"],
      "Ada Example",
      "Her Majesty’s Inspector of Social Care",
    ],
    [["Yours sincerely", "Ada Example (HMI)"], "Ada Example", "HMI"],
    [["Yours sincerely", "Ada Example – HMI"], "Ada Example", "HMI"],
    [["Yours sincerely", "Ada Example", "Ben Sample", "His Majesty’s Inspectors"], "Ada Example", "HMI"],
    [["Your’s sincerely", "Ada Example", "HMI"], "Ada Example", "HMI"],
    [["Yours sincerely", "(signed)", "Ada Example", "HMI"], "Ada Example", "HMI"],
    [["Kind regards", "Ada Example", "HMI"], "Ada Example", "HMI"],
    [["Yours truly", "Ada Example", "Regional Director"], "Ada Example", "Regional Director"],
    [["Yours sincerely", "Ada Example", "Her Majesty’s Inspector", "Ofsted"], "Ada Example", "HMI"],
    [["Yours sincerley", "Ada Example", "HMI"], "Ada Example", "HMI"],
    [["Yours sincerely", "Ada St. John", "HMI"], "Ada St. John", "HMI"],
    [["Yours sincerely", "ADA EXAMPLE", "HMI"], "ADA EXAMPLE", "HMI"],
    [
      ["Yours sincerely", "Ada Example", "Social care regulatory inspector"],
      "Ada Example",
      "Social care regulatory inspector",
    ],
    [
      [
        "Yours sincerely",
        "Ada Example",
        "Her Majesty’s Inspector",
        "Copied to: the Department for Education",
      ],
      "Ada Example",
      "HMI",
    ],
  ])("%j", (signOff, name, role) => {
    expect(readWords(letterText({ signOff })).fields.signatory).toEqual({ name, role });
  });
});

describe("the sign-off", () => {
  it.each([
    [["Your sincerely", "", "Ada Example", "", "Her Majesty's Inspector"], "HMI"],
    [["Yours sincerely,", "Ada Example HMI", "Her Majesty’s Inspector"], "HMI"],
    [["Ada Example", "His Majesty’s Inspector"], "HMI"],
    [["Yours sincerely", "Ada Example", "Senior His Majesty’s Inspector"], "Senior HMI"],
  ])("gives the signatory and keeps its lines: %j", (signOff, role) => {
    const fields = fieldsOf({ signOff });
    expect(fields.signatory).toEqual({ name: "Ada Example", role });
    expect(fields.signOff).toEqual(signOff.filter((line) => line !== ""));
  });

  it("by one who is not among the inspectors is doubted", () => {
    const signOff = ["Yours sincerely", "Carl Other", "Her Majesty’s Inspector"];
    expect(readWords(letterText({ signOff })).doubts).toEqual([
      { field: "signatory", message: "Carl Other signed the letter but is not among its inspectors" },
    ]);
  });
});

describe("several people who signed", () => {
  const read = (...lines: string[]): string[] => {
    const { signatory, otherSignatories } = readWords(
      letterText({ signOff: ["Yours sincerely", ...lines] }),
    ).fields;
    return [signatory, ...otherSignatories].map((person) => `${person?.name} | ${person?.role}`);
  };

  it.each<[lines: string[], people: string[]]>([
    [
      [
        "Ada Example",
        "National Director, Ofsted",
        "Dr Ben O’Sample BSc MB ChB",
        "Chief Inspector of Health Care and Interim Chief Inspector of",
        "Medical Services",
        "Cara Pattern, CBE",
        "His Majesty’s Inspector of Constabulary",
        "His Majesty’s Inspector of Fire & Rescue Services",
      ],
      [
        "Ada Example | National Director, Ofsted",
        "Dr Ben O’Sample BSc MB ChB | Chief Inspector of Health Care and Interim Chief Inspector of Medical Services",
        "Cara Pattern, CBE | His Majesty’s Inspector of Constabulary His Majesty’s Inspector of Fire & Rescue Services",
      ],
    ],
    [
      [
        "Ofsted",
        "Ada Example",
        "National Director, Social Care",
        "Care Quality Commission",
        "Ben Sample",
        "Deputy Chief Inspector",
        "HMI Constabulary and Fire & Rescue",
        "Services",
        "Cara Pattern",
        "HMI Constabulary and Fire & Rescue",
        "Services",
        "HMI Probation",
        "Dan Model",
        "Assistant Chief Inspector",
      ],
      [
        "Ada Example | National Director, Social Care",
        "Ben Sample | Deputy Chief Inspector",
        "Cara Pattern | HMI Constabulary and Fire & Rescue Services",
        "Dan Model | Assistant Chief Inspector",
      ],
    ],
    [
      ["Ada Example", "Ben Sample", "National Director", "Deputy Chief Inspector"],
      ["Ada Example | National Director", "Ben Sample | Deputy Chief Inspector"],
    ],
    [
      ["Ada Example", "Ben Sample", "His Majesty’s Inspectors"],
      ["Ada Example | HMI", "Ben Sample | HMI"],
    ],
    [
      ["Ada Example HMI", "Ben Sample HMI"],
      ["Ada Example | HMI", "Ben Sample | HMI"],
    ],
  ])("are all read, each with the whole post: %j", (lines, people) => {
    expect(read(...lines)).toEqual(people);
  });

  it.each([
    ["Ada Example", "Her Majesty’s Inspector", "Ofsted"],
    ["Ada Example", "Regional Director", "Care Quality Commission"],
  ])("are not made out of posts and bodies: %j", (...lines) => {
    expect(read(...lines)).toHaveLength(1);
  });
});

describe("two people who signed side by side", () => {
  const read = (...lines: string[]) => {
    const { fields, doubts } = readWords(letterText({ signOff: ["Yours sincerely", ...lines] }));
    const people = [fields.signatory, ...fields.otherSignatories];
    return { people: people.map((person) => `${person?.name} | ${person?.role}`), doubts };
  };

  it.each<[lines: string[], people: string[]]>([
    [
      ["Ada Example Ben Sample", "Her Majesty’s Inspector Her Majesty’s Inspector"],
      ["Ada Example | HMI", "Ben Sample | HMI"],
    ],
    [
      ["Ada Example Dan Pattern", "Her Majesty’s Inspector Regional Director"],
      ["Ada Example | HMI", "Dan Pattern | Regional Director"],
    ],
    [
      [
        "Ofsted Care Quality Commission",
        "Dan Pattern Eve Model",
        "National Director, Social Care Deputy Chief Inspector",
        "HMI Constabulary HMI Probation",
        "Guy Muster Fay Lane",
        "Her Majesty’s Inspector of Constabulary Assistant Chief Inspector",
      ],
      [
        "Dan Pattern | National Director, Social Care",
        "Eve Model | Deputy Chief Inspector",
        "Guy Muster | Her Majesty’s Inspector of Constabulary",
        "Fay Lane | Assistant Chief Inspector",
      ],
    ],
  ])("are distinguished, and the editor is asked to check: %j", (lines, people) => {
    const reading = read(...lines);
    expect(reading.people).toEqual(people);
    expect(reading.doubts.map(({ message }) => message).join("; ")).toContain("signed side by side");
  });

  it("are not made out of one with many names", () => {
    const { people } = read("Ada Maria Example Sample", "Her Majesty’s Inspector");
    expect(people).toEqual(["Ada Maria Example Sample | HMI"]);
  });
});

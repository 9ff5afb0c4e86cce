import { describe, expect, it } from "vitest";
import { letterText } from "../../../support/monitoring-letter.ts";
import { readWords } from "../../../support/reading.ts";

describe("to whom a letter goes is read from", () => {
  it.each([
    [
      ["Cleo Specimen", "Corporate Director for Children and Young People"],
      "Cleo Specimen",
      "Corporate Director for Children and Young People",
    ],
    [
      ["Cleo Specimen", "Strategic Director, Children’s Services", "Leeds City Council"],
      "Cleo Specimen",
      "Strategic Director, Children’s Services",
    ],
    [["Mrs C. Specimen", "Director of People", "Leeds"], "Mrs C. Specimen", "Director of People"],
    [
      ["Cleo Specimen CBE", "Executive Director", "Children, Families and Education"],
      "Cleo Specimen CBE",
      "Executive Director Children, Families and Education",
    ],
    [["Councillor Cleo Specimen", "Lead Member"], "Councillor Cleo Specimen", "Lead Member"],
    [["Cleo van der Specimen", "Interim DCS"], "Cleo van der Specimen", "Interim DCS"],
    [
      ["Ms Cleo Specimen", "Director of Children’s", "Services", "Leeds City Council"],
      "Ms Cleo Specimen",
      "Director of Children’s Services",
    ],
    [
      ["Dr Cleo Specimen", "Assistant Chief Executive and Director of Children’s Services"],
      "Dr Cleo Specimen",
      "Assistant Chief Executive and Director of Children’s Services",
    ],
    [
      ["Cleo Specimen", "Service Director – Safeguarding"],
      "Cleo Specimen",
      "Service Director – Safeguarding",
    ],
    [["Zoë Specimen", "Deputy Chief Executive (People)"], "Zoë Specimen", "Deputy Chief Executive (People)"],
    [
      ["Director of Children’s Services", "Cleo Specimen", "Leeds"],
      "Cleo Specimen",
      "Director of Children’s Services",
    ],
    [
      ["FAO Cleo Specimen", "Director of Children’s Services"],
      "Cleo Specimen",
      "Director of Children’s Services",
    ],
    [
      ["Cleo Specimen – Director of Children’s Services", "Leeds"],
      "Cleo Specimen",
      "Director of Children’s Services",
    ],
    [
      ["Cleo Specimen (Director of Children’s Services)", "Leeds"],
      "Cleo Specimen",
      "Director of Children’s Services",
    ],
    [
      ["By email", "Cleo Specimen", "Director of Children’s Services"],
      "Cleo Specimen",
      "Director of Children’s Services",
    ],
    [
      ["Cleo Specimen", "Executive Director of Children, Young", "People and Learning", "Leeds"],
      "Cleo Specimen",
      "Executive Director of Children, Young People and Learning",
    ],
    [["Sent by email: cleo@leeds.gov.uk", "Cleo Specimen", "DCS"], "Cleo Specimen", "DCS"],
    [["Cleo Specimen MBE", "DCS"], "Cleo Specimen MBE", "DCS"],
    [
      ["Cleo Specimen", "Corporate Director, Children’s Services", "and Skills", "Leeds"],
      "Cleo Specimen",
      "Corporate Director, Children’s Services and Skills",
    ],
    [
      ["Cleo Specimen", "Director for Children & Families", "Leeds"],
      "Cleo Specimen",
      "Director for Children & Families",
    ],
    [
      ["Cleo Specimen", "Interim Corporate Director –", "Children’s Services"],
      "Cleo Specimen",
      "Interim Corporate Director – Children’s Services",
    ],
    [["Ms Specimen", "Director of Children’s Services"], "Ms Specimen", "Director of Children’s Services"],
    [["Via Email", "Cleo Specimen", "Interim DCS"], "Cleo Specimen", "Interim DCS"],
    [["PRIVATE AND CONFIDENTIAL", "Cleo Specimen", "Interim DCS"], "Cleo Specimen", "Interim DCS"],
    [["OFFICIAL SENSITIVE", "Cleo Specimen", "Interim DCS"], "Cleo Specimen", "Interim DCS"],
    [["Cleo Specimen &", "Leo Muster", "Joint Directors"], "Cleo Specimen & Leo Muster", "Joint Directors"],
    [["Cleo Specimen CBE, PhD", "Interim DCS"], "Cleo Specimen CBE, PhD", "Interim DCS"],
  ])("%j", (address, name, role) => {
    const head = [
      "Ofsted",
      "Piccadilly Gate",
      "T 0300 123 1231",
      "4 March 2019",
      "",
      ...address,
      "Town Hall",
      "Leeds LS1 1UR",
    ];
    const { fields, doubts } = readWords(letterText({ head }));
    expect(fields.recipient).toEqual({ name, role, salutation: "Ms Specimen" });
    expect(doubts).toEqual([]);
  });
});

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

  it("and who gets a copy stands apart", () => {
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

import { describe, expect, it } from "vitest";
import { letterText } from "../../../support/monitoring-letter.ts";
import { readWords } from "../../../support/reading.ts";

const fieldsOf = (words: Parameters<typeof letterText>[0]) => readWords(letterText(words)).fields;

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

describe("the recipient", () => {
  it.each([
    [
      ["Cleo Specimen OBE", "Director of Children’s Services", "Leeds"],
      { name: "Cleo Specimen OBE", role: "Director of Children’s Services", salutation: "Ms Specimen" },
    ],
    [
      ["Cleo Specimen, Director of Children’s Services", "Leeds"],
      { name: "Cleo Specimen", role: "Director of Children’s Services", salutation: "Ms Specimen" },
    ],
    [
      ["Dr Cleo Specimen", "Leeds City Council"],
      { name: "Dr Cleo Specimen", role: null, salutation: "Ms Specimen" },
    ],
    [
      ["Cleo Specimen", "Director of Children’s Services", "and Chief Executive", "Leeds"],
      {
        name: "Cleo Specimen",
        role: "Director of Children’s Services and Chief Executive",
        salutation: "Ms Specimen",
      },
    ],
    [
      ["Insert LA Address", "Cleo Specimen", "Interim Joint Directors", "Leeds"],
      { name: "Cleo Specimen", role: "Interim Joint Directors", salutation: "Ms Specimen" },
    ],
  ])("is read from the address %j", (address, recipient) => {
    expect(
      fieldsOf({ head: ["Ofsted", "Piccadilly Gate", "T 0300 123 1231", "4 March 2019", "", ...address] })
        .recipient,
    ).toEqual(recipient);
  });

  it("is the first of two people", () => {
    const two = ["Cleo Specimen", "Director of Children’s Services", "and", "Tom Other", "Chief Executive"];
    expect(fieldsOf({ head: ["4 March 2019", "", ...two] }).recipient).toMatchObject({
      name: "Cleo Specimen",
      role: "Director of Children’s Services",
    });
  });

  it("a salutation in capitals is one", () => {
    const { fields } = readWords(letterText({ salutation: "DEAR MS SPECIMEN" }));
    expect(fields).toMatchObject({
      title: "Monitoring visit to Leeds children’s services",
      recipient: { salutation: "MS SPECIMEN" },
    });
  });

  it("a salutation alone gives the recipient’s name", () => {
    expect(fieldsOf({ head: [], salutation: "Dear Mr Diamond," }).recipient).toEqual({
      name: "Mr Diamond",
      role: null,
      salutation: "Mr Diamond",
    });
  });
});

describe("several people whom a letter goes to", () => {
  const read = (...address: string[]) =>
    readWords(letterText({ head: ["4 March 2019", "", ...address], salutation: "Dear local partnership" }));
  const inLines = ({ fields: { recipient, otherRecipients } }: ReturnType<typeof read>): string[] =>
    [recipient, ...otherRecipients].map((person) => `${person?.name} | ${person?.role}`);

  it.each<[address: string[], people: string[]]>([
    [
      [
        "Cleo Specimen OBE, Director of Children’s Services, Leeds City Council",
        "Dan Pattern, Chief Officer, Leeds and Wharfe Integrated Care",
        "Board",
        "Eve Model, Leeds Police and Crime Commissioner",
        "Fay Lane, Chief Constable of Wharfe Police",
        "Superintendent Guy Muster, Head of Public Protection",
        "Ivy Van der Example, Independent Scrutineer",
      ],
      [
        "Cleo Specimen OBE | Director of Children’s Services, Leeds City Council",
        "Dan Pattern | Chief Officer, Leeds and Wharfe Integrated Care Board",
        "Eve Model | Leeds Police and Crime Commissioner",
        "Fay Lane | Chief Constable of Wharfe Police",
        "Superintendent Guy Muster | Head of Public Protection",
        "Ivy Van der Example | Independent Scrutineer",
      ],
    ],
    [
      [
        "Cleo Specimen, Interim Executive Director of Children’s Services, Leeds",
        "Metropolitan Borough Council",
        "Dan Pattern Probation Director, Leeds and Wharfe Community",
        "Rehabilitation Company",
        "Eve Model, Deputy Director, National",
        "Probation Service, North, Central Division",
      ],
      [
        "Cleo Specimen | Interim Executive Director of Children’s Services, Leeds Metropolitan Borough Council",
        "Dan Pattern | Probation Director, Leeds and Wharfe Community Rehabilitation Company",
        "Eve Model | Deputy Director, National Probation Service, North, Central Division",
      ],
    ],
    [
      [
        "Ms Cleo Specimen, Director of Children’s Services, Leeds Council",
        "Mr Dan Pattern, Chief Officer, NHS Leeds Mr Guy Muster,",
        "Police and Crime Commissioner",
      ],
      [
        "Ms Cleo Specimen | Director of Children’s Services, Leeds Council",
        "Mr Dan Pattern | Chief Officer, NHS Leeds",
        "Mr Guy Muster | Police and Crime Commissioner",
      ],
    ],
    [
      ["Cleo Specimen", "Director of Children’s Services", "and", "Dan Pattern", "Chief Executive", "Leeds"],
      ["Cleo Specimen | Director of Children’s Services", "Dan Pattern | Chief Executive"],
    ],
  ])("are all read, each with the whole post: %j", (address, people) => {
    const reading = read(...address);
    expect(inLines(reading)).toEqual(people);
    expect(reading.doubts).toEqual([]);
  });

  it.each([
    ["Cleo Specimen, Director of Children’s Services", "Sample House", "Wharfe Green, Leeds"],
    ["Cleo Specimen", "Director of Children’s Services", "Example Court", "Pattern Hill", "Leeds LS1 1UR"],
  ])("are not made out of lines of the address: %j", (...address) => {
    expect(read(...address).fields.otherRecipients).toEqual([]);
  });

  it("may be greeted together", () => {
    const head = ["4 March 2019", "", "Cleo Specimen", "Chief Executive", "Dan Pattern", "Director"];
    const { fields, doubts } = readWords(letterText({ head, salutation: "Dear Mr Pattern" }));
    expect(fields.recipient?.name).toBe("Cleo Specimen");
    expect(doubts).toEqual([]);
  });
});

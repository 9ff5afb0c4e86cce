import { describe, expect, it } from "vitest";
import { readPeople } from "../../../../scripts/ingest/reader/fields/people-list.ts";
import { wordingsOf } from "../../../../scripts/ingest/reader/wordings.ts";
import { knowledge, listed, readOpening } from "../../../support/reading.ts";

const { roles } = wordingsOf(knowledge.publishers[0]);
const hmi = (name: string) => ({ name, role: "HMI" });

describe("a name", () => {
  it.each([
    ["Ada Example and Ben Sample.", ["Ada Example", "Ben Sample"]],
    ["Ada Example, Ben Sample and Cy D. Third.", ["Ada Example", "Ben Sample", "Cy D. Third"]],
    ["A. Example and Dr. Ben Sample.", ["A. Example", "Dr. Ben Sample"]],
    ["Ada Example HMI and Ben Sample HMI.", ["Ada Example", "Ben Sample"]],
    ["Ada O’Example and Ben de la Sample-Third.", ["Ada O’Example", "Ben de la Sample-Third"]],
  ])("in ‘%s’ keeps the stops of its initials and not that of the sentence", (list, names) => {
    expect(readPeople(list, null, roles).people.map(({ name }) => name)).toEqual(names);
  });
});

it.each([
  ["capitals in brackets that do not end", `Ada Example, HMI (${"A".repeat(20_000)} and so on`],
  ["words in capitals", `Ada Example, HMI (${"North West ".repeat(2000)}`],
  ["names", `${"Ada Example, ".repeat(500)}and Ben Sample, HMI`],
])("a list of very many %s is read at once", (_, list) => {
  const start = performance.now();
  expect(readPeople(list, null, roles).people[0]?.name).toBe("Ada Example");
  expect(performance.now() - start).toBeLessThan(5000);
});

describe("people who came with the inspectors", () => {
  const both = [hmi("Ada Example"), hmi("Ben Sample")];
  const were = "His Majesty’s Inspectors for this visit were Ada Example and Ben Sample";
  it.each([
    [`${were}. They were joined by Cy Third, Ofsted Inspector.`, "Cy Third", "Ofsted Inspector"],
    [`${were}. They were accompanied by Cy Third, Ofsted Inspector.`, "Cy Third", "Ofsted Inspector"],
    [`${were}. They were supported by a schools HMI, Cy Third.`, "Cy Third", "schools HMI"],
    [
      `${were}, supported by Cy Third, regulatory inspection manager.`,
      "Cy Third",
      "regulatory inspection manager",
    ],
    [`${were} with Cy Third, HM Inspector.`, "Cy Third", "HMI"],
  ])("are inspectors in ‘%s’", (sentences, name, role) => {
    const { fields } = readOpening(sentences);
    expect(fields.inspectors).toEqual([...both, { name, role }]);
    expect(fields.otherPeople).toEqual([]);
  });

  it.each([
    [`${were}, with Cy Third, quality assurance manager.`, "Cy Third", "quality assurance manager"],
    [
      "His Majesty’s Inspectors for this visit were Ada Example, Ben Sample and, as a shadow inspector, Cy Third.",
      "Cy Third",
      "shadow inspector",
    ],
    [
      `${were}. They were accompanied by Cy Third, HMI designate, who was shadowing the visit.`,
      "Cy Third",
      "HMI designate",
    ],
    [
      `${were}. A regulatory inspection manager, Cy Third, attended for quality assurance.`,
      "Cy Third",
      "regulatory inspection manager",
    ],
  ])("are none in ‘%s’", (sentences, name, role) => {
    const { fields } = readOpening(sentences);
    expect(fields.inspectors).toEqual(both);
    expect(fields.otherPeople).toEqual([{ name, role }]);
  });

  it("stay where the letter lists them though they observed, and a doubt says so", () => {
    const { fields, doubts } = readOpening(
      "Her Majesty’s Inspectors for this visit were Ada Example, lead inspector, and Ben Sample, who observed the visit.",
    );
    expect(fields.inspectors).toEqual(both);
    expect(doubts).toContainEqual({
      field: "inspectors",
      message: "Ben Sample is listed among the inspectors but is said to have observed",
    });
  });

  it("are doubtful where the opening names them with an inspector’s role and no list has them", () => {
    const { fields, doubts } = readOpening(`${were}. The day began with Cy Third, Ofsted Inspector.`);
    expect(fields.inspectors).toEqual(both);
    expect(doubts.filter(({ field }) => field === "inspectors")).toEqual([
      {
        field: "inspectors",
        message: "Cy Third (Ofsted Inspector) is named in the opening but is not among its inspectors",
      },
    ]);
  });

  it("bodies that inspectors come from are no people", () => {
    const { fields } = readOpening(
      "The visit was carried out by inspectors from Ofsted, the Care Quality Commission and His Majesty’s Inspectorate of Probation.",
    );
    expect(fields.inspectors).toEqual([]);
  });
});

describe("who observed, and what was observed, is distinguished in", () => {
  it.each([
    [
      "The inspectors were Ada Example HMI and Ben Sample HMI, who observed practice in the front door.",
      "Ada Example [HMI]; Ben Sample [HMI]",
      "",
    ],
    [
      "The inspectors were Ada Example HMI and Ben Sample HMI, who considered a range of evidence, including observations of practice.",
      "Ada Example [HMI]; Ben Sample [HMI]",
      "",
    ],
    [
      "The inspectors were Ada Example, HMI, and Ben Sample, HMI, who were shadowed by Cy Third, HMI.",
      "Ada Example [HMI]; Ben Sample [HMI]",
      "Cy Third [HMI]",
    ],
    [
      "The inspectors were Ada Example, HMI, and Ben Sample, HMI, and the visit was observed by Cy Third, HMI designate.",
      "Ada Example [HMI]; Ben Sample [HMI]",
      "Cy Third [HMI designate]",
    ],
    [
      "The inspectors were Ada Example, HMI, and Ben Sample, HMI, shadowed by Cy Third, HMI designate.",
      "Ada Example [HMI]; Ben Sample [HMI]",
      "Cy Third [HMI designate]",
    ],
    [
      "The inspectors were Ada Example, HMI, and Ben Sample, HMI; Cy Third, HMI, was the quality assurance inspector.",
      "Ada Example [HMI]; Ben Sample [HMI]",
      "Cy Third [HMI]",
    ],
    [
      "The inspectors were Ada Example HMI and Ben Sample HMI. The visit was observed by Cy Third, Senior HMI.",
      "Ada Example [HMI]; Ben Sample [HMI]",
      "Cy Third [Senior HMI]",
    ],
    [
      "The inspectors were Ada Example HMI and Ben Sample HMI. Also observing was Cy Third, HMI designate.",
      "Ada Example [HMI]; Ben Sample [HMI]",
      "Cy Third [HMI designate]",
    ],
  ])("‘%s’", (sentences, inspectors, others) => {
    const { fields } = readOpening(sentences);
    expect(listed(fields.inspectors)).toBe(inspectors);
    expect(listed(fields.otherPeople)).toBe(others);
  });

  it.each([
    ["Also present was Cy Third, Senior HMI, who observed the second day.", "Cy Third [Senior HMI]"],
    ["Quality assurance was provided by Cy Third, Senior HMI.", "Cy Third [Senior HMI]"],
    [
      "For quality assurance purposes, the visit was attended by Cy Third, Senior HMI.",
      "Cy Third [Senior HMI]",
    ],
    ["On day two, Cy Third, Senior HMI, visited as an observer.", "Cy Third [Senior HMI]"],
    ["Jane Director, HMI, quality assured the visit.", "Jane Director [HMI]"],
  ])("‘%s’, a sentence of its own", (sentence, others) => {
    const { fields } = readOpening(`The inspectors were Ada Example HMI and Ben Sample HMI. ${sentence}`);
    expect(listed(fields.inspectors)).toBe("Ada Example [HMI]; Ben Sample [HMI]");
    expect(listed(fields.otherPeople)).toBe(others);
  });

  it.each([
    "Ada Example HMI, Ben Sample HMI and Cy Third HMI, who observed one day of the visit.",
    "Ada Example HMI, Ben Sample HMI and Cy Third HMI, in an observing role.",
    "Ada Example HMI, Ben Sample HMI and Cy Third HMI, who observed the work of inspectors.",
    "Ada Example HMI, Ben Sample HMI and Cy Third HMI, who observed inspection activity.",
    "Ada Example, HMI, and Ben Sample, HMI, with quality assurance by Cy Third, HMI.",
  ])("‘The inspectors were %s’", (list) => {
    const { fields } = readOpening(`The inspectors were ${list}`);
    expect(listed(fields.inspectors)).toBe("Ada Example [HMI]; Ben Sample [HMI]");
    expect(listed(fields.otherPeople)).toBe("Cy Third [HMI]");
  });

  it.each([
    "Inspectors observed senior managers, Independent Reviewing Officers and Child Protection Chairs at work.",
    "Inspectors observed practice with senior managers and staff of Leeds City Council and West Yorkshire Police.",
    "Inspectors met the Quality Assurance Manager and observed a Child Protection Conference.",
    "Inspectors observed practice in the Multi-Agency Safeguarding Hub (MASH) and spoke to social workers and senior officers.",
    "We observed the Children’s Services Manager, Tom Fox, at a meeting of the Improvement Board.",
    "The lead inspector was assisted by the local authority’s Senior Officer, Tom Fox.",
  ])("‘%s’, in which nobody came with the inspectors", (sentence) => {
    const { fields } = readOpening(`The inspectors were Ada Example HMI and Ben Sample HMI. ${sentence}`);
    expect(listed(fields.inspectors)).toBe("Ada Example [HMI]; Ben Sample [HMI]");
    expect(fields.otherPeople).toEqual([]);
  });
});

describe("a role belongs to the person next to it, or to several, in", () => {
  it.each([
    ["Ada Example HMI and Ben Sample, Regional Inspector.", "Ben Sample [Regional Inspector]"],
    [
      "Ada Example HMI and Ben Sample, Social Care Regional Inspector.",
      "Ben Sample [Social Care Regional Inspector]",
    ],
    [
      "Ada Example HMI, Ben Sample, Social Care Specialist, and Cy Third, Inspection Support.",
      "Ben Sample [Social Care Specialist]; Cy Third [Inspection Support]",
    ],
    [
      "Ada Example HMI and Ben Sample, Head of Social Care Policy.",
      "Ben Sample [Head of Social Care Policy]",
    ],
    [
      "Ada Example HMI, Ben Sample, Regional Inspector, Social Care, and Cy Third, HMI.",
      "Ben Sample [Regional Inspector, Social Care]; Cy Third [HMI]",
    ],
    ["Ada Example HMI and Ben Sample OI.", "Ben Sample [Ofsted Inspector]"],
    ["Ada Example HMI and Ben Sample, SCRI.", "Ben Sample [SCRI]"],
    ["Ada Example HMI and Ben Sample, Her Majesties Inspector.", "Ben Sample [HMI]"],
    ["Ada Example HMI and Ben Sample HMI from the Care Quality Commission.", "Ben Sample [HMI]"],
    ["Ada Example HMI and Ben Sample HMI, Ofsted South East.", "Ben Sample [HMI]"],
    [
      "Ada Example, Ben Sample (both HMI) and Cy Third (Ofsted Inspector).",
      "Ben Sample [HMI]; Cy Third [Ofsted Inspector]",
    ],
    [
      "Ada Example HMI accompanied by Cy Third and Dee Fourth, Ofsted inspectors.",
      "Cy Third [Ofsted Inspector]; Dee Fourth [Ofsted Inspector]",
    ],
  ])("‘The inspectors were %s’", (list, others) => {
    const { fields } = readOpening(`The inspectors were ${list}`);
    expect(listed(fields.inspectors)).toBe(`Ada Example [HMI]; ${others}`);
    expect(fields.otherPeople).toEqual([]);
  });

  it.each([
    ["The inspectors were Ada Care HMI and Ben Police, HMI.", "Ada Care [HMI]; Ben Police [HMI]"],
    [
      "The inspectors were Ada Example HMI and Ben Sample Care Quality Commission.",
      "Ada Example [HMI]; Ben Sample [null]",
    ],
    ["The inspectors were Ada Example Ofsted and Ben Sample HMI.", "Ada Example [null]; Ben Sample [HMI]"],
    [
      "Her Majesty’s Inspectors for this visit were Ada Example, accompanied by Ben Sample, and Cy Third.",
      "Ada Example [HMI]; Ben Sample [HMI]; Cy Third [HMI]",
    ],
    [
      "The visit was carried out by Ada Example, supported by Ben Sample, both Her Majesty’s Inspectors.",
      "Ada Example [HMI]; Ben Sample [HMI]",
    ],
    [
      "The visit was conducted by two HMI, Ada Example and Ben Sample.",
      "Ada Example [HMI]; Ben Sample [HMI]",
    ],
    [
      "His Majesty’s Inspectors for this visit were Ada Example and Ben Sample, accompanied by Cy Third and Dee Fourth, Ofsted Inspectors.",
      "Ada Example [HMI]; Ben Sample [HMI]; Cy Third [Ofsted Inspector]; Dee Fourth [Ofsted Inspector]",
    ],
  ])("‘%s’", (sentence, inspectors) => {
    expect(listed(readOpening(sentence).fields.inspectors)).toBe(inspectors);
  });
});

describe("what follows the inspectors in their sentence is no inspector:", () => {
  const both = "The inspectors were Ada Example, HMI, and Ben Sample, HMI";
  const group = "Her Majesty’s Inspectors for this visit were Ada Example and Ben Sample";
  it.each([
    [`${group}, who carried out the visit remotely using Microsoft Teams.`, ["Microsoft Teams"]],
    [`${both}, and the visit was carried out on site and through Microsoft Teams.`, ["Microsoft Teams"]],
    [
      "The visit was carried out by Ada Example and Ben Sample, Her Majesty’s Inspectors, and focused on the Leaving Care Service and the Virtual School.",
      ["Virtual School"],
    ],
    [
      `${both}, who visited the Multi-Agency Safeguarding Hub and the Family Front Door.`,
      ["Family Front Door"],
    ],
    [`${both} under the Education and Inspections Act 2006.`, ["Inspections Act"]],
    [`${both}, who met with Ian Example, Director of Children’s Services.`, ["Ian Example"]],
    [`${both}, from the North East, Yorkshire and Humber region.`, ["North East"]],
    [`${group}, who visited Kent House and Meadow Lodge.`, ["Kent House", "Meadow Lodge"]],
    ["The inspectors were Ada Example, HMI (North West), and Ben Sample, HMI (West Midlands).", []],
  ])("‘%s’", (sentence, told) => {
    const { fields, doubts } = readOpening(sentence);
    expect(listed(fields.inspectors)).toBe("Ada Example [HMI]; Ben Sample [HMI]");
    expect(fields.otherPeople).toEqual([]);
    expect(doubts.filter(({ field }) => field === "inspectors").map(({ message }) => message)).toEqual(
      told.map((name) => `‘${name}’ follows the inspectors and was not read as one of them`),
    );
  });

  it.each([
    [
      "His Majesty’s Inspectors for this visit were Ada Example, Ben Sample and Ann Care.",
      "Ada Example [HMI]; Ben Sample [HMI]; Ann Care [HMI]",
    ],
    [
      "His Majesty’s Inspectors for this visit were Ada Example, Ben Sample and Jo Lead.",
      "Ada Example [HMI]; Ben Sample [HMI]; Jo Lead [HMI]",
    ],
    [
      "His Majesty’s Inspectors for this visit were, Ada Example and Ben Sample.",
      "Ada Example [HMI]; Ben Sample [HMI]",
    ],
    [
      "The inspectors for this visit are Ada Example, HMI, and Ben Sample, HMI.",
      "Ada Example [HMI]; Ben Sample [HMI]",
    ],
    [
      "The inspectors were Ada Example HMI, Ben Sample HMI, and the quality assurance manager was Cy Third SHMI.",
      "Ada Example [HMI]; Ben Sample [HMI]",
    ],
  ])("‘%s’, all of whom are", (sentence, inspectors) => {
    expect(listed(readOpening(sentence).fields.inspectors)).toBe(inspectors);
  });
});

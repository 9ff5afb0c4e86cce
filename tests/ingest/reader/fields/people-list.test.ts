import { describe, expect, it } from "vitest";
import { readPeople } from "../../../../scripts/ingest/reader/fields/people-list.ts";
import { readOpening } from "../../../support/reading.ts";

const hmi = (name: string) => ({ name, role: "HMI" });

describe("a name", () => {
  it.each([
    ["Ada Example and Ben Sample.", ["Ada Example", "Ben Sample"]],
    ["Ada Example, Ben Sample and Cy D. Third.", ["Ada Example", "Ben Sample", "Cy D. Third"]],
    ["A. Example and Dr. Ben Sample.", ["A. Example", "Dr. Ben Sample"]],
    ["Ada Example HMI and Ben Sample HMI.", ["Ada Example", "Ben Sample"]],
    ["Ada O’Example and Ben de la Sample-Third.", ["Ada O’Example", "Ben de la Sample-Third"]],
  ])("in ‘%s’ keeps the stops of its initials and not that of the sentence", (list, names) => {
    expect(readPeople(list, null).people.map(({ name }) => name)).toEqual(names);
  });
});

it.each([
  ["capitals in brackets that do not end", `Ada Example, HMI (${"A".repeat(20_000)} and so on`],
  ["words in capitals", `Ada Example, HMI (${"North West ".repeat(2000)}`],
  ["names", `${"Ada Example, ".repeat(500)}and Ben Sample, HMI`],
])("a list of very many %s is read at once", (_, list) => {
  const start = performance.now();
  expect(readPeople(list, null).people[0]?.name).toBe("Ada Example");
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
      message: "Ben Sample is listed among the inspectors and is said to have watched",
    });
  });

  it("are doubtful where the opening names them with an inspector’s role and no list has them", () => {
    const { fields, doubts } = readOpening(`${were}. The day began with Cy Third, Ofsted Inspector.`);
    expect(fields.inspectors).toEqual(both);
    expect(doubts.filter(({ field }) => field === "inspectors")).toEqual([
      {
        field: "inspectors",
        message: "Cy Third (Ofsted Inspector) is named in the opening and is not among its inspectors",
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

import { describe, expect, it } from "vitest";
import { letterText } from "../../../support/monitoring-letter.ts";
import { readWords } from "../../../support/reading.ts";

const fieldsOf = (words: Parameters<typeof letterText>[0]) => readWords(letterText(words)).fields;
const opening = (sentence: string): string[] => [sentence];

describe("a visit’s dates are read from", () => {
  const visit = (days: string): string =>
    `This letter summarises the findings of the monitoring visit to Leeds children’s services ${days}. The inspectors were Ada Example HMI and Ben Sample HMI.`;
  it.each([
    ["on 29 and 30 January 2019", "2019-01-29", "2019-01-30"],
    ["on 29 January 2019", "2019-01-29", "2019-01-29"],
    ["on 29 to 30 January 2019", "2019-01-29", "2019-01-30"],
    ["on 29–30 January 2019", "2019-01-29", "2019-01-30"],
    ["on the 29 and 30 of January 2019", "2019-01-29", "2019-01-30"],
    ["on 29th and 30th January 2019", "2019-01-29", "2019-01-30"],
    ["on 31 January and 1 February 2019", "2019-01-31", "2019-02-01"],
    ["on 29 January and 30 January 2019", "2019-01-29", "2019-01-30"],
    ["between 29 January and 1 February 2019", "2019-01-29", "2019-02-01"],
    ["between 31 December 2018 and 2 January 2019", "2018-12-31", "2019-01-02"],
    ["on 31 December and 2 January 2019", "2018-12-31", "2019-01-02"],
    ["on 29, 30 and 31 January 2019", "2019-01-29", "2019-01-31"],
    ["from Tuesday 29 to Wednesday 30 January 2019", "2019-01-29", "2019-01-30"],
  ])("‘%s’", (days, start, end) => {
    expect(fieldsOf({ opening: opening(visit(days)) }).visit).toEqual({ start, end, ordinal: null });
  });

  it("a sentence with the days before the authority", () => {
    const sentence =
      "This letter summarises the findings of a focused visit on 29 and 30 January 2019 to Leeds children’s services.";
    expect(fieldsOf({ opening: opening(sentence) }).visit).toMatchObject({
      start: "2019-01-29",
      end: "2019-01-30",
    });
  });
});

describe("doubtful dates are reported", () => {
  const doubtsOf = (words: Parameters<typeof letterText>[0]): string[] =>
    readWords(letterText(words)).doubts.map(({ field, message }) => `${field}: ${message}`);
  const visit = (days: string): string[] => [
    `This letter summarises the findings of the monitoring visit to Leeds children’s services on ${days}. The inspectors were Ada Example HMI and Ben Sample HMI.`,
  ];

  it("a visit after the date of its letter", () => {
    expect(doubtsOf({ opening: visit("29 and 30 January 2020") })).toEqual([
      "visit: the visit (2020-01-30) would have ended after the date of the letter (2019-03-04)",
    ]);
  });

  it("a visit of a year", () => {
    expect(doubtsOf({ head: [], opening: visit("24 October 2022 to 25 October 2023") })).toEqual([
      "visit: the visit would have lasted 367 days: ‘24 October 2022 to 25 October 2023’",
    ]);
  });

  it("a letter date that is none", () => {
    const { fields, doubts } = readWords(letterText({ head: ["6 November 20205", "Cleo Specimen"] }));
    expect(fields.letterDate).toBeNull();
    expect(doubts).toContainEqual({
      field: "letterDate",
      message: "‘6 November 20205’ is no date of the calendar",
    });
  });

  it("a head without a date", () => {
    expect(doubtsOf({ head: ["Cleo Specimen        4 March 2019", "Leeds LS1 1UR"] })).toContain(
      "letterDate: no line above the salutation is a date and nothing else",
    );
  });

  it("a signatory who is not among the inspectors", () => {
    expect(doubtsOf({ signOff: ["Yours sincerely", "Carl Other", "Her Majesty’s Inspector"] })).toEqual([
      "signatory: Carl Other signs the letter and is not among its inspectors",
    ]);
  });

  it("an authority that is not in the register", () => {
    const title = "Monitoring visit to Sampleton children’s services";
    const [doubt] = doubtsOf({
      head: [],
      title,
      opening: [
        "This letter summarises the findings of the monitoring visit to Sampleton on 29 January 2019. The inspectors were Ada Example HMI.",
      ],
    });
    expect(doubt).toContain(`‘${title}’ names no authority of the register`);
  });
});

describe("inspectors and their roles are read from", () => {
  const hmi = (name: string) => ({ name, role: "HMI" });
  const both = [hmi("Ada Example"), hmi("Ben Sample")];
  it.each([
    ["The inspectors were Ada Example HMI and Ben Sample HMI.", both],
    ["The inspectors were Ada Example, HMI, and Ben Sample, HMI.", both],
    [
      "The inspectors were Ada Example, Her Majesty’s Inspector, and Ben Sample, Her Majesty’s Inspector.",
      both,
    ],
    ["Her Majesty’s Inspectors for this visit were Ada Example and Ben Sample.", both],
    ["His Majesty’s inspectors for this visit were Ada Example and Ben Sample.", both],
    ["Inspectors (HMI) for this visit were Ada Example and Ben Sample.", both],
    ["The inspectors were Ada Example and Ben Sample, two of Her Majesty’s Inspectors.", both],
    ["The inspectors were Ada Example and Ben Sample, all of whom are Her Majesty’s Inspectors.", both],
    ["The visit was carried out by Her Majesty’s Inspectors, Ada Example and Ben Sample.", both],
    ["The visit was conducted by Ada Example and Ben Sample, two of Her Majesty’s Inspectors.", both],
    [
      "The inspectors were Her Majesty’s Inspector, Ada Example and Her Majesty’s Inspector, Ben Sample.",
      both,
    ],
    [
      "His Majesty’s Inspectors for this visit were lead inspector Ada Example and team inspector Ben Sample.",
      both,
    ],
    [
      "The inspectors were Ada Example-O’Neill, Senior HMI, and Ben McSample, Ofsted Inspector.",
      [
        { name: "Ada Example-O’Neill", role: "Senior HMI" },
        { name: "Ben McSample", role: "Ofsted Inspector" },
      ],
    ],
    [
      "The inspectors were Ada Example, HMI, and Ben Sample (HMI designate).",
      [hmi("Ada Example"), { name: "Ben Sample", role: "HMI designate" }],
    ],
    [
      "The inspectors were Ada Example and Ben Sample.",
      [
        { name: "Ada Example", role: null },
        { name: "Ben Sample", role: null },
      ],
    ],
    [
      "Her Majesty’s Inspectors were Ada Example, Ben Sample, Cy D. Third and Dee Fourth.",
      [...both, hmi("Cy D. Third"), hmi("Dee Fourth")],
    ],
  ])("‘%s’", (sentence, inspectors) => {
    const visit = "This letter summarises the findings of the monitoring visit to Leeds on 29 January 2019.";
    expect(fieldsOf({ opening: [`${visit} ${sentence}`] }).inspectors).toEqual(inspectors);
  });

  it("a sentence on people who only watched, who are not the visit’s inspectors", () => {
    const fields = fieldsOf({
      opening: [
        "This letter summarises the findings of the monitoring visit to Leeds on 29 January 2019. The inspectors were Ada Example HMI and Ben Sample, HMI. Cy Third, Her Majesty’s Inspector (Designate), shadowed the visit. The quality assurance manager was Dee Fourth, Senior HMI.",
      ],
    });
    expect(fields.inspectors).toEqual([hmi("Ada Example"), hmi("Ben Sample")]);
    expect(fields.otherPeople.map(({ name }) => name)).toEqual(["Cy Third", "Dee Fourth"]);
  });
});

describe("the number of the visit is read from", () => {
  it.each([
    [
      "The visit was the third monitoring visit since the local authority was judged inadequate in March 2018.",
      3,
    ],
    ["This was the fifth monitoring visit since the local authority was judged inadequate in March 2018.", 5],
    ["This is the second visit following the focused visit to the front door in March 2019.", 2],
    ["This was the first focused visit since the full inspection in May 2018.", 1],
    ["It was the sixth and final monitoring visit.", 6],
    ["The visit was the fourth since the inspection in March 2018.", 4],
    ["This was the 10th monitoring visit.", 10],
    ["The first visit of a social worker is always timely.", null],
  ])("‘%s’", (sentence, ordinal) => {
    const visit = "This letter summarises the findings of the monitoring visit to Leeds on 29 January 2019.";
    expect(fieldsOf({ opening: [`${visit} ${sentence}`] }).visit?.ordinal).toBe(ordinal);
  });
});

describe("the earlier judgement is read from", () => {
  it.each([
    [
      "The visit was the third monitoring visit since the local authority was judged inadequate in November 2016.",
      "inadequate",
      "2016-11",
    ],
    [
      "This was the first visit since the local authority’s services were judged to be inadequate in an inspection published on 21 November 2016.",
      "inadequate",
      "2016-11-21",
    ],
    [
      "At the last inspection, in February 2023, the overall effectiveness of services was judged to be outstanding.",
      "outstanding",
      "2023-02",
    ],
    [
      "Since the last inspection in July 2023, when services were judged to be good overall, much was done.",
      "good",
      "2023-07",
    ],
    [
      "Leeds was last inspected by Ofsted in 2017 and was judged to require improvement to be good.",
      "requires improvement to be good",
      "2017",
    ],
    [
      "The local authority was judged as requires improvement in May 2015.",
      "requires improvement",
      "2015-05",
    ],
  ])("‘%s’", (sentence, grade, date) => {
    const visit = "This letter summarises the findings of the monitoring visit to Leeds on 29 January 2019.";
    expect(fieldsOf({ opening: [`${visit} ${sentence}`] }).judgement).toEqual({
      grade,
      date,
      scope: "whole",
    });
  });

  it.each([
    "Tangible progress is evident in the adoption service, which was judged inadequate in 2018.",
    "Since the last inspection in 2023, when the experiences of children in care were judged to be good, much was done.",
    "Following two inspection judgements of inadequate, Leeds City Council set up a trust in 2017.",
    "The council was judged inadequate for child protection in March 2022.",
    "Services for children in need and child protection have improved since the inspection in 2022, when they were judged inadequate.",
  ])("nothing where only a part was judged, or no date is tied to it: ‘%s’", (sentence) => {
    const visit = "This letter summarises the findings of the monitoring visit to Leeds on 29 January 2019.";
    expect(fieldsOf({ opening: [`${visit} ${sentence}`] }).judgement).toBeNull();
  });
});

describe("recipient and sign-off", () => {
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
  ])("are read from the address %j", (address, recipient) => {
    expect(
      fieldsOf({ head: ["Ofsted", "Piccadilly Gate", "T 0300 123 1231", "4 March 2019", "", ...address] })
        .recipient,
    ).toEqual(recipient);
  });

  it("are those of the first of two people", () => {
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

  it.each([
    [["Your sincerely", "", "Ada Example", "", "Her Majesty's Inspector"], "HMI"],
    [["Yours sincerely,", "Ada Example HMI", "Her Majesty’s Inspector"], "HMI"],
    [["Ada Example", "His Majesty’s Inspector"], "HMI"],
    [["Yours sincerely", "Ada Example", "Senior His Majesty’s Inspector"], "Senior HMI"],
  ])("the signatory is read from %j", (signOff, role) => {
    const fields = fieldsOf({ signOff });
    expect(fields.signatory).toEqual({ name: "Ada Example", role });
    expect(fields.signOff).toEqual(signOff.filter((line) => line !== ""));
  });

  it("lines of copies stand apart from the sign-off", () => {
    const fields = fieldsOf({
      signOff: ["Yours sincerely", "Ada Example", "HMI", "cc Dee Fourth, Department for Education"],
    });
    expect(fields.copies).toEqual(["cc Dee Fourth, Department for Education"]);
  });
});

import { describe, expect, it } from "vitest";
import { letterText } from "../../../support/monitoring-letter.ts";
import { readWords } from "../../../support/reading.ts";

const fieldsOf = (words: Parameters<typeof letterText>[0]) => readWords(letterText(words)).fields;
const visitOn = (days: string, head?: string[]) =>
  readWords(
    letterText({
      ...(head ? { head } : {}),
      opening: [
        `This letter summarises the findings of the monitoring visit to Leeds children’s services ${days}. The inspectors were Ada Example HMI and Ben Sample HMI.`,
      ],
    }),
  );
const doubtsOf = (days: string): string[] =>
  visitOn(days, []).doubts.flatMap(({ field, message }) => (field === "visit" ? [message] : []));

describe("the days of a visit are read, without a doubt, from", () => {
  it.each([
    ["from 29 to 31 January 2019", "2019-01-29", "2019-01-31"],
    ["on 29 & 30 January 2019", "2019-01-29", "2019-01-30"],
    ["on 29-30 January 2019", "2019-01-29", "2019-01-30"],
    ["on Tuesday 29 and Wednesday 30 January 2019", "2019-01-29", "2019-01-30"],
    ["on Tuesday, 29 January and Wednesday, 30 January 2019", "2019-01-29", "2019-01-30"],
    ["on 29, 30 and 31 January 2019", "2019-01-29", "2019-01-31"],
    ["on 29 January, 30 January and 6 February 2019", "2019-01-29", "2019-02-06"],
    ["which took place on 29 January 2019 and 30 January 2019", "2019-01-29", "2019-01-30"],
    ["between the 29th and 31st of January 2019", "2019-01-29", "2019-01-31"],
    ["on 29th & 30th January 2019", "2019-01-29", "2019-01-30"],
    ["on 29/30 January 2019", "2019-01-29", "2019-01-30"],
    ["on 29 / 30 January 2019", "2019-01-29", "2019-01-30"],
    ["from 29 January until 1 February 2019", "2019-01-29", "2019-02-01"],
    ["from 29 January through to 1 February 2019", "2019-01-29", "2019-02-01"],
    ["on 29 January – 1 February 2019", "2019-01-29", "2019-02-01"],
    ["on 29 January, 2019", "2019-01-29", "2019-01-29"],
    ["on 31 January and 1 February, 2019", "2019-01-31", "2019-02-01"],
    ["over two days, 29 and 30 January 2019", "2019-01-29", "2019-01-30"],
    ["on the 29 and 30 January 2019", "2019-01-29", "2019-01-30"],
    ["on 29 and 30 Jan 2019", "2019-01-29", "2019-01-30"],
    ["on 31 December 2018 and 1 January 2019", "2018-12-31", "2019-01-01"],
    ["on 29 and 30 January, and 5 February 2019", "2019-01-29", "2019-02-05"],
    ["on 29 January to 30 January 2019 inclusive", "2019-01-29", "2019-01-30"],
    ["remotely between 29 January and 1 February 2019", "2019-01-29", "2019-02-01"],
    ["on 29 and 30 January 2019 and 4 February 2019", "2019-01-29", "2019-02-04"],
    ["on the 29 January 2019 to 30 January 2019", "2019-01-29", "2019-01-30"],
    ["on Tuesday 29th–Wednesday 30th January 2019", "2019-01-29", "2019-01-30"],
    ["on 29th and 30th of January, 2019", "2019-01-29", "2019-01-30"],
    ["on 29and 30 January 2019", "2019-01-29", "2019-01-30"],
    ["on 29 and 30 January2019", "2019-01-29", "2019-01-30"],
    ["on 29 th and 30 th January 2019", "2019-01-29", "2019-01-30"],
    ["on 29 and30 January 2019", "2019-01-29", "2019-01-30"],
    ["on 29 and 30 January 2019, following the last visit on 8 January 2019", "2019-01-29", "2019-01-30"],
  ])("‘%s’", (days, start, end) => {
    const { fields, doubts } = visitOn(days);
    expect(fields.visit).toEqual({ start, end, ordinal: null });
    expect(doubts.filter(({ field }) => field === "visit")).toEqual([]);
  });
});

it.each([
  "This letter tells of the monitoring visit to Leeds, following the last visit on 5 and 6 September 2018. The visit took place on 29 and 30 January 2019.",
  "Following the inspection of Leeds children’s services on 14 March 2018, I visited on 29 and 30 January 2019.",
])("the days of an earlier visit or inspection are not those of this one: ‘%s’", (opening) => {
  const { fields, doubts } = readWords(letterText({ opening: [opening] }));
  expect(fields.visit).toEqual({ start: "2019-01-29", end: "2019-01-30", ordinal: null });
  expect(doubts.filter(({ field }) => field === "visit")).toEqual([]);
});

describe("no day is made out of", () => {
  it.each([
    "on 31 and 32 January 2019",
    "on 29 and 30 Janaury 2019",
    "on 29 and 30 January 20199",
    "on 29 and 30 February 2019",
    "on 30 and 29 January 2019",
    "on January 29 2019",
    "on 29/01/2019 and 30/01/2019",
    "on 29.01.19",
    "during the week beginning 28 January 2019",
    "in the week commencing Monday 28 January 2019",
  ])("‘%s’, and it is reported to the editor", (days) => {
    expect(visitOn(days).fields.visit).toBeNull();
    expect(doubtsOf(days)).toHaveLength(1);
  });
});

describe("days without a year", () => {
  it.each([
    ["on 29 and 30 January", "2019-01-29", "2019-01-30", "29 and 30 January"],
    ["on 18 and 19 December", "2018-12-18", "2018-12-19", "18 and 19 December"],
    [
      "from Tuesday 29 to Wednesday 30 January",
      "2019-01-29",
      "2019-01-30",
      "Tuesday 29 to Wednesday 30 January",
    ],
    ["between 31 December and 2 January", "2018-12-31", "2019-01-02", "31 December and 2 January"],
  ])(
    "are of the year that fits the date of the letter, and the doubt says so: ‘%s’",
    (days, start, end, words) => {
      const { fields, doubts } = visitOn(days);
      expect(fields.visit).toEqual({ start, end, ordinal: null });
      expect(doubts.map(({ message }) => message)).toEqual([
        `‘${words}’ names no year; ${end.slice(0, 4)} is the only one that fits the date of the letter (2019-03-04)`,
      ]);
    },
  );

  it.each([
    ["on 29 and 30 January", []],
    ["on 5 and 6 August", undefined],
    ["in January", undefined],
  ])("are not read where no year fits within half a year, or the letter has no date: ‘%s’", (days, head) => {
    expect(visitOn(days, head).fields.visit).toBeNull();
  });
});

describe("days are read and doubted", () => {
  it.each([
    [
      "on Monday 29 and Wednesday 30 January 2019",
      ["2019-01-29 was not a Monday: ‘Monday 29 and Wednesday 30 January 2019’"],
    ],
    ["on Tues 29 and Weds 30 January 2019", []],
    ["on 2 and 4 February 2019", ["2019-02-02 was on a weekend: ‘2 and 4 February 2019’"]],
    ["on 29 and 30 January 1919", ["the visit would have been in 1919: ‘29 and 30 January 1919’"]],
    [
      "on 29 and 30 January 2019 and again on 5 February 2019",
      ["‘5 February 2019’ is next to ‘29 and 30 January 2019’ but was not read as part of the visit"],
    ],
    [
      "which began on 29 January 2019 and ended on 31 January 2019",
      ["‘31 January 2019’ is next to ‘29 January 2019’ but was not read as part of the visit"],
    ],
    [
      "from 29 January, ending on 31 January 2019",
      ["‘29 January’ is next to ‘31 January 2019’ but was not read as part of the visit"],
    ],
  ])("‘%s’", (days, doubts) => {
    expect(visitOn(days).fields.visit).not.toBeNull();
    expect(doubtsOf(days)).toEqual(doubts);
  });
});

describe("the date of a letter", () => {
  const dated = (line: string) =>
    visitOn("on 29 and 30 January 2019", [
      line,
      "",
      "Cleo Specimen",
      "Director of Children’s Services",
      "Leeds LS1 1UR",
    ]);
  it.each([
    "4 March 2019",
    "04 March 2019",
    "4th March 2019",
    "4th of March 2019",
    "4 March, 2019",
    "4 Mar 2019",
    "4March 2019",
    "4March2019",
    "4 March2019",
    "4 th March 2019",
    "4 March 2019,",
    "Letter date 4 March 2019",
    "4 March 2019 URN 383",
    "4 March 2019 (reissued 5 April 2019)",
    "Date: 4 March 2019",
    "Date 4 March 2019",
    "Date of letter: 4 March 2019",
    "Date published: 4 March 2019",
    "Published: 4 March 2019",
    "Issued on 4 March 2019",
    "Monday 4 March 2019",
    "Monday, 4 March 2019",
  ])("is read from ‘%s’", (line) => {
    const { fields, doubts } = dated(line);
    expect(fields.letterDate).toBe("2019-03-04");
    expect(fields.recipient?.name).toBe("Cleo Specimen");
    expect(doubts).toEqual([]);
  });

  it.each([
    ["04/03/2019", "‘04/03/2019’ does not give the day and its month in words; complete the date"],
    ["4.3.19", "‘4.3.19’ does not give the day and its month in words; complete the date"],
    ["March 2019", "‘March 2019’ does not give the day and its month in words; complete the date"],
    ["31 February 2019", "‘31 February 2019’ is not a calendar date"],
    ["4 Marhc 2019", "‘4 Marhc 2019’ is not a calendar date"],
  ])("is not made out of ‘%s’", (line, message) => {
    const { fields, doubts } = dated(line);
    expect(fields.letterDate).toBeNull();
    expect(doubts).toEqual([{ field: "letterDate", message }]);
  });

  it("is read beside the name of the person addressed", () => {
    const head = [
      "Cleo Specimen        4 March 2019",
      "Director of Children’s Services     T 0300 000 0000",
      "Leeds LS1 1UR",
    ];
    const { fields, doubts } = visitOn("on 29 and 30 January 2019", head);
    expect(fields.letterDate).toBe("2019-03-04");
    expect(fields.recipient).toMatchObject({
      name: "Cleo Specimen",
      role: "Director of Children’s Services",
    });
    expect(doubts).toEqual([]);
  });

  it("is doubted where it is not that day of the week", () => {
    const { fields, doubts } = dated("Friday 4 March 2019");
    expect(fields.letterDate).toBe("2019-03-04");
    expect(doubts).toEqual([
      { field: "letterDate", message: "2019-03-04 was not a Friday: ‘Friday 4 March 2019’" },
    ]);
  });
});

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
    expect(fieldsOf({ opening: [visit(days)] }).visit).toEqual({ start, end, ordinal: null });
  });

  it("a sentence with the days before the authority", () => {
    const sentence =
      "This letter summarises the findings of a focused visit on 29 and 30 January 2019 to Leeds children’s services.";
    expect(fieldsOf({ opening: [sentence] }).visit).toMatchObject({
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

  it("an invalid letter date", () => {
    const { fields, doubts } = readWords(letterText({ head: ["6 November 20205", "Cleo Specimen"] }));
    expect(fields.letterDate).toBeNull();
    expect(doubts).toContainEqual({
      field: "letterDate",
      message: "‘6 November 20205’ is not a calendar date",
    });
  });

  it("a head without a date", () => {
    expect(doubtsOf({ head: ["Our reference 17        4 March 2019", "Leeds LS1 1UR"] })).toContain(
      "letterDate: no line above the salutation is only a date",
    );
  });
});

describe("the days of an inspection are read from", () => {
  it.each([
    "This letter summarises the findings of the short inspection of Leeds children’s services that took place from 9 to 13 October 2017.",
    "This letter tells of the inspection of Leeds. This inspection took place from 9 to 13 October 2017.",
  ])("‘%s’", (opening) => {
    const { fields } = readWords(
      letterText({ title: "Short inspection of Leeds children’s services", opening: [opening] }),
    );
    expect(fields.type).toBe("other");
    expect(fields.visit).toEqual({ start: "2017-10-09", end: "2017-10-13", ordinal: null });
  });

  it("nothing where a letter on a visit names them", () => {
    const { fields } = readWords(
      letterText({
        opening: [
          "This letter summarises the findings of the monitoring visit to Leeds. The inspection took place from 9 to 13 October 2017.",
        ],
      }),
    );
    expect(fields.visit).toBeNull();
  });
});

describe("the days of an inspection by several bodies are read from", () => {
  const title = "Joint targeted area inspection of Leeds";

  it.each([
    "Between 14 and 18 January 2019, Ofsted, the CQC and HMICFRS undertook a joint inspection of the response to late letters in Leeds.",
    "Between 14 January 2019 and 18 January 2019, Ofsted and HMI Probation (HMIP) carried out a joint inspection in Leeds, after the focused visit of 5 and 6 July 2018.",
    "This letter summarises the findings of the joint targeted area inspection of Leeds. This inspection took place from 14 to 18 January 2019.",
  ])("‘%s’", (opening) => {
    const { fields, doubts } = readWords(letterText({ title, opening: [opening] }));
    expect(fields.type).toBe("joint-targeted-area-inspection");
    expect(fields.visit).toEqual({ start: "2019-01-14", end: "2019-01-18", ordinal: null });
    expect(doubts.filter(({ field }) => field === "visit")).toEqual([]);
  });

  it("no wording that is not known, and the message quotes the dates that the opening names", () => {
    const opening = ["We write to the partnership about our days in Leeds, 14 to 18 January 2019."];
    const { fields, doubts } = readWords(letterText({ title, opening }));
    expect(fields.visit).toBeNull();
    expect(doubts).toContainEqual({
      field: "visit",
      message:
        "no sentence says on which days the visit took place; the opening names ‘14 to 18 January 2019’",
    });
  });
});

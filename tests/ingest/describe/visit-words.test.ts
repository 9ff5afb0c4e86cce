import { describe, expect, it } from "vitest";
import { letterText } from "../../support/monitoring-letter.ts";
import { readWords } from "../../support/reading.ts";

const visit = "This letter summarises the findings of the monitoring visit to Leeds on 29 January 2019.";
const read = (sentence: string) => readWords(letterText({ opening: [`${visit} ${sentence}`] }));

describe("the number of the visit is read from", () => {
  it.each([
    ["This was the third since the local authority was judged inadequate in March 2018.", 3],
    ["This was the first of four monitoring visits planned for the year.", 1],
    ["This monitoring visit was the fourth.", 4],
    ["This was the first of several visits by one social worker.", null],
  ])("‘%s’", (sentence, ordinal) => {
    expect(read(sentence).fields.visit?.ordinal).toBe(ordinal);
  });
});

describe("the earlier judgement is read from", () => {
  it.each([
    ["The inspection of September 2017 judged the local authority inadequate.", "2017-09"],
    ["It was the third monitoring visit following the inadequate judgement in July 2018.", "2018-07"],
    ["The local authority was judged inadequate in July to August 2018.", "2018-08"],
    [
      "The local authority was judged inadequate in the Single Inspection Framework (SIF) inspection published in June 2017.",
      "2017-06",
    ],
  ])("‘%s’", (sentence, date) => {
    expect(read(sentence).fields.judgement).toEqual({ grade: "inadequate", date });
  });

  it("the grade that is overall where a sentence names two, and a doubt says so", () => {
    const { fields, doubts } = read(
      "The local authority was judged to require improvement for children in care and inadequate overall in October 2015.",
    );
    expect(fields.judgement).toEqual({ grade: "inadequate", date: "2015-10" });
    expect(doubts).toContainEqual({
      field: "judgement",
      message: "one sentence names several grades: requires improvement, inadequate",
    });
  });

  it("no grade where each of two is that of a part", () => {
    const { fields } = read(
      "The local authority was judged to require improvement for children in care and inadequate for care leavers in October 2015.",
    );
    expect(fields.judgement).toBeNull();
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

describe("an authority that was abolished before the visit", () => {
  const letter = (place: string, year: number): string =>
    letterText({
      head: [],
      title: "Monitoring visit to Northamptonshire Children’s Trust",
      opening: [
        `This letter summarises the findings of the monitoring visit to ${place} on 5 and 6 December ${year}.`,
      ],
    });

  it("gives way to the successor that the summary names", () => {
    const place = "West Northamptonshire Council and Northamptonshire Children’s Trust";
    expect(readWords(letter(place, 2023)).fields.authority).toBe("west-northamptonshire");
  });

  it.each(["Northamptonshire Children’s Trust", "West Northamptonshire and North Northamptonshire"])(
    "leaves a draft where the summary names ‘%s’",
    (place) => {
      const { fields, doubts } = readWords(letter(place, 2023));
      expect(fields.authority).toBeNull();
      expect(doubts.find(({ field }) => field === "authority")?.message).toContain(
        "Northamptonshire was abolished on 2021-03-31, before the visit",
      );
    },
  );

  it("stays where it still existed", () => {
    expect(readWords(letter("Northamptonshire Children’s Trust", 2019)).fields.authority).toBe(
      "northamptonshire",
    );
  });
});

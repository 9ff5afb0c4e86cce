import { describe, expect, it } from "vitest";
import { letterText } from "../../../support/monitoring-letter.ts";
import { readOpening, readWords, visitSentence } from "../../../support/reading.ts";

describe("the number of the visit is read from", () => {
  it.each([
    ["This was the third since the local authority was judged inadequate in March 2018.", 3],
    ["This was the first of four monitoring visits planned for the year.", 1],
    ["This monitoring visit was the fourth.", 4],
    ["This was the first of several visits by one social worker.", null],
    ["The monitoring visit is the fourth that has been undertaken since the judgement.", 4],
    ["The visit was the third to Leeds since the local authority was judged inadequate in March 2018.", 3],
    ["This visit, the second since the local authority was judged inadequate, looked at care leavers.", 2],
    ["The visit, which was the second monitoring visit since March 2018, looked at care leavers.", 2],
    ["Inspectors undertook the second monitoring visit to Leeds since the inspection.", 2],
    [
      "This was the first monitoring visit since the start of the pandemic and the fourth since the local authority was judged inadequate in March 2018.",
      4,
    ],
    [
      "The visit was the first since services transferred to the Trust in April 2018 and the third since services were judged inadequate.",
      3,
    ],
  ])("‘%s’", (sentence, ordinal) => {
    expect(readOpening(sentence).fields.visit?.ordinal).toBe(ordinal);
  });
});

it.each([
  "For most children, this was the first visit from their social worker.",
  "For one family, it was the third visit in a week.",
])("the number of the visit is not that of a social worker’s: ‘%s’", (sentence) => {
  const { fields } = readWords(
    letterText({ opening: [visitSentence], rest: ["Overview", sentence, "Plans are clear."] }),
  );
  expect(fields.visit?.ordinal).toBeNull();
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
    expect(readOpening(sentence).fields.judgement).toEqual({ grade: "inadequate", date, scope: "whole" });
  });

  it.each([
    ["Services have had an inadequate inspection judgement since May 2016.", "inadequate", "2016-05"],
    [
      "This is the first visit since the inspection outcome of inadequate in May 2016.",
      "inadequate",
      "2016-05",
    ],
    ["The local authority received an inadequate grading in May 2016.", "inadequate", "2016-05"],
    ["The local authority was judged inadequate in late 2016.", "inadequate", "2016"],
    ["The local authority was judged inadequate in spring 2018.", "inadequate", "2018"],
    [
      "The local authority was judged inadequate in the full inspection that took place between 5 and 29 March 2018.",
      "inadequate",
      "2018-03-29",
    ],
    [
      "The local authority was judged inadequate for a second time in its March 2018 inspection.",
      "inadequate",
      "2018-03",
    ],
    ["The local authority was judged inadequate in March-April 2018.", "inadequate", "2018-04"],
    [
      "The local authority was judged inadequate in the inspection of September/October 2018.",
      "inadequate",
      "2018-10",
    ],
    [
      "The quality of practice has improved since services were judged to be inadequate in November 2016.",
      "inadequate",
      "2016-11",
    ],
  ])("‘%s’, in other words", (sentence, grade, date) => {
    expect(readOpening(sentence).fields.judgement).toEqual({ grade, date, scope: "whole" });
  });

  it.each([
    "In June 2014 the local authority was judged to require improvement. It was judged inadequate in March 2018.",
    "The local authority was judged inadequate in March 2018. In June 2014 it was judged to require improvement.",
    "The local authority was judged to require improvement in June 2014 and inadequate in March 2018.",
    "The local authority was judged to be good in 2014 but inadequate in March 2018.",
  ])("the last of several: ‘%s’", (sentences) => {
    const { fields, doubts } = readOpening(sentences);
    expect(fields.judgement).toEqual({ grade: "inadequate", date: "2018-03", scope: "whole" });
    const told = doubts.filter(({ field }) => field === "judgement").map(({ message }) => message);
    expect(told).toEqual(
      sentences.startsWith("In June 2014")
        ? [
            "‘It was judged inadequate in March 2018.’ names another judgement than requires improvement, 2014-06",
          ]
        : [],
    );
  });

  it.each([
    "Since the last visit in January 2020, services for children have been good and improving.",
    "Since the monitoring visit in January 2020, the pace of change in the council is good.",
    "At the second monitoring visit in January 2020, the council was found to require improvement in its front door.",
    "A peer challenge in January 2020 judged that services were good.",
    "The council’s corporate peer challenge rated the council as good in January 2020.",
    "Since January 2020 the response of services to domestic abuse has been good.",
    "The local area was inspected in January 2020 and arrangements for SEND were judged inadequate.",
    "The council’s residential provision was rated good in January 2020.",
    "The virtual college was judged outstanding in January 2020.",
  ])("no remark on what came after it: ‘%s’", (sentence) => {
    const { fields, doubts } = readOpening(
      `The local authority was judged inadequate in May 2019. ${sentence}`,
    );
    expect(fields.judgement).toEqual({ grade: "inadequate", date: "2019-05", scope: "whole" });
    expect(doubts.filter(({ field }) => field === "judgement")).toEqual([]);
  });

  it.each([
    "At the inspection in June 2018, the quality of social work practice was inconsistent and overall effectiveness was judged inadequate.",
    "The inspection of June 2018 found that assessments and plans were weak and services were judged inadequate.",
    "The inspection of June 2018 found poor practice, and overall the authority was inadequate.",
    "At the last inspection in June 2018, which looked at the quality of practice, overall effectiveness was judged inadequate.",
    "In June 2018 the council, which shares its police service with Bradford, was judged inadequate.",
    "In June 2018 the authority’s plans were inadequate and it was judged inadequate overall.",
  ])("the council’s own beside words on practice or on others: ‘%s’", (sentence) => {
    expect(readOpening(sentence).fields.judgement).toEqual({
      grade: "inadequate",
      date: "2018-06",
      scope: "whole",
    });
  });

  it.each([
    "Of the 30 cases audited by the local authority since June 2018, five were judged inadequate.",
    "In July 2018, 60% of audited cases were graded inadequate.",
    "Since the last monitoring visit in October 2018, audits graded as inadequate have fallen.",
    "Since November 2018, audits show that practice is judged to be good by managers.",
    "At the first visit in October 2018, the quality of plans was found to be inadequate.",
    "At the time of the inspection in March 2018, social work practice was judged to be inadequate.",
    "At the inspection in March 2018, the quality of assessments was judged to be inadequate.",
    "At the inspection in March 2018, services to disabled children were judged to be inadequate.",
    "The short-breaks service was inspected in May 2018 and judged to be outstanding.",
    "The police were inspected by HMICFRS in May 2018 and judged to be inadequate.",
  ])("nothing where practice, audits or others were judged: ‘%s’", (sentence) => {
    expect(readOpening(sentence).fields.judgement).toBeNull();
  });

  it("nothing of what is too long to be a sentence, at once", () => {
    const start = performance.now();
    expect(readOpening("judged good in 2018 and ".repeat(2500)).fields.judgement).toBeNull();
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it("the grade that is overall where a sentence names two, and a doubt says so", () => {
    const { fields, doubts } = readOpening(
      "The local authority was judged to require improvement for children in care and inadequate overall in October 2015.",
    );
    expect(fields.judgement).toEqual({ grade: "inadequate", date: "2015-10", scope: "whole" });
    expect(doubts).toContainEqual({
      field: "judgement",
      message: "one sentence names several grades: requires improvement, inadequate",
    });
  });

  it("no grade where each of two is that of a part", () => {
    const { fields } = readOpening(
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

import { describe, expect, it } from "vitest";
import { readOpening } from "../../../support/reading.ts";

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
    expect(readOpening(sentence).fields.judgement).toEqual({
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
    expect(readOpening(sentence).fields.judgement).toBeNull();
  });
});

describe("the earlier judgement, and none in its place, is read from", () => {
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
            "‘It was judged inadequate in March 2018.’ names a judgement other than requires improvement, 2014-06",
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

describe("what was judged before is read from", () => {
  it.each([
    [
      "The local authority was judged inadequate for overall effectiveness in March 2018.",
      "inadequate",
      "2018-03",
    ],
    ["Leeds was judged to be inadequate overall in March 2018.", "inadequate", "2018-03"],
    [
      "Children’s services in Leeds were judged inadequate at the inspection in March 2018.",
      "inadequate",
      "2018-03",
    ],
    [
      "Since the local authority’s judgement of inadequate in March 2018, much was done.",
      "inadequate",
      "2018-03",
    ],
    [
      "The overall effectiveness of Leeds children’s services was judged as inadequate in the inspection of March 2018.",
      "inadequate",
      "2018-03",
    ],
    ["The ILACS inspection of March 2018 found services to be inadequate.", "inadequate", "2018-03"],
    [
      "In March 2018, Ofsted judged the overall effectiveness of children’s services to be inadequate.",
      "inadequate",
      "2018-03",
    ],
    ["In March 2018 Ofsted judged the local authority’s services as inadequate.", "inadequate", "2018-03"],
    [
      "This was the third monitoring visit since the local authority was judged inadequate in an inspection which took place in March 2018.",
      "inadequate",
      "2018-03",
    ],
    ["The local authority was judged inadequate in March and April 2018.", "inadequate", "2018-04"],
    [
      "The local authority was judged to be inadequate in the report published on 19 March 2018.",
      "inadequate",
      "2018-03-19",
    ],
    [
      "It follows the inspection in March 2018, which judged services for children to be inadequate.",
      "inadequate",
      "2018-03",
    ],
    ["The last inspection (March 2018) judged the council to be inadequate.", "inadequate", "2018-03"],
    ["The local authority received an inadequate judgement in March 2018.", "inadequate", "2018-03"],
    ["Services were rated inadequate in 2018.", "inadequate", "2018"],
    [
      "Child protection plans have improved since the local authority was judged inadequate in November 2016.",
      "inadequate",
      "2016-11",
    ],
    [
      "This was the second monitoring visit, which looked at children in need, since the local authority was judged inadequate in June 2018.",
      "inadequate",
      "2018-06",
    ],
    [
      "At the inspection of services for children in need of help and protection, children looked after and care leavers in November 2016, the local authority was judged inadequate.",
      "inadequate",
      "2016-11",
    ],
    ["The authority was found to be inadequate in March 2018.", "inadequate", "2018-03"],
    ["The local authority was judged ‘inadequate’ in March 2018.", "inadequate", "2018-03"],
    [
      "This is the second monitoring visit since the inspection in March 2018, at which the local authority was judged inadequate.",
      "inadequate",
      "2018-03",
    ],
    ["Ofsted judged services to be inadequate in March 2018.", "inadequate", "2018-03"],
    ["The council’s children’s services have been inadequate since March 2018.", "inadequate", "2018-03"],
    ["The local authority was judged inadequate for the second time in March 2018.", "inadequate", "2018-03"],
    ["The overall judgement was inadequate in March 2018.", "inadequate", "2018-03"],
    [
      "The last judgement inspection was in March 2018, when services were judged to be requires improvement to be good.",
      "requires improvement to be good",
      "2018-03",
    ],
    ["At the last ILACS in March 2018, the local authority was graded good.", "good", "2018-03"],
    [
      "The local authority was judged inadequate in June 2015 and again in March 2018.",
      "inadequate",
      "2018-03",
    ],
  ])("‘%s’", (sentence, grade, date) => {
    expect(readOpening(sentence).fields.judgement).toEqual({ grade, date, scope: "whole" });
  });
});

describe("a judgement in two sentences, or without a date, is read from", () => {
  it.each<[sentences: string, grade: string, date: string | null]>([
    [
      "Leeds was last inspected in March 2018. Overall effectiveness was judged inadequate.",
      "inadequate",
      "2018-03",
    ],
    [
      "Leeds children’s services were last inspected by Ofsted in July 2017. All areas were judged to be good, with adoption judged to be outstanding.",
      "good",
      "2017-07",
    ],
    [
      "The local authority was judged to require improvement to be good. The inspection took place in May 2018.",
      "requires improvement to be good",
      "2018-05",
    ],
    ["This visit follows the judgement that the local authority was judged inadequate.", "inadequate", null],
    ["At the last inspection, children’s services were judged to be good overall.", "good", null],
  ])("‘%s’", (sentences, grade, date) => {
    expect(readOpening(sentences).fields.judgement).toEqual({ grade, date, scope: "whole" });
  });

  it.each([
    "Leeds was last inspected in March 2018. The experiences of care leavers were judged inadequate.",
    "At the last inspection, the adoption service was judged to be good.",
    "The quality of audits was judged to be inadequate by managers.",
    "Leeds was last visited in March 2018. Practice was good.",
  ])("and not where it is of a part, or nobody judged: ‘%s’", (sentences) => {
    expect(readOpening(sentences).fields.judgement).toBeNull();
  });

  it.each([
    "At the last visit in March 2018 practice was seen. The authority was judged inadequate.",
    "A joint inspection took place in March 2018. The authority was judged inadequate.",
    "Leeds was inspected in March 2015 and May 2018. The authority was judged inadequate.",
  ])("without the date of something else: ‘%s’", (sentences) => {
    expect(readOpening(sentences).fields.judgement).toEqual({
      grade: "inadequate",
      date: null,
      scope: "whole",
    });
  });
});

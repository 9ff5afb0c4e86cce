import { describe, expect, it } from "vitest";
import { letterText } from "../../../support/monitoring-letter.ts";
import { readOpening, readWords, visitSentence } from "../../../support/reading.ts";

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
    expect(readOpening(sentence).fields.visit?.ordinal).toBe(ordinal);
  });
});

describe("the number of a visit that is counted in other words is read from", () => {
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

describe("which visit it was is read from", () => {
  it.each([
    ["This was the sixth monitoring visit since the local authority was judged inadequate in March 2017.", 6],
    ["This was the 6th monitoring visit since March 2017.", 6],
    ["This is the fifth and final monitoring visit since the inspection in March 2017.", 5],
    ["This was the final monitoring visit before the re-inspection.", null],
    [
      "The visit was the first monitoring visit since the local authority was judged to be inadequate in March 2017.",
      1,
    ],
    ["It was the council’s second monitoring visit.", 2],
    ["This monitoring visit is the second since the inspection.", 2],
    ["This is Leeds’s third monitoring visit since the inspection.", 3],
    ["This was our fourth visit to Leeds.", 4],
    ["The visit was the authority’s third monitoring visit.", 3],
    ["This was the second of the monitoring visits planned.", 2],
    ["This was the seventh monitoring visit to Leeds since it was judged inadequate in June 2015.", 7],
    ["This was the third monitoring visit undertaken since the inspection.", 3],
    ["This is the first in a series of monitoring visits.", 1],
    ["This was the first of a series of monitoring visits.", 1],
    ["This is the second monitoring visit to the local authority.", 2],
    ["The purpose of this third monitoring visit was to look at plans.", 3],
    ["This third monitoring visit looked at care leavers.", 3],
    ["It is the second monitoring visit since the local authority was judged inadequate in 2018.", 2],
    ["This was the local authority’s second monitoring visit since the inspection.", 2],
    ["The visit was the second in a programme of visits.", null],
    ["This monitoring visit was the third such visit since the inspection.", 3],
    ["The monitoring visit was the second to be carried out since the inspection.", 2],
    ["This was the second focused visit since the last inspection.", 2],
    ["This was the twelfth visit.", 12],
    ["This was the eighth quarterly monitoring visit.", 8],
    ["This was the first monitoring visit under the ILACS framework.", 1],
    ["It was the 2nd monitoring visit since the inspection.", 2],
    ["This visit is the third monitoring visit since the judgement.", 3],
    [
      "This was the third monitoring visit following the local authority being judged inadequate in May 2018.",
      3,
    ],
    ["This was the social worker’s first visit to the family.", null],
    ["This was the child’s second visit to the centre.", null],
  ])("‘%s’", (sentence, ordinal) => {
    expect(readOpening(sentence).fields.visit?.ordinal).toBe(ordinal);
  });

  it("the sentence that sums the letter up, and the title", () => {
    const opening = [visitSentence.replace("the monitoring visit", "the third monitoring visit")];
    expect(readWords(letterText({ opening })).fields.visit?.ordinal).toBe(3);
    const title = "Fourth monitoring visit to Leeds children’s services";
    expect(readWords(letterText({ title, opening: [visitSentence] })).fields.visit?.ordinal).toBe(4);
  });

  it("the sentence where the title counts otherwise, and a doubt says so", () => {
    const title = "Fourth monitoring visit to Leeds children’s services";
    const { fields, doubts } = readWords(letterText({ title }));
    expect(fields.visit?.ordinal).toBe(2);
    expect(doubts).toEqual([
      { field: "visit", message: "the title says ‘Fourth visit’, but the text says that it was visit 2" },
    ]);
  });
});

describe("a visit is not the first of all where it is only the first since", () => {
  it.each([
    "This was the first visit since the second monitoring visit.",
    "This was the first monitoring visit since the start of the pandemic.",
    "The visit was the first since the COVID-19 pandemic began.",
    "This was the first monitoring visit to Leeds following the last visit in May 2018.",
  ])("‘%s’", (sentence) => {
    expect(readOpening(sentence).fields.visit?.ordinal).toBeNull();
  });

  it("something else, and its number is read from a sentence that counts from the judgement", () => {
    const { fields } = readOpening(
      "This was the first visit since the pandemic. It was the third monitoring visit since the local authority was judged inadequate in March 2018.",
    );
    expect(fields.visit?.ordinal).toBe(3);
  });
});

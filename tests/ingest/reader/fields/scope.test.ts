import { describe, expect, it } from "vitest";
import { letterText } from "../../../support/monitoring-letter.ts";
import { readOpening, readWords } from "../../../support/reading.ts";

/** The scope of a letter whose opening goes on with these sentences and that has no section on it. */
const scopeOf = (sentences: string): string | null => {
  const opening = [`This letter summarises the findings of the visit. ${sentences}`];
  return readWords(letterText({ opening, rest: ["Overview", "Progress is steady."] })).fields.scope;
};

describe("what inspectors looked at is read from", () => {
  it.each([
    "Inspectors looked at the local authority’s arrangements for care leavers.",
    "Inspectors evaluated the quality of care planning for children in care.",
    "Inspectors considered the local authority’s arrangements at the ‘front door’.",
    "Inspectors looked at how the local authority supports children in need.",
    "During this visit, inspectors reviewed the local authority’s arrangements for private fostering.",
    "During the course of this visit, inspectors reviewed the progress made in the area of care planning.",
    "As part of this visit, we looked at the quality of supervision.",
    "At this monitoring visit inspectors examined the timeliness of assessments.",
    "This visit looked at the impact of decision-making across help and protection.",
    "The visit focused specifically on children who go missing.",
    "The monitoring visit concentrated on the quality of case recording.",
    "This inspection covered services for disabled children.",
    "The focus of this visit was on planning and achieving permanence.",
    "The areas covered by this visit were assessment and planning.",
    "The local authority’s arrangements for receiving referrals were considered by inspectors.",
    "The joint targeted area inspection (JTAI) included an evaluation of the ‘front door’, which receives referrals.",
    "Inspectors reviewed the quality of case records for children in need.",
  ])("‘%s’", (sentence) => {
    expect(scopeOf(sentence)).toBe(sentence);
  });

  it("a sentence on what a joint inspection was of, where no other says it", () => {
    const sentence =
      "This letter summarises the findings of the joint targeted area inspection (JTAI) of the multi-agency response to serious youth violence in Leeds.";
    const opening = [sentence, "This inspection took place from 29 to 30 January 2019."];
    expect(readWords(letterText({ opening })).fields.scope).toBe(
      "Inspectors reviewed the progress made in supervision.",
    );
    expect(readWords(letterText({ opening, rest: ["Overview", "All is well."] })).fields.scope).toBe(
      sentence,
    );
  });
});

describe("what inspectors looked at is not", () => {
  it.each([
    "Inspectors looked at a range of evidence, including case discussions with social workers.",
    "Inspectors considered a wide variety of evidence.",
    "Inspectors reviewed children’s case records and spoke to managers.",
    "Inspectors looked at local authority performance management and quality assurance information.",
    "Inspectors reviewed 24 children’s cases in detail.",
    "The visit considered a range of evidence, including electronic case records.",
    "They also looked at case files.",
    "Inspectors also considered the impact of leaders.",
    "The last visit focused on care leavers.",
    "The local authority’s last inspection looked at services for care leavers.",
    "At the previous visit, inspectors looked at the front door.",
    "Leaders have reviewed the arrangements for care leavers.",
    "Inspectors considered that leaders know their services well.",
    "This visit was carried out in line with the framework.",
  ])("‘%s’", (sentence) => {
    expect(scopeOf(sentence)).toBeNull();
  });

  it("said among the findings", () => {
    const rest = ["Findings", "Inspectors looked at the local authority’s arrangements for care leavers."];
    expect(readWords(letterText({ rest })).fields.scope).toBeNull();
  });
});

describe("the scope", () => {
  it("is read from the section whose heading announces it before the opening", () => {
    const opening = ["This letter summarises the findings of the visit. The visit covered four teams."];
    const rest = [
      "Areas covered by the visit",
      "Inspectors reviewed the progress made in supervision. They spoke to staff.",
    ];
    expect(readWords(letterText({ opening, rest })).fields.scope).toBe(
      "Inspectors reviewed the progress made in supervision.",
    );
  });

  const list = ["• the quality of plans;", "• supervision; and", "• Support into adulthood."].join("\n");

  it("has the items of the list that completes its sentence", () => {
    const opening = [
      "This letter summarises the findings of the visit.",
      `Inspectors reviewed the progress made in the following areas:\n\n${list}`,
    ];
    expect(readWords(letterText({ opening, rest: ["Overview", "All is well."] })).fields.scope).toBe(
      "Inspectors reviewed the progress made in the following areas: the quality of plans; supervision; Support into adulthood.",
    );
  });

  it("has the sentence that introduces a list with it, where that says more about the one before", () => {
    const opening = [
      "This letter summarises the findings of the visit.",
      `Inspectors looked at the local authority’s arrangements for care leavers. This included:\n\n${list}`,
    ];
    expect(readWords(letterText({ opening, rest: ["Overview", "All is well."] })).fields.scope).toBe(
      "Inspectors looked at the local authority’s arrangements for care leavers. This included: the quality of plans; supervision; Support into adulthood.",
    );
  });

  it("is recorded with the words it is based on, and is not a doubt where a letter has none", () => {
    const sentence = "Inspectors reviewed the progress made in supervision.";
    const { evidence } = readWords(letterText());
    expect(evidence.filter(({ field }) => field === "scope")).toEqual([
      { field: "scope", passage: { text: sentence, page: null } },
    ]);
    const { fields, doubts } = readWords(letterText({ rest: ["Overview", "All is well."] }));
    expect(fields.scope).toBeNull();
    expect(doubts.filter(({ field }) => field === "scope")).toEqual([]);
  });

  it("is found in time however long a sentence is", () => {
    const long = `During this ${"visit".repeat(2000)} ${"word ".repeat(2000)}`;
    const start = performance.now();
    expect(readOpening(long).fields.scope).toBe("Inspectors reviewed the progress made in supervision.");
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

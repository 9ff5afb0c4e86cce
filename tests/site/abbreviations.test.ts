import { describe, expect, it } from "vitest";
import { abbreviationsOf, explainedIn } from "../../scripts/site/abbreviations.ts";
import { bodyOf, letterOf, recordWith } from "../support/archives.ts";

describe("an abbreviation that a text explains", () => {
  it.each([
    ["the operation of the Public Law Outline (PLO) process", "PLO", "Public Law Outline"],
    ["The multi-agency safeguarding hub (MASH) works", "MASH", "multi-agency safeguarding hub"],
    ["Most independent reviewing officers (IROs) know", "IRO", "independent reviewing officers"],
    [
      "in their assessed and supported year in employment (ASYE)",
      "ASYE",
      "assessed and supported year in employment",
    ],
    [
      "a family advocacy restorative engagement group (FLARE) meets",
      "FLARE",
      "family advocacy restorative engagement group",
    ],
    ["the new children’s hub (CHUB) works", "CHUB", "children’s hub"],
    ["use of personal protective equipment (PPE)", "PPE", "personal protective equipment"],
    ["in education, employment and training (EET)", "EET", "education, employment and training"],
    ["to the early help and safeguarding hub (EHaSH)", "EHaSH", "early help and safeguarding hub"],
    ["the ‘First Assessment Service’ (FAS) acts", "FAS", "First Assessment Service"],
    ["the Access and Assessment team (A&A)", "A&A", "Access and Assessment team"],
    [
      "are NEET (not in education, employment or training) for",
      "NEET",
      "not in education, employment or training",
    ],
  ])("is read from its brackets: %s", (text, short, long) => {
    expect(explainedIn(text)).toEqual([{ short, long }]);
  });

  it.each([
    "the (coronavirus) pandemic",
    "practice (outcome 4, national framework)",
    "a 50% increase in notices (14)",
    "Louise Example (HMI designate)",
    "work well. Teams (DCS) are",
    "the new director of young people’s services (QXZ)",
    "social workers in the specialist complex team (SHINE)",
  ])("is not made up: %s", (text) => {
    expect(explainedIn(text)).toEqual([]);
  });
});

describe("the abbreviations of a letter", () => {
  const glossary = [
    { short: "HMI", long: "His or Her Majesty’s Inspector" },
    { short: "MASH", long: "multi-agency safeguarding hub" },
    { short: "IRO", long: "independent reviewing officer" },
    { short: "NRM", long: "national referral mechanism" },
  ];

  it("come from its own words first, then from the glossary, in the order of the alphabet", () => {
    const body = bodyOf("IROs meet.", "The many-agency sharing hub (MASH) is new.", "The MASH works.");
    expect(abbreviationsOf(letterOf(recordWith({}, body)), glossary)).toEqual([
      { short: "HMI", long: "His or Her Majesty’s Inspector", explainedIn: null },
      { short: "IRO", long: "independent reviewing officer", explainedIn: null },
      { short: "MASH", long: "many-agency sharing hub", explainedIn: "p2" },
    ]);
  });

  it("leave out what the letter does not use and what nobody explains", () => {
    const body = bodyOf("The XYZ team smashed a MASHED hub.");
    expect(
      abbreviationsOf(letterOf(recordWith({ inspectors: [], signatory: null }, body)), glossary),
    ).toEqual([]);
  });
});

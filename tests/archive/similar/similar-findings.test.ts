import { describe, expect, it } from "vitest";
import type { Letter } from "../../../scripts/archive/letter.ts";
import { Findings } from "../../../scripts/archive/similar/findings.ts";
import { similarFindings } from "../../../scripts/archive/similar/similar-findings.ts";
import { letterSaying, missing, supervision, withOthers } from "../../support/similar-letters.ts";

const similar = (...letters: Letter[]) => similarFindings(new Findings(letters));
const own = letterSaying("leeds", "2020-01-10", [supervision("in every team")]);
const address = "/letters/leeds/2020-01-10-focused-visit/#p1";

describe("similar findings of a paragraph", () => {
  it("are on its subject, in letters to other authorities, five at most and one of each", () => {
    const twice = letterSaying("kent", "2019-01-10", [supervision("in most teams")]);
    const found = similar(...withOthers(own, twice)).get(address) ?? [];
    expect(found).toHaveLength(5);
    expect(new Set(found.map(({ letter }) => letter.authority.slug)).size).toBe(5);
    expect(found.every(({ paragraph }) => paragraph.text.startsWith("Supervision"))).toBe(true);
  });

  it("are not of the authority’s other letters", () => {
    const other = letterSaying("leeds", "2019-01-10", [supervision("in every team, as before")]);
    const found = similar(...withOthers(own, other)).get(address) ?? [];
    expect(found.map(({ letter }) => letter.authority.slug)).not.toContain("leeds");
  });

  it("share a theme with it", () => {
    const untold = letterSaying("hull", "2019-01-10", [
      { ...supervision("in every team"), themes: ["other"] },
    ]);
    const found = similar(...withOthers(own, untold)).get(address) ?? [];
    expect(found.map(({ letter }) => letter.authority.slug)).not.toContain("hull");
  });
});

describe("a paragraph has no similar findings", () => {
  it.each<[string, Letter]>([
    [
      "that is short",
      letterSaying("hull", "2019-01-10", [{ text: "Supervision is regular.", themes: ["supervision"] }]),
    ],
    [
      "that looks back on an inspection",
      letterSaying("hull", "2019-01-10", [{ ...supervision("since the last inspection") }]),
    ],
    [
      "before the first heading",
      letterSaying("hull", "2019-01-10", [{ ...supervision("here"), heading: null }]),
    ],
    [
      "on a subject that no other letter has",
      letterSaying("hull", "2019-01-10", [
        {
          ...missing("x"),
          text: "Foster carers receive training on attachment, delegated authority and allegations before their approval by the independent panel.",
          themes: ["missing"],
        },
      ]),
    ],
  ])("%s", (_, letter) => {
    expect(similar(...withOthers(letter)).get("/letters/hull/2019-01-10-focused-visit/#p1")).toBeUndefined();
  });
});

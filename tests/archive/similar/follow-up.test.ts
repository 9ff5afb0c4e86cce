import { describe, expect, it } from "vitest";
import type { Letter } from "../../../scripts/archive/letter.ts";
import { Findings } from "../../../scripts/archive/similar/findings.ts";
import { followUps } from "../../../scripts/archive/similar/follow-up.ts";
import { letterSaying, missing, supervision, withOthers } from "../../support/similar-letters.ts";

const heading = "What needs to improve in this area of social work practice";
const point = {
  text: "The quality of supervision and of managers’ oversight.",
  themes: ["supervision"],
  heading,
};
const asked = letterSaying("leeds", "2019-01-10", [
  point,
  { text: "Return interviews with children who go missing.", heading },
]);
const address = "/letters/leeds/2019-01-10-focused-visit/#p1";

function followUp(...letters: Letter[]) {
  const all = withOthers(...letters);
  return followUps(all, new Findings(all));
}

describe("a point that must improve", () => {
  it("leads to what the next letters to the authority say on it, with the themes and words that both have", () => {
    const told = letterSaying("leeds", "2020-01-10", [missing("now"), supervision("now")]);
    const [first, ...others] = followUp(asked, told).get(address) ?? [];
    expect(first?.finding.paragraph.text).toContain("Supervision of social workers");
    expect(first?.finding.letter.url).toBe("/letters/leeds/2020-01-10-focused-visit/");
    expect(first?.themes).toEqual(["supervision"]);
    expect(first?.words).toEqual([]);
    expect(others).toEqual([]);
  });

  it("names the words that both have where few findings have them", () => {
    const told = letterSaying("leeds", "2020-01-10", [
      {
        ...supervision("now"),
        text: "Senior leaders have improved the quality of supervision and of oversight by managers.",
      },
    ]);
    expect(followUp(asked, told).get(address)?.[0]?.words).toContain("quality");
  });

  it.each<[string, Letter[]]>([
    ["no later letter", []],
    ["a later letter that says nothing on it", [letterSaying("leeds", "2020-01-10", [missing("now")])]],
    ["a letter to another authority", [letterSaying("hull", "2020-01-10", [supervision("now")])]],
    ["an earlier letter", [letterSaying("leeds", "2018-11-10", [supervision("then")])]],
  ])("leads nowhere with %s", (_, letters) => {
    expect(followUp(asked, ...letters).get(address)).toBeUndefined();
  });
});

it("a finding that is not below such a heading is not a point", () => {
  const found = letterSaying("leeds", "2019-01-10", [supervision("then")]);
  const told = letterSaying("leeds", "2020-01-10", [supervision("now")]);
  expect(followUp(found, told).size).toBe(0);
});

import { describe, expect, it } from "vitest";
import { neighboursOf } from "../../../scripts/site/views/neighbours.ts";
import { archiveOf, recordWith } from "../../support/archives.ts";

const visit = (start: string, authority = "leeds") =>
  recordWith({ authority, visit: { start, end: start, ordinal: null } });

describe("the neighbours of a letter", () => {
  const { letters } = archiveOf(
    visit("2019-01-29"),
    visit("2020-02-03"),
    visit("2021-05-06"),
    visit("2020-01-01", "york"),
  );
  const neighbours = neighboursOf(letters);

  it("are the letters on the visits before and after it to the same authority", () => {
    expect(neighbours.get("leeds-2020-02-03-focused-visit")).toEqual({
      previous: {
        text: "Focused visit",
        url: "/letters/leeds/2019-01-29-focused-visit/",
        when: "29 January 2019",
      },
      next: { text: "Focused visit", url: "/letters/leeds/2021-05-06-focused-visit/", when: "6 May 2021" },
    });
  });

  it("are missing at both ends, and for an authority’s only letter", () => {
    expect(neighbours.get("leeds-2019-01-29-focused-visit")?.previous).toBeNull();
    expect(neighbours.get("leeds-2021-05-06-focused-visit")?.next).toBeNull();
    expect(neighbours.get("york-2020-01-01-focused-visit")).toEqual({ previous: null, next: null });
  });
});

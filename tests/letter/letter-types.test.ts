import { expect, it } from "vitest";
import { isOnInspection, letterTypes } from "../../scripts/letter/letter-types.ts";
import { shortVisitNames, visitNames } from "../../scripts/letter/wording.ts";

it("letters on visits are distinguished from letters on inspections by their kind", () => {
  expect(letterTypes.filter((type) => !isOnInspection(type))).toEqual(["monitoring-visit", "focused-visit"]);
});

it("every kind has a name of its own, and a short one", () => {
  for (const names of [visitNames, shortVisitNames]) {
    expect(new Set(letterTypes.map((type) => names[type])).size).toBe(letterTypes.length);
  }
});

import { expect, it } from "vitest";
import { stemsByPlace } from "../../scripts/search/places.ts";

it("counts one place for each word, and places between blocks", () => {
  const places = stemsByPlace([
    { id: null, kind: "title", text: "Decision-making, visited" },
    { id: "p1", kind: "paragraph", text: "Children’s plans" },
  ]);
  expect(places.slice(0, 3)).toEqual(["decis", "make", "visit"]);
  expect(places.slice(-2)).toEqual(["children", "plan"]);
  expect(places.slice(3, -2).every((stem) => stem === null)).toBe(true);
  expect(places.length).toBeGreaterThan(5);
});

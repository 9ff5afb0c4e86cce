import { expect, it } from "vitest";
import { shapesOf, startsOf, stemsByPlace } from "../../scripts/search/places.ts";

it("counts one place for each word, and places between blocks", () => {
  const places = stemsByPlace([
    { id: null, kind: "title", text: "Decision-making, visited" },
    { id: "p1", kind: "paragraph", text: "Children’s plans" },
  ]);
  expect(places.slice(0, 3)).toEqual(["decis", "make", "visit"]);
  expect(places.slice(-2)).toEqual(["child", "plan"]);
  expect(places.slice(3, -2).every((stem) => stem === null)).toBe(true);
  expect(places.length).toBeGreaterThan(5);
});

it("says where each block begins", () => {
  const blocks = [
    { id: null, kind: "title" as const, text: "Decision-making, visited" },
    { id: "p1", kind: "paragraph" as const, text: "" },
    { id: "p2", kind: "paragraph" as const, text: "Plans" },
  ];
  const places = stemsByPlace(blocks);
  const starts = startsOf(shapesOf(blocks));
  expect(places[starts[0] ?? -1]).toBe("decis");
  expect(places[starts[2] ?? -1]).toBe("plan");
  expect(shapesOf(blocks).map(({ words }) => words)).toEqual([3, 0, 1]);
});

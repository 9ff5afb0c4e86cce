import { expect, it } from "vitest";
import { inspectorByName } from "../../scripts/content/inspectors.ts";
import { facetColumns, monthsOf } from "../../scripts/search/facet-columns.ts";
import { letterOf } from "../support/published-letters.ts";

it("says for each letter what it can be narrowed by", () => {
  const york = { slug: "york", name: "York", region: "Yorkshire and the Humber" };
  const letters = [
    letterOf({ authority: york, start: "2021-05-01", inspectors: ["Ben Sample", "Ada Example"] }),
    letterOf({ start: "2019-01-29", themes: ["neglect"] }),
  ];
  const themes = [{ slug: "neglect", name: "Neglect", description: "x", phrases: ["neglect"] }];
  const facets = facetColumns(letters, { themes, inspectorNamed: inspectorByName([]) });
  expect(facets.authority).toEqual({
    values: [
      ["leeds", "Leeds"],
      ["york", "York"],
    ],
    of: [[1], [0]],
  });
  expect(facets.year).toEqual({
    values: [
      ["2021", "2021"],
      ["2019", "2019"],
    ],
    of: [[0], [1]],
  });
  expect(facets.theme).toEqual({ values: [["neglect", "Neglect"]], of: [[], [0]] });
  expect(facets.inspector.of).toEqual([[1, 0], [0]]);
});

it("counts the letters of each month in the order of the letters", () => {
  const letters = ["2021-05-20", "2021-05-01", "2021-04-30", "2019-01-29"].map((start) =>
    letterOf({ start }),
  );
  expect(monthsOf(letters)).toEqual([
    ["2021-05", 2],
    ["2021-04", 1],
    ["2019-01", 1],
  ]);
});

import { expect, it } from "vitest";
import { lettersFile } from "../../scripts/search/letters-file.ts";
import { letterOf } from "../support/published-letters.ts";
import { settings } from "../support/vocabulary.ts";

it("lists letters newest first with what they can be narrowed by", () => {
  const york = { slug: "york", name: "York", region: "Yorkshire and the Humber" };
  const letters = [
    letterOf({ start: "2019-01-29", themes: ["neglect"] }),
    letterOf({ authority: york, start: "2021-05-01", inspectors: ["Ben Sample", "Ada Example"] }),
  ];
  const themes = [{ slug: "neglect", name: "Neglect", description: "x", phrases: ["neglect"] }];
  const archive = {
    settings,
    letters,
    authorities: [],
    inspectors: [],
    themes,
    glossary: [],
    tiles: [],
    pages: [],
    tests: null,
    events: [],
  };
  const file = lettersFile(archive, (url) => `id of ${url}`);
  expect(file.ids).toEqual([
    "id of /letters/york/2021-05-01-focused-visit/",
    "id of /letters/leeds/2019-01-29-focused-visit/",
  ]);
  expect(file.dates).toEqual(["2021-05-01", "2019-01-29"]);
  expect(file.facets.authority).toEqual({
    values: [
      ["leeds", "Leeds"],
      ["york", "York"],
    ],
    of: [[1], [0]],
  });
  expect(file.facets.year).toEqual({
    values: [
      ["2021", "2021"],
      ["2019", "2019"],
    ],
    of: [[0], [1]],
  });
  expect(file.facets.theme).toEqual({ values: [["neglect", "Neglect"]], of: [[], [0]] });
  expect(file.facets.inspector.of).toEqual([[1, 0], [0]]);
});

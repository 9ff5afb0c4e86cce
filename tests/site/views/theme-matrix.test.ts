import { describe, expect, it } from "vitest";
import { themeMatrix } from "../../../scripts/site/views/theme-matrix.ts";
import { archiveOf, bodyOf, recordWith } from "../../support/archives.ts";

const onVisit = (start: string, text: string) => ({
  ...recordWith({ visit: { start, end: start, ordinal: null } }),
  body: bodyOf(text),
});
const coreGroups = "Core groups are regular.";

describe("the matrix of themes by years", () => {
  const archive = archiveOf(
    onVisit("2018-03-01", coreGroups),
    onVisit("2018-05-01", "Nothing of the kind."),
    onVisit("2020-03-01", coreGroups),
  );
  const matrix = themeMatrix(archive);

  it("has the years that have letters, newest first, with their number", () => {
    expect(matrix?.years).toEqual([
      { text: "2020", url: "/letters/2020/", letters: "1 letter" },
      { text: "2018", url: "/letters/2018/", letters: "2 letters" },
    ]);
  });

  it("counts the letters on each theme and shades by their part of the year", () => {
    const row = matrix?.rows.find(({ theme }) => theme.url === "/themes/core-groups/");
    expect(row?.cells).toEqual([
      { text: "1", depth: 4 },
      { text: "1", depth: 2 },
    ]);
  });

  it("leaves out themes that no letter has", () => {
    expect(matrix?.rows.every(({ cells }) => cells.some(({ text }) => text !== "0"))).toBe(true);
  });
});

it("there is no matrix of a single year", () => {
  expect(themeMatrix(archiveOf(onVisit("2018-03-01", coreGroups)))).toBeNull();
});

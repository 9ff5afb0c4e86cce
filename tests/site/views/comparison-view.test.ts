import { expect, it } from "vitest";
import type { LetterRecord } from "../../../scripts/letter/schema.ts";
import { type ComparisonView, comparisonViews } from "../../../scripts/site/views/comparison-view.ts";
import { indexArchive } from "../../../scripts/site/views/grouped-archive.ts";
import { archiveOf, bodyOf, recordWith } from "../../support/archives.ts";
import { leeds } from "../../support/vocabulary.ts";

const on = (start: string): LetterRecord =>
  recordWith({ visit: { start, end: start, ordinal: null } }, bodyOf(`Words on ${start}.`));
const compared = (earlier: string, later: string): string =>
  `/authorities/leeds/compare/${earlier}-focused-visit/${later}-focused-visit/`;

function views(starts: readonly string[], recorded: readonly string[] = []): ComparisonView[] {
  const archive = archiveOf(...starts.map(on));
  return comparisonViews(leeds, archive.letters, indexArchive(archive), recorded);
}

it("two letters in succession have a page, which leads to the pairs before and after it", () => {
  const [later, earlier] = views(["2019-01-29", "2020-03-04", "2021-05-06"]);
  expect(later).toMatchObject({
    url: compared("2020-03-04", "2021-05-06"),
    between: [],
    previous: { url: compared("2019-01-29", "2020-03-04") },
    next: null,
  });
  expect(earlier).toMatchObject({ previous: null, next: { url: later?.url } });
});

it("one letter alone is compared with none", () => {
  expect(views(["2019-01-29"])).toEqual([]);
});

it("a pair that was published stays, and names the letters that have come between", () => {
  const recorded = [compared("2019-01-29", "2021-05-06"), compared("2018-01-29", "2021-05-06")];
  const all = views(["2019-01-29", "2020-03-04", "2021-05-06", "2022-01-11"], recorded);
  expect(all).toHaveLength(4);
  expect(all.at(-1)).toMatchObject({
    url: recorded[0],
    between: [{ text: "Focused visit, 4 March 2020", url: "/letters/leeds/2020-03-04-focused-visit/" }],
    previous: null,
    next: { url: compared("2021-05-06", "2022-01-11") },
  });
});

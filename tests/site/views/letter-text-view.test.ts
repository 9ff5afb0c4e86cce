import { expect, it } from "vitest";
import type { LetterBody } from "../../../scripts/letter/schema.ts";
import { sectionViews } from "../../../scripts/site/views/letter-text-view.ts";
import { letterOf, recordWith } from "../../support/archives.ts";

/** A section with one paragraph. */
const section = (id: string, heading: string | null, number: number): LetterBody["sections"][number] => ({
  id,
  heading,
  level: 2,
  marks: [],
  was: [],
  paragraphs: [
    { id: `p${number}`, number, kind: "paragraph", marker: null, text: "Words.", marks: [], was: [] },
  ],
});

it("names the links of sections with the same heading by where they begin, and leaves others to their words", () => {
  const sections = [
    section("opening", null, 1),
    section("overview", "Overview", 2),
    section("findings", "Findings", 3),
    section("findings-2", "Findings", 4),
  ];
  const letter = letterOf(recordWith({}, { sections, footnotes: [] }));
  expect(sectionViews(letter).map(({ linkName }) => linkName)).toEqual([
    null,
    null,
    "Findings, from paragraph 3",
    "Findings, from paragraph 4",
  ]);
});

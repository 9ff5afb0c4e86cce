/** The examples beside the phrases of the project’s publishers. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it, test } from "vitest";
import { loadPublishers, readPublisher } from "../../../scripts/content/publishers/load-publishers.ts";
import { problemLine } from "../../../scripts/letter/problems.ts";
import { examplesOf } from "../../support/phrase-examples.ts";

const content = fileURLToPath(new URL("../../../content/", import.meta.url));
const { publishers } = await loadPublishers(content);

describe.each(publishers)("of the examples of $id, the phrases read", (publisher) => {
  it.each(examplesOf(publisher))("$expected from ‘$sentence’", ({ expected, read }) => {
    expect(read).toBe(expected);
  });
});

test("each field with phrases has examples", () => {
  for (const publisher of publishers) {
    const { words: _, letter: _l, summary: _s, otherRoles: _r, ...fields } = publisher.phrases;
    for (const { examples } of Object.values(fields)) expect(Object.keys(examples)).not.toEqual([]);
  }
});

test.each([
  ["{start} scope", "{begin} scope", "has the unknown slot {begin}; known are {start}"],
  ["(scope|focus) of (the|this)", "(scope|focus of the", "has no ) for one of its opening brackets"],
  ["…10 (since", "…100 (since", "has a gap of 100 words; use 1 to 60"],
])("the phrase ‘%s’ written as ‘%s’ is refused with its line", (right, wrong, message) => {
  const yaml = readFileSync(`${content}publishers/ofsted.yaml`, "utf8");
  const line = yaml.slice(0, yaml.indexOf(right)).split("\n").length;
  const read = readPublisher(
    yaml.replace(right, () => wrong),
    "publishers/ofsted.yaml",
  );
  const lines = "problems" in read ? read.problems.map(problemLine) : [];
  expect(lines[0]).toContain(message);
  expect(Number(/^publishers\/ofsted\.yaml:(\d+): phrases\./.exec(lines[0] ?? "")?.[1])).toBeLessThanOrEqual(
    line,
  );
});

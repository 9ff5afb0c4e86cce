/** The editor’s page on publishers’ files: its example works. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, test } from "vitest";
import { readPublisher } from "../../../scripts/content/publishers/load-publishers.ts";
import { slotNames } from "../../../scripts/content/publishers/phrases-schema.ts";
import { problemLine } from "../../../scripts/letter/problems.ts";
import { projectFolder } from "../../support/folders.ts";
import { examplesOf } from "../../support/phrase-examples.ts";

const page = readFileSync(join(projectFolder, "docs/another-publisher.md"), "utf8");
const yaml = /```yaml\n(.*?)```/s.exec(page)?.[1] ?? "";
const read = readPublisher(yaml, "publishers/harbour-inspectors.yaml");

test("the page’s example is a file without a mistake", () => {
  expect("problems" in read ? read.problems.map(problemLine) : []).toEqual([]);
});

it.each("publisher" in read ? examplesOf(read.publisher) : [])(
  "in the page’s example, ‘$sentence’ is read as $expected",
  ({ expected, read: value }) => {
    expect(value).toBe(expected);
  },
);

test("the page names no slot that there is not", () => {
  const named = [...page.replace(yaml, "").matchAll(/`\{(\w+)\}`/g)].map(([, name = ""]) => name);
  expect(named.filter((name) => !slotNames.has(name))).toEqual([]);
  expect(named.length).toBeGreaterThan(5);
});

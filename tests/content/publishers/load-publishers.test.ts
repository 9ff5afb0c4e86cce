import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it, test } from "vitest";
import { loadPublishers, readPublisher } from "../../../scripts/content/publishers/load-publishers.ts";
import { problemLine } from "../../../scripts/letter/problems.ts";

const content = fileURLToPath(new URL("../../../content/", import.meta.url));
const own = readFileSync(`${content}publishers/ofsted.yaml`, "utf8");

/** The least that a publisher’s file can say. */
const least = `name: Prison Watch
inspected:
  singular: prison
  plural: prisons
kinds:
  - id: full-inspection
    singular: full inspection
    plural: full inspections
    short: Full
    on: inspection
`;

/** What is wrong with a file, a line for each problem. */
const wrongWith = (yaml: string, file = "publishers/prison-watch.yaml"): string[] => {
  const read = readPublisher(yaml, file);
  return "problems" in read ? read.problems.map(problemLine) : [];
};

test("the project’s own publishers have nothing wrong with them", async () => {
  const { publishers, problems } = await loadPublishers(content);
  expect(problems).toEqual([]);
  expect(publishers.map(({ id, name }) => [id, name])).toEqual([["ofsted", "Ofsted"]]);
});

test("a file needs a name, what is inspected and one kind of letter, and its id is its own name", () => {
  expect(readPublisher(least, "publishers/prison-watch.yaml")).toMatchObject({
    publisher: {
      id: "prison-watch",
      name: "Prison Watch",
      kinds: [{ id: "full-inspection", ordinal: false, judgement: "none", titles: [] }],
      grades: [],
      events: [],
      register: { kind: "Type.", identifiers: [] },
    },
  });
});

describe("what is wrong is said with its line and field", () => {
  it.each([
    [
      "a misspelt field",
      least.replace("plural: prisons", "plurals: prisons"),
      [
        "publishers/prison-watch.yaml:3: inspected.plural: is missing",
        "publishers/prison-watch.yaml:4: inspected: has the unknown field plurals",
      ],
    ],
    [
      "a kind whose id could be no address",
      least.replace("id: full-inspection", "id: Full inspection"),
      [
        "publishers/prison-watch.yaml:6: kinds.0.id: must be words in lower case joined by hyphens, such as progress-visit",
      ],
    ],
    [
      "an occasion that nobody knows",
      least.replace("on: inspection", "on: call"),
      ["publishers/prison-watch.yaml:10: kinds.0.on: must be one of visit, inspection"],
    ],
    [
      "two kinds for all other letters",
      least + least.slice(least.indexOf("  - id")).replace("full-", "short-"),
      [
        "publishers/prison-watch.yaml:11: kinds.1.titles: short-inspection is the second kind without titles; only one kind can be for all other letters",
      ],
    ],
    [
      "no kind at all",
      `${least.slice(0, least.indexOf("kinds:"))}kinds: []\n`,
      ["publishers/prison-watch.yaml:5: kinds: must have at least one kind of letter"],
    ],
  ])("%s", (_, yaml, expected) => {
    expect(wrongWith(yaml)).toEqual(expected);
  });

  it.each([
    [
      "letter: G",
      "letter: O",
      /^publishers\/ofsted\.yaml:\d+: grades\.1\.letter: O is the letter of two grades$/,
    ],
    ["letter: G", "letter: Good", /grades\.1\.letter: must be one capital letter or figure$/],
    [
      "grade: good",
      "grade: outstanding",
      /grades\.1\.wordings\.0\.grade: outstanding is a wording of two grades$/,
    ],
    ["grade: good", "grade: Good", /grades\.1\.wordings\.0\.grade: must be in lower case$/],
    [
      "shape: star",
      "shape: heart",
      /grades\.0\.shape: must be one of star, hexagon, circle, diamond, triangle, square$/,
    ],
    [
      "id: focused-visit\n    singular",
      "id: monitoring-visit\n    singular",
      /kinds\.1\.id: monitoring-visit is the id of two kinds$/,
    ],
    ["label: Senior HMI", "label: HMI", /roles\.1\.label: HMI is the label of two roles$/],
    [
      "column: ofsted_urn",
      "column: Ofsted URN",
      /register\.identifiers\.0\.column: must be the name of a column/,
    ],
  ])("%s as %s", (was, is, expected) => {
    expect(own).toContain(was);
    expect(wrongWith(own.replace(was, is), "publishers/ofsted.yaml")).toEqual([
      expect.stringMatching(expected),
    ]);
  });

  test("a file whose name could be no id", () => {
    expect(wrongWith(least, "publishers/Prison Watch.yaml")).toEqual([
      "publishers/Prison Watch.yaml: the name of the file is the publisher’s id; use a–z, digits and hyphens only",
    ]);
  });
});

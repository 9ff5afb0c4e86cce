/** What is known of publishers is content: the code that reads letters names none of them. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, test } from "vitest";
import { projectFolder } from "../support/folders.ts";
import { authorities, knowledge } from "../support/reading.ts";

/** Files that still have wordings of their own: of letterheads, of bodies and employers, and of posts below a letter. */
const exceptions = [
  "scripts/ingest/reader/fields/bodies.ts",
  "scripts/ingest/reader/fields/people-list.ts",
  "scripts/ingest/reader/fields/side-by-side.ts",
  "scripts/ingest/reader/fields/signatory.ts",
  "scripts/ingest/reader/formats/page-furniture.ts",
  "scripts/ingest/reader/formats/word-tabs.ts",
];

const [publisher] = knowledge.publishers;
const names = [
  publisher.name ?? "",
  ...publisher.bodies.flatMap(({ name, wordings }) => [name, ...wordings]),
  ...publisher.roles.map(({ label }) => label),
  ...publisher.kinds.filter(({ titles }) => titles.length > 0).flatMap(({ id, singular }) => [id, singular]),
  ...publisher.grades.map(({ name }) => name.toLowerCase()).filter((name) => name !== "good"),
  // A reading is something else in code.
  ...authorities.map(({ name }) => name).filter((name) => name !== "Reading"),
];
const anyName = new RegExp(`(?<![\\p{L}-])(?:${names.map(RegExp.escape).join("|")})(?![\\p{L}-])`, "u");

/** The code of a file without its comments. */
const codeOf = (file: string): string =>
  readFileSync(join(projectFolder, file), "utf8")
    .replace(/\/\*.*?\*\//gs, "")
    .replace(/^\s*\/\/.*$/gm, "");

const files = readdirSync(join(projectFolder, "scripts/ingest"), { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => `scripts/ingest/${file.replaceAll("\\", "/")}`);

it("names no publisher, kind of letter, grade, role or authority, but for the files that are left", () => {
  const naming = files.filter((file) => anyName.test(codeOf(file)));
  expect(naming.filter((file) => !exceptions.includes(file))).toEqual([]);
});

test("no file is an exception without need", () => {
  expect(exceptions.filter((file) => !anyName.test(codeOf(file)))).toEqual([]);
});

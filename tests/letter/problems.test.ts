import { expect, it } from "vitest";
import { type Problem, problemLine } from "../../scripts/letter/problems.ts";

const file = "letters/leeds/2018-01-09-focused-visit.md";
const message = "must not end before it starts";

it.each<[string, Pick<Problem, "line" | "field">, string]>([
  ["line and field", { line: 7, field: "visit.end" }, `${file}:7: visit.end: ${message}`],
  ["line only", { line: 7, field: null }, `${file}:7: ${message}`],
  ["field only", { line: null, field: "visit.end" }, `${file}: visit.end: ${message}`],
  ["file only", { line: null, field: null }, `${file}: ${message}`],
])("a problem is one line that names its %s", (_, place, line) => {
  expect(problemLine({ file, message, ...place })).toBe(line);
});

import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readSettings } from "../../scripts/content/settings.ts";
import { problemLine } from "../../scripts/letter/problems.ts";

const own = readFileSync(new URL("../../content/site.yaml", import.meta.url), "utf8");
const problemsAt = (address: string): string[] => {
  const result = readSettings(own.replace(/^address: .*$/m, `address: ${address}`), "site.yaml");
  return "problems" in result ? result.problems.map(problemLine) : [];
};

it.each(["https://letters.example.org", "http://localhost:8080"])("an archive may be at %s", (address) => {
  expect(problemsAt(address)).toEqual([]);
});

it.each([
  ["https://example.org/letters-archive", "must end with the name of its host"],
  ["https://example.org/a/b", "must end with the name of its host"],
  ["https://example.org?archive=1", "must end with the name of its host"],
  ["https://example.org/", "must not end with a slash"],
  ["letters.example.org", "must be an address such as https://letters.example.org"],
])("and not at %s, since its links begin at the root of its address", (address, message) => {
  expect(problemsAt(address)).toEqual([
    expect.stringMatching(new RegExp(`^site\\.yaml:\\d+: address: ${message}`)),
  ]);
});

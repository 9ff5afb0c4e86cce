import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readSettings } from "../../scripts/content/settings.ts";
import { problemLine } from "../../scripts/letter/problems.ts";

const own = readFileSync(new URL("../../content/site.yaml", import.meta.url), "utf8");
const withAddress = (address: string): string => own.replace(/^address: .*$/m, `address: "${address}"`);

it.each([
  "https://letters.example.org",
  "http://localhost:8080",
  "https://example.org/letters-archive",
  "https://example.org/a/b",
])("an archive may be at %s, with a slash at its end or without", (address) => {
  for (const written of [address, `${address}/`]) {
    expect(readSettings(withAddress(written), "site.yaml")).toMatchObject({ settings: { address } });
  }
});

it.each([
  ["https://example.org?archive=1", "must not have a \\? or a #"],
  ["https://example.org/letters/#archive", "must not have a \\? or a #"],
  ["https://example.org/the letters/", "must have only letters, digits and"],
  ["https://example.org//letters/", "must have only letters, digits and"],
  ["letters.example.org", "must be an address such as https://letters.example.org"],
])("and not at %s", (address, message) => {
  const result = readSettings(withAddress(address), "site.yaml");
  expect("problems" in result && result.problems.map(problemLine)).toEqual([
    expect.stringMatching(new RegExp(`^site\\.yaml:\\d+: address: ${message}`)),
  ]);
});

import { resolve } from "node:path";
import { expect, test } from "vitest";
import { readCheckOptions } from "../../scripts/check/options.ts";

const own = { site: resolve("_site"), content: resolve("content"), record: false };

test.each([
  ["without options, the project’s own site and content", [], own],
  ["another site, compared with no content", ["--site", "x"], { ...own, site: resolve("x"), content: null }],
  [
    "another site and its content",
    ["--site", "x", "--content", "y"],
    { ...own, site: resolve("x"), content: resolve("y") },
  ],
  ["new addresses to be recorded", ["--record"], { ...own, record: true }],
])("the check takes %s", (_, commandLine, options) => {
  expect(readCheckOptions(commandLine)).toEqual(options);
});

test("recording the addresses of a site needs its content folder", () => {
  expect(() => readCheckOptions(["--site", "x", "--record"])).toThrow(/name it with --content/);
});

test("an option that does not exist is named", () => {
  expect(() => readCheckOptions(["--seed"])).toThrow(/--seed/);
});

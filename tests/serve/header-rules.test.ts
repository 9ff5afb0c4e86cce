import { describe, expect, test } from "vitest";
import { headersFor, readHeaderRules } from "../../scripts/serve/header-rules.ts";

const rules = readHeaderRules(`
[[headers]]
for = "/*"
values = { One = "all", Two = "all" }

[[headers]]
for = "/data/*"
values = { Two = "data" }

[[headers]]
for = "/*.md"
values = { Three = "markdown" }
`);

describe("a path’s headers", () => {
  const cases: [path: string, headers: Record<string, string>][] = [
    ["/", { One: "all", Two: "all" }],
    ["/letters/leeds/", { One: "all", Two: "all" }],
    ["/data/", { One: "all", Two: "data" }],
    ["/data/letters/leeds.json", { One: "all", Two: "data" }],
    ["/database", { One: "all", Two: "all" }],
    ["/letters/leeds/a.md", { One: "all", Two: "all", Three: "markdown" }],
    ["/letters/xmd", { One: "all", Two: "all" }],
  ];
  test.each(cases)(
    "%s has those of every rule that matches, the later before the earlier",
    (path, headers) => {
      expect(headersFor(path, rules)).toEqual(headers);
    },
  );
});

test("a file without header rules has none", () => {
  expect(readHeaderRules('[build]\ncommand = "npm run build"')).toEqual([]);
});

test.each([
  ["a rule without a path", '[[headers]]\nvalues = { One = "1" }', /netlify\.toml:.*for/s],
  ["a rule without values", '[[headers]]\nfor = "/*"', /netlify\.toml:.*values/s],
  ["a value that is not a text", '[[headers]]\nfor = "/*"\nvalues = { One = 1 }', /netlify\.toml:.*One/s],
])("%s is an error that names it", (_, text, message) => {
  expect(() => readHeaderRules(text)).toThrow(message);
});

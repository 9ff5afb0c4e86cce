import { resolve } from "node:path";
import { expect, test } from "vitest";
import { readStartOptions } from "../../scripts/serve/start-options.ts";

test("without options the project’s own folders are served on port 8080", () => {
  expect(readStartOptions([])).toEqual({
    port: 8080,
    seeds: resolve("seeds"),
    content: resolve("content"),
    output: resolve("_site"),
  });
});

test("options name other folders and another port", () => {
  const given = ["--port", "9000", "--seeds", "a", "--content", "/b", "--output", "c/d"];
  expect(readStartOptions(given)).toEqual({
    port: 9000,
    seeds: resolve("a"),
    content: "/b",
    output: resolve("c/d"),
  });
});

test.each([
  [["--port", "http"], /--port http is no port/],
  [["--port", "65536"], /--port 65536 is no port/],
  [["--port="], /--port {2}is no port/],
  [["--prot", "9000"], /--prot/],
  [["seeds"], /seeds/],
])("%j is an error that names it", (given, message) => {
  expect(() => readStartOptions(given)).toThrow(message);
});

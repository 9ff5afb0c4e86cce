import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { readFolders } from "../scripts/folders.ts";

describe("the folders of a command", () => {
  it("are seeds, content and _site unless named", () => {
    expect(readFolders([])).toEqual({
      seeds: resolve("seeds"),
      content: resolve("content"),
      output: resolve("_site"),
    });
  });

  it("are the ones named", () => {
    expect(readFolders(["--seeds", "a b", "--content=/c", "--output", "out/site"])).toEqual({
      seeds: resolve("a b"),
      content: resolve("/c"),
      output: resolve("out/site"),
    });
  });

  it("are refused where the option does not exist", () => {
    expect(() => readFolders(["--seed", "a"])).toThrow("--seed");
  });
});

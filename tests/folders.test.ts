import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readFolders, resolveFolders } from "../scripts/folders.ts";
import { projectFolder } from "./support/folders.ts";

const elsewhere = mkdtempSync(join(tmpdir(), "folders-"));
afterAll(() => rmSync(elsewhere, { recursive: true }));

describe("the folders of a command", () => {
  it("are the project's seeds, content and _site unless named", () => {
    expect(readFolders([])).toEqual({
      seeds: join(projectFolder, "seeds"),
      content: join(projectFolder, "content"),
      output: join(projectFolder, "_site"),
    });
  });

  it("are the ones named, seen from where the command was given", () => {
    const named = { seeds: "a b", content: "/c", output: "out/site" };
    expect(resolveFolders(named, elsewhere)).toEqual({
      seeds: resolve(elsewhere, "a b"),
      content: "/c",
      output: resolve(elsewhere, "out/site"),
    });
  });

  it("are refused where the option does not exist or names nothing", () => {
    expect(() => readFolders(["--seed", "a"])).toThrow("--seed");
    expect(() => readFolders(["--seeds", ""])).toThrow("--seeds names no folder");
  });

  symlinkSync(projectFolder, join(elsewhere, "link"));
  it.each([
    ["the project itself", projectFolder],
    ["a folder that holds the project", resolve(projectFolder, "..")],
    ["the root", "/"],
    ["the seeds", join(elsewhere, "seeds")],
    ["a folder in the seeds", join(elsewhere, "seeds/site")],
    ["a folder that holds the content", elsewhere],
    ["a folder in the layouts", join(projectFolder, "layouts/out")],
    ["the layouts by a link", join(elsewhere, "link/layouts/out")],
  ])("never let a build replace %s", (_, output) => {
    const named = { seeds: join(elsewhere, "seeds"), content: join(elsewhere, "content"), output };
    expect(() => resolveFolders(named)).toThrow("lie in each other");
  });

  it("may lie beside each other under like names", () => {
    const named = {
      seeds: join(elsewhere, "a"),
      content: join(elsewhere, "a-b"),
      output: join(elsewhere, "a-c"),
    };
    expect(resolveFolders(named)).toEqual(named);
  });
});

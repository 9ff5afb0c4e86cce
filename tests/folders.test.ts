import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { assertOutputApart } from "../scripts/folders.ts";
import { projectFolder } from "./support/folders.ts";

const elsewhere = mkdtempSync(join(tmpdir(), "folders-"));
afterAll(() => rmSync(elsewhere, { recursive: true }));

describe("the output of a build", () => {
  symlinkSync(projectFolder, join(elsewhere, "link"));
  it.each([
    ["the project itself", projectFolder],
    ["a folder that contains the project", resolve(projectFolder, "..")],
    ["the root", "/"],
    ["the seeds", join(elsewhere, "seeds")],
    ["a folder in the seeds", join(elsewhere, "seeds/site")],
    ["a folder that contains the content", elsewhere],
    ["a folder in the layouts", join(projectFolder, "layouts/out")],
    ["the layouts by a link", join(elsewhere, "link/layouts/out")],
  ])("never replaces %s", (_, output) => {
    const folders = { seeds: join(elsewhere, "seeds"), content: join(elsewhere, "content"), output };
    expect(() => assertOutputApart(folders)).toThrow(
      /^--output .* (is in|contains) .*; a build replaces its whole output folder/,
    );
  });

  it("may lie beside seeds and content under a like name", () => {
    const [seeds, content, output] = ["a", "a-b", "a-c"].map((name) => join(elsewhere, name)) as [
      string,
      string,
      string,
    ];
    expect(() => assertOutputApart({ seeds, content, output })).not.toThrow();
  });
});

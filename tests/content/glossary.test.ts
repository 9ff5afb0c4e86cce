import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readGlossary } from "../../scripts/content/glossary.ts";
import { projectFolder } from "../support/folders.ts";

describe("the glossary", () => {
  it("is read from lines of abbreviation and meaning", () => {
    expect(readGlossary("PLO: Public Law Outline\n", "glossary.yaml")).toEqual({
      glossary: [{ short: "PLO", long: "Public Law Outline" }],
    });
    expect(readGlossary("", "glossary.yaml")).toEqual({ glossary: [] });
  });

  it("says what is wrong with it, and where", () => {
    expect(readGlossary("PLO: 3\n", "glossary.yaml")).toEqual({
      problems: [
        {
          file: "glossary.yaml",
          line: 1,
          field: "PLO",
          message: 'must be a text; put it in quotation marks: "3"',
        },
      ],
    });
    expect(readGlossary("a: b\n c: [", "glossary.yaml")).toMatchObject({
      problems: [{ file: "glossary.yaml", line: 2 }],
    });
  });

  it("of the archive itself can be read", async () => {
    const yaml = await readFile(join(projectFolder, "content/glossary.yaml"), "utf8");
    expect(readGlossary(yaml, "glossary.yaml")).toHaveProperty("glossary");
  });
});

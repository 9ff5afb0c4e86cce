import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readLayWords } from "../../scripts/content/lay-words.ts";
import { projectFolder } from "../support/folders.ts";

describe("everyday words", () => {
  it("are read from a list of what people type and what letters use", () => {
    expect(readLayWords("- { lay: [kid], field: [children, young people] }\n", "lay-words.yaml")).toEqual({
      layWords: [{ lay: ["kid"], field: ["children", "young people"] }],
    });
    expect(readLayWords("", "lay-words.yaml")).toEqual({ layWords: [] });
  });

  it.each([
    ["- { lay: [kid] }", "0.field", "is missing"],
    ["- { lay: [], field: [children] }", "0.lay", "must have at least one everyday word"],
    ["- { lay: [kid], field: [] }", "0.field", "must have at least one word that letters use"],
    ["- { lay: [47], field: [enquiry] }", "0.lay.0", 'must be a text; put it in quotation marks: "47"'],
    ["- { lay: ['47'], field: [enquiry] }", "0.lay.0", "must have a letter"],
    ["- { lay: [kid], words: [children] }", null, "has the unknown field words"],
  ])("%s is refused with the place and what to do", (yaml, field, message) => {
    const result = readLayWords(yaml, "lay-words.yaml");
    expect("problems" in result && result.problems).toContainEqual({
      file: "lay-words.yaml",
      line: 1,
      field: field ?? expect.anything(),
      message,
    });
  });

  it("are refused where one has two entries", () => {
    const yaml = "- { lay: [kid], field: [children] }\n- { lay: [Kid], field: [young people] }\n";
    expect(readLayWords(yaml, "lay-words.yaml")).toMatchObject({
      problems: [{ line: 2, field: "1.lay.0", message: expect.stringContaining("already has an entry") }],
    });
  });

  it("of the archive itself can be read", async () => {
    const yaml = await readFile(join(projectFolder, "content/lay-words.yaml"), "utf8");
    expect(readLayWords(yaml, "lay-words.yaml")).toHaveProperty("layWords");
  });
});

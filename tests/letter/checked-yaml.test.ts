import { describe, expect, it } from "vitest";
import { z } from "zod";
import { readCheckedYaml } from "../../scripts/letter/checked-yaml.ts";
import { problemLine } from "../../scripts/letter/problems.ts";

const schema = z.strictObject({
  name: z.string().min(1, "must not be empty"),
  days: z.int().min(2).optional(),
  grade: z.enum(["good", "inadequate"]).optional(),
  people: z.array(z.strictObject({ name: z.string(), present: z.boolean().optional() })).optional(),
  names: z.record(z.string().regex(/^[a-z]+$/, "must be in lower case"), z.string()).optional(),
});

const problemsOf = (yaml: string, firstLine?: number): string[] => {
  const result = readCheckedYaml(yaml, schema, "site.yaml", firstLine);
  return "problems" in result ? result.problems.map(problemLine) : [];
};

describe("a YAML file", () => {
  it("gives its content in the form of the schema", () => {
    const yaml = "# The archive\nname: Letters\npeople:\n  - name: Ada\n";
    expect(readCheckedYaml(yaml, schema, "site.yaml")).toEqual({
      value: { name: "Letters", people: [{ name: "Ada" }] },
    });
  });

  it.each(["", "\n", "# Nothing yet\n"])("holds null where it is empty: %j", (yaml) => {
    expect(readCheckedYaml(yaml, z.null(), "site.yaml")).toEqual({ value: null });
  });

  it.each([
    ["a missing field", "days: 3\n", ["site.yaml:1: name: is missing"]],
    ["an empty text", "days: 3\nname: ''\n", ["site.yaml:2: name: must not be empty"]],
    ["a number for a text", "name: 3\n", ["site.yaml:1: name: must be a text"]],
    ["a text for a number", "name: A\ndays: two\n", ["site.yaml:2: days: must be a number"]],
    ["half a day", "name: A\ndays: 2.5\n", ["site.yaml:2: days: must be a whole number"]],
    ["a number too small", "name: A\ndays: 1\n", ["site.yaml:2: days: must be at least 2"]],
    ["an unknown word", "name: A\ngrade: fair\n", ["site.yaml:2: grade: must be one of good, inadequate"]],
    ["a text for a list", "name: A\npeople: Ada\n", ["site.yaml:2: people: must be a list"]],
    ["a text for fields", "name: A\npeople:\n- Ada\n", ["site.yaml:3: people.0: must be fields with values"]],
    [
      "a word for true or false",
      "name: A\npeople:\n- name: Ada\n  present: often\n",
      ["site.yaml:4: people.0.present: must be true or false"],
    ],
    [
      "a field missing in an entry",
      "name: A\npeople:\n- name: Ada\n- present: true\n",
      ["site.yaml:4: people.1.name: is missing"],
    ],
    ["a field that does not exist", "name: A\n\nnmae: B\n", ["site.yaml:3: has the unknown field nmae"]],
    [
      "a field that does not exist in an entry",
      "name: A\npeople:\n- name: Ada\n  role: HMI\n",
      ["site.yaml:4: people.0: has the unknown field role"],
    ],
    ["a key of another form", "name: A\nnames:\n  X: y\n", ["site.yaml:3: names.X: must be in lower case"]],
    [
      "several fields, each at its line",
      "name: 3\ndays: two\n",
      ["site.yaml:1: name: must be a text", "site.yaml:2: days: must be a number"],
    ],
    ["no fields at all", "", ["site.yaml:1: must be fields with values"]],
  ])("is refused with file, line and field where it has %s", (_, yaml, problems) => {
    expect(problemsOf(yaml)).toEqual(problems);
  });

  it.each([
    ["a list that does not end", "name: A\ndays: [1\n"],
    ["a tab that sets in", "name: A\n\tdays: 1\n"],
    ["a field twice", "name: A\nname: B\n"],
  ])("is refused at the line where it is no YAML: %s", (_, yaml) => {
    expect(problemsOf(yaml)).toEqual([expect.stringMatching(/^site\.yaml:[23]: is not valid YAML: \w/)]);
  });

  it("has its lines counted from where it begins in its file", () => {
    expect(problemsOf("name: A\ndays: 1\n", 2)).toEqual(["site.yaml:3: days: must be at least 2"]);
    expect(problemsOf("name: A\nname: B\n", 2)[0]).toMatch(/^site\.yaml:3: is not valid YAML/);
  });
});

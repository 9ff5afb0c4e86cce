import { describe, expect, it } from "vitest";
import { z } from "zod";
import { readCheckedYaml } from "../../scripts/letter/checked-yaml.ts";
import { problemLine } from "../../scripts/letter/problems.ts";

const schema = z.strictObject({
  name: z.string().min(1, "must not be empty"),
  days: z.int().min(2).optional(),
  motto: z.string().nullish(),
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

  it.each(["", "\n", "# Nothing yet\n"])("is null where it is empty: %j", (yaml) => {
    expect(readCheckedYaml(yaml, z.null(), "site.yaml")).toEqual({ value: null });
  });

  it.each([
    ["a missing field", "days: 3\n", ["site.yaml:1: name: is missing"]],
    ["an empty text", "days: 3\nname: ''\n", ["site.yaml:2: name: must not be empty"]],
    [
      "a number for a text",
      "name: 3\n",
      ['site.yaml:1: name: must be a text; put it in quotation marks: "3"'],
    ],
    ["nothing for a text", "name:\n", ["site.yaml:1: name: must be a text, and is empty"]],
    [
      "a comment for a text",
      "name: #3 to Leeds\n",
      [
        "site.yaml:1: name: must be a text, and is empty, since YAML takes what is after # for a comment; put the value in quotation marks",
      ],
    ],
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
      [
        'site.yaml:1: name: must be a text; put it in quotation marks: "3"',
        "site.yaml:2: days: must be a number",
      ],
    ],
    ["no fields at all", "", ["site.yaml:1: must be fields with values"]],
  ])("is refused with file, line and field where it has %s", (_, yaml, problems) => {
    expect(problemsOf(yaml)).toEqual(problems);
  });

  it.each([
    ["name: A\n\tdays: 1\n", "site.yaml:2: days: is indented with a tab; use spaces instead"],
    ["name: A\ndays: 2\nname: B\n", "site.yaml:3: name: is there twice, on line 1 too; keep one of them"],
    [
      "name: A\npeople:\n- name: Ada\n  name: Ben\n",
      "site.yaml:4: name: is there twice, on line 3 too; keep one of them",
    ],
    [
      "name: Visit: the third\n",
      'site.yaml:1: name: has a value that YAML takes for something else; put it in quotation marks: "Visit: the third"',
    ],
    [
      "people:\n- name: @home\n",
      'site.yaml:2: name: has a value that YAML takes for something else; put it in quotation marks: "@home"',
    ],
    [
      "name: 'Children's letters'\n",
      'site.yaml:1: name: has quotation marks that do not go around its whole value; write "Children\'s letters"',
    ],
    [
      'name: "Letters\ndays: 3\n',
      'site.yaml:1: name: has quotation marks that do not go around its whole value; write "\\"Letters"',
    ],
    ["name:Letters\ndays: 3\n", "site.yaml:1: needs a space after the colon: name: Letters"],
    ["name Letters\ndays: 3\n", "site.yaml:1: has no colon after the name of its field: ‘name Letters’"],
    [
      "name: A\n  days: 3\n",
      "site.yaml:2: days: is not indented as the fields that it belongs with; give it as many spaces as they have",
    ],
    ["name: A\n---\ndays: 3\n", "site.yaml:2: has a line --- with more fields below it; remove that line"],
    ["name: A\ndays: [1\n", expect.stringMatching(/^site\.yaml:[23]: .*days/)],
  ])("that cannot be read is refused with what to do: %j", (yaml, problem) => {
    expect(problemsOf(yaml)).toEqual([problem]);
  });

  it.each([
    ["name: Visit #3 to Leeds\n", "1: name", "#3 to Leeds"],
    ["days: 3\nname: Visit # 3\n", "2: name", "# 3"],
    ["name: A\npeople:\n- name: Ada #1\n", "3: people.0.name", "#1"],
    ["name: A\nnames:\n  ab: child #1\n", "3: names.ab", "#1"],
    ["name: A\nmotto: #1 of all\n", "2: motto", "#1 of all"],
  ])("is refused where YAML would cut off a text: %j", (yaml, place, words) => {
    expect(problemsOf(yaml)).toEqual([
      `site.yaml:${place}: has words after # that YAML takes for a comment, ‘${words}’; put the whole value in quotation marks, or the comment on a line of its own`,
    ]);
  });

  it.each([
    "# The archive\nname: Letters\n",
    'name: "Visit #3"\n',
    "name: Visit#3\n",
    "name: A\ngrade: good # since May\n",
    "name: A\ndays: 3 # or four\n",
    "name: A\npeople: # those who came\n- name: Ada\n",
    "name: |\n  Visit #3\n",
  ])("may have comments that can be no part of a value: %j", (yaml) => {
    expect(problemsOf(yaml)).toEqual([]);
  });

  it("has its lines counted from where it begins in its file", () => {
    expect(problemsOf("name: A\ndays: 1\n", 2)).toEqual(["site.yaml:3: days: must be at least 2"]);
    expect(problemsOf("name: A\nname: B\n", 2)).toEqual([
      "site.yaml:3: name: is there twice, on line 2 too; keep one of them",
    ]);
    expect(problemsOf("name: A #1\n", 2)[0]).toMatch(/^site\.yaml:2: name: has words after #/);
  });
});

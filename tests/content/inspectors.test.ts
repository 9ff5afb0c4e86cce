import { describe, expect, it } from "vitest";
import { inspectorByName, readInspectors } from "../../scripts/content/inspectors.ts";

describe("the file of spellings", () => {
  it("may be empty, or have comments alone", () => {
    expect(readInspectors("# nothing yet\n", "inspectors.yaml")).toEqual({ spellings: [] });
  });

  it.each([
    ["- { name: Jane Example }", /spellings/],
    ["- { name: Jane Example, spellings: [] }", /at least one other spelling/],
    ["- { name: Jane Example, spellings: [Jane Example] }", /in this file already/],
    ["- { name: A B, spellings: [C D] }\n- { name: E F, spellings: [c d] }", /in this file already/],
  ])("is refused as %s", (yaml, message) => {
    const read = readInspectors(yaml, "inspectors.yaml");
    expect("problems" in read && read.problems[0]).toMatchObject({ file: "inspectors.yaml" });
    expect(JSON.stringify(read)).toMatch(message);
  });
});

it("any spelling leads to the same person, and other names to themselves", () => {
  const named = inspectorByName([{ name: "Jane Example", spellings: ["Jane B Example"] }]);
  const jane = { slug: "jane-example", name: "Jane Example" };
  expect([named("Jane Example"), named("Jane B Example"), named("JANE EXAMPLE")]).toEqual([jane, jane, jane]);
  expect(named("Janet Sample")).toEqual({ slug: "janet-sample", name: "Janet Sample" });
});

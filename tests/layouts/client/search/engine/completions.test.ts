import { describe, expect, it } from "vitest";
import { completionsOf } from "../../../../../layouts/client/search/engine/completions.ts";
import { lexiconOf } from "../../../../../layouts/client/search/engine/lexicon.ts";
import { nameIndex } from "../../../../../layouts/client/search/engine/names.ts";

const lexicon = lexiconOf({
  acronyms: [{ short: "CP", long: "child protection" }],
  names: nameIndex(
    [
      { kind: "authority", slug: "westmarsh", name: "Westmarsh", forms: ["westmarsh", "marshside"] },
      { kind: "theme", slug: "neglect", name: "Neglect", forms: ["neglect"] },
    ],
    [],
    [],
  ),
  words: [
    "children",
    "plans",
    "planned",
    "planning",
    "planner",
    "plant",
    "west",
    "western",
    "neglected",
    "pla",
  ],
});

describe("what a query may be the beginning of", () => {
  it.each([
    ["wes", ["Westmarsh", "west", "western"]],
    ["marshs", ["Westmarsh"]],
    ["negl", ["Neglect", "neglected"]],
    ["late pla", ["late plans", "late planned", "late planning", "late planner"]],
    ["cp", []],
    ["west", ["Westmarsh", "western"]],
    ["xyz", []],
    ["p", []],
    ["", []],
    ["plans ", []],
    ['"pla', []],
    ["-pla", []],
  ])("for %s is %j", (typed, completions) => {
    expect(completionsOf(typed, lexicon)).toEqual(completions);
  });
});

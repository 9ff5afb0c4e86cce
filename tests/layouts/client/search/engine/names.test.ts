import { describe, expect, it } from "vitest";
import { nameAt, nameIndex } from "../../../../../layouts/client/search/engine/names.ts";
import { piecesOf } from "../../../../../layouts/client/search/engine/pieces.ts";

const index = nameIndex(
  [
    { kind: "authority", slug: "westmarsh", name: "Westmarsh", forms: ["westmarsh"] },
    { kind: "authority", slug: "north-vale", name: "North Vale", forms: ["north vale"] },
    { kind: "authority", slug: "reading", name: "Reading", forms: ["reading"], ordinary: ["reading"] },
    { kind: "theme", slug: "neglect", name: "Neglect", forms: ["neglect"] },
    { kind: "inspector", slug: "ada-penn", name: "Ada Penn", forms: ["ada penn", "penn"] },
  ],
  ["2018-03", "2019-10"],
  ["city", "council"],
);

describe("the name that a query has", () => {
  it.each([
    ["Westmarsh", 0, "westmarsh", 1],
    ["westmarsh’s plans", 0, "westmarsh", 1],
    ["care north vale", 1, "north-vale", 2],
    ["westmarsh city council plans", 0, "westmarsh", 3],
    ["plans 2018", 1, "2018", 1],
    ["reading", 0, "reading", 1],
    ["plans Reading", 1, "reading", 1],
    ["reading council plans", 0, "reading", 2],
    ["neglect", 0, "neglect", 1],
    ["ada penn plans", 0, "ada-penn", 2],
    ["penn", 0, "ada-penn", 1],
  ])("%s, from piece %i on, is %s, of %i words", (typed, from, slug, length) => {
    const named = nameAt(piecesOf(typed), from, index);
    expect([named?.found.name.slug, named?.length]).toEqual([slug, length]);
  });

  it.each([
    ["plans", 0],
    ["", 0],
    ['"Westmarsh"', 0],
    ["-westmarsh", 0],
    ['north "vale"', 0],
    ["plans reading", 1],
    ["Reading plans", 0],
    ["neglect plans", 0],
    ["penn plans", 0],
    ["autumn 2018", 1],
    ["plans 2017", 1],
  ])("is not found in %s, from piece %i on", (typed, from) => {
    expect(nameAt(piecesOf(typed), from, index)).toBeNull();
  });
});

import { describe, expect, it } from "vitest";
import { lineages } from "../../scripts/content/lineage.ts";
import { leeds } from "../support/vocabulary.ts";

const authority = (slug: string, ...predecessors: string[]) => ({ ...leeds, slug, name: slug, predecessors });

describe("who came before and after an authority", () => {
  const of = lineages([
    authority("county"),
    authority("north", "county"),
    authority("south", "county"),
    authority("united", "north", "other"),
    authority("other"),
    authority("alone"),
  ]);
  const slugs = (slug: string) => {
    const { predecessors, successors } = of(slug);
    return [predecessors.map((one) => one.slug), successors.map((one) => one.slug)];
  };

  it.each([
    ["county", [], ["north", "south", "united"]],
    ["north", ["county"], ["united"]],
    ["south", ["county"], []],
    ["united", ["north", "other", "county"], []],
    ["alone", [], []],
    ["unknown", [], []],
  ])("%s: %j before, %j after", (slug, before, after) => {
    expect(slugs(slug)).toEqual([before, after]);
  });

  it("is found though the register leads round in a circle", () => {
    const circle = lineages([authority("a", "b"), authority("b", "a")]);
    expect(circle("a").predecessors.map(({ slug }) => slug)).toEqual(["b"]);
  });
});

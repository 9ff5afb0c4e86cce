import { describe, expect, it } from "vitest";
import { contentBlocks } from "../../../../scripts/ingest/reader/formats/pdf-structure.ts";

const content = (id: number): object => ({ type: "content", id: `p3R_mc${id}` });
const node = (role: string, ...children: object[]): object => ({ role, children });
const blocks = (structure: unknown, count = { count: 0 }): [number, string, number][] =>
  [...contentBlocks(structure, count)].map(([id, { role, number }]) => [id, role, number]);

describe("the blocks of a PDF’s own structure", () => {
  it("are paragraphs and headings, each with a number of its own", () => {
    const tree = node(
      "Root",
      node("H1", content(0)),
      node("P", content(1), content(2)),
      node("P", content(3)),
    );
    expect(blocks(tree)).toEqual([
      [0, "H1", 1],
      [1, "P", 2],
      [2, "P", 2],
      [3, "P", 3],
    ]);
  });

  it("are items with everything in them except an inner list", () => {
    const item = node("LI", node("Lbl", content(0)), node("LBody", node("P", content(1)), content(2)));
    expect(blocks(node("L", item, node("LI", content(3))))).toEqual([
      [0, "LI", 1],
      [1, "LI", 1],
      [2, "LI", 1],
      [3, "LI", 2],
    ]);
    const nested = node("LI", content(0), node("L", node("LI", content(1))), content(2));
    expect(blocks(nested)).toEqual([
      [0, "LI", 1],
      [1, "LI", 2],
      [2, "LI", 1],
    ]);
  });

  it("are those of their own within cells and notes, which are none themselves or are", () => {
    const table = node("Table", node("TR", node("TD", node("P", content(0)), node("P", content(1)))));
    expect(blocks(table)).toEqual([
      [0, "P", 1],
      [1, "P", 2],
    ]);
    expect(blocks(node("Note", content(0), node("P", content(1))))).toEqual([
      [0, "Note", 1],
      [1, "P", 2],
    ]);
    expect(blocks(node("TD", content(0)))).toEqual([]);
  });

  it("are counted on over the pages of a PDF", () => {
    const count = { count: 0 };
    blocks(node("P", content(0)), count);
    expect(blocks(node("P", content(0)), count)).toEqual([[0, "P", 2]]);
  });

  it.each([
    ["nothing", null],
    ["a word", "P"],
    ["a node without children", { role: "P" }],
    ["content with another id", node("P", { type: "content", id: "x" }, { type: "content" })],
  ])("are none in %s", (_, structure) => {
    expect(blocks(structure)).toEqual([]);
  });
});

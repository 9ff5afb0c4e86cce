import { describe, expect, it } from "vitest";
import { type BodyBlock, readBlocks } from "../../scripts/letter/body-blocks.ts";

function read(markdown: string): { blocks: BodyBlock[]; reports: string[] } {
  const reports: string[] = [];
  const blocks = readBlocks(markdown, 10, (line, message) => reports.push(`${line}: ${message}`));
  return { blocks, reports };
}

describe("a block of a letter’s Markdown", () => {
  it.each([
    ["## Plans {#plans}", { kind: "heading", id: "plans", text: "Plans" }],
    ["Plans. {#p1}", { kind: "paragraph", id: "p1", text: "Plans." }],
    ['Plans. {#p1 was="p3 p4"}', { kind: "paragraph", id: "p1", was: ["p3", "p4"] }],
    ["Plans\nare clear. {#p1}", { kind: "paragraph", text: "Plans are clear." }],
    ["Plans.", { kind: "paragraph", id: null }],
    ["- Plans {#p1}", { kind: "item", marker: null, level: 1, text: "Plans" }],
    ["3. Plans {#p1}", { kind: "item", marker: "3.", level: 1, text: "Plans" }],
    ['- Plans {#p1 marker="3"}', { kind: "item", marker: "3", text: "Plans" }],
    ["[^2]: The framework.", { kind: "footnote", id: "fn2", text: "The framework." }],
    ["| A |\n| --- |\n| 1 |\n\n{#p1}", { kind: "table", id: "p1", text: "A; 1" }],
    ["<b>Plans</b> **now** {#p1}", { kind: "paragraph", text: "<b>Plans</b> **now**" }],
  ])("is read from %j at its line", (markdown, block) => {
    const { blocks, reports } = read(`\n${markdown}\n`);
    expect(reports).toEqual([]);
    expect(blocks).toEqual([expect.objectContaining({ ...block, line: 11 })]);
  });

  it.each([
    ["# Plans {#plans}", "10: headings of a letter begin with ##"],
    ["Plans. {#p1} More.", "10: an id {#…} must be at the end of its paragraph"],
    ['Plans. {#p1 marker="3"}', '10: marker="3" is for list items'],
    ["[^1]: A.\n[^2]: B.", "10: put a blank line before each footnote"],
    ["| A {#p1} |\n| --- |\n| 1 |", "10: the id {#…} of a table must be on its own line"],
  ])("is reported where it is invalid: %j", (markdown, report) => {
    expect(read(markdown).reports).toEqual([expect.stringContaining(report)]);
  });
});

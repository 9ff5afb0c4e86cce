import { expect, it } from "vitest";
import { writeBody } from "../../scripts/letter/write-body.ts";
import { body, bodyOf } from "../support/letters.ts";

it("the body of a letter is written in blocks, each with its id and its earlier ids at its end", () => {
  expect(writeBody(body)).toBe(
    [
      "This letter summarises the findings. {#p1}\n",
      '## What needs to improve?[^1] {#what-needs-to-improve was="areas-for-improvement"}\n',
      '- Core groups: 37% of them. {#p2 was="p9"}',
      "- Plans, \\*timely\\* & \\<clear\\>. {#p2a}\n",
      "1\\. is no list here. {#p3}\n",
      "[^1]: Cross-referenced with \\[the framework\\].\n",
    ].join("\n"),
  );
});

it("each paragraph is one line, however long, so that a change shows as one", () => {
  const long = "Plans are clear. ".repeat(50).trim();
  expect(writeBody(bodyOf(long)).split("\n")[2]).toBe(`${long} {#p1}`);
});

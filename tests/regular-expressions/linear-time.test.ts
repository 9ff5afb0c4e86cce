/** No regular expression of ours makes a long or hostile text slow. */
import { describe, expect, it } from "vitest";
import { type Expression, findExpressions, nameOf } from "./found.ts";
import { longestTime } from "./measure.ts";
import { attacksOn, readRecord } from "./record.ts";

const record = readRecord();
const expressions = new Map(findExpressions().map((one) => [nameOf(one), one]));
const recorded = new Set([...record.safe, ...record.measured.map(({ name }) => name)]);

/** Milliseconds: many times what work in linear time takes, and a small part of what other work does. */
const limit = 1000;

const describeExpression = ({ file, line, pattern }: Expression): string => `${file}:${line} /${pattern}/`;

describe("every regular expression", () => {
  it("is in the record, or is shown by the checker to take linear time", { timeout: 120_000 }, async () => {
    const unsafe: string[] = [];
    for (const [name, expression] of expressions) {
      if (recorded.has(name)) continue;
      const attacks = await attacksOn(expression);
      if (attacks !== null)
        unsafe.push(`${describeExpression(expression)} repeats ${JSON.stringify(attacks)}`);
    }
    // Rewrite these. One that is given short texts only can be measured: node tests/regular-expressions/record.ts
    expect(unsafe).toEqual([]);
  });

  it.each(record.measured)(
    "is fast on the longest texts that it is given: $file $begins",
    ({ name, longest, attacks }) => {
      const expression = expressions.get(name);
      if (!expression) throw new Error("is no longer there; run node tests/regular-expressions/record.ts");
      expect(longestTime(expression, longest, attacks)).toBeLessThan(limit);
    },
  );
});

describe("the check", () => {
  it.each([
    ["a run that any place of can begin", /\s+$/],
    ["two ways to read the same words", /^(?:two|sixty|two-sixty|-)*$/],
  ])("finds %s", async (_, { source, flags }) => {
    expect(await attacksOn({ file: "", line: 0, pattern: source, flags })).not.toBeNull();
  });

  it("measures an expression of second degree as slow", () => {
    const time = (pattern: string): number =>
      longestTime({ file: "", line: 0, pattern, flags: "" }, 20_000, []);
    expect(time("\\s+$")).toBeGreaterThan(20 * time("^\\s+$"));
  });
});

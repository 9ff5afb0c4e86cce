/**
 * The record of all regular expressions, `record.json`: those that the checker shows to take time in proportion to a
 * text, and those that it does not, which are measured. Run this file to bring the record up to date.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";
import { type Expression, findExpressions, nameOf } from "./found.ts";

const file = new URL("record.json", import.meta.url);

const measured = z.strictObject({
  name: z.string(),
  file: z.string(),
  /** For readers: the first characters of its pattern. */
  begins: z.string(),
  /** Characters of the longest text that it is given. */
  longest: z.int(),
  /** What the checker would repeat to make it slow. */
  attacks: z.array(z.string()),
});
const recordSchema = z.strictObject({ safe: z.array(z.string()), measured: z.array(measured) });

export type Measured = z.infer<typeof measured>;
export type ExpressionRecord = z.infer<typeof recordSchema>;

export function readRecord(): ExpressionRecord {
  return recordSchema.parse(JSON.parse(readFileSync(file, "utf8")));
}

/** Milliseconds that the checker looks for a proof or an attack. */
const patience = 5000;

/** What the checker says of an expression: null where it is safe, else what would have to be repeated to show that it is not. */
export async function attacksOn({ pattern, flags }: Expression): Promise<string[] | null> {
  // The checker comes as a program for some systems too; as JavaScript it is the same on all.
  process.env["RECHECK_BACKEND"] = "pure";
  const { checkSync } = await import("recheck");
  // It does not know that a sticky expression begins at one place only.
  const source = flags.includes("y") ? `^(?:${pattern})` : pattern;
  const said = checkSync(source, flags.replace(/[dgy]/g, ""), { timeout: patience });
  if (said.status === "safe") return null;
  return said.status === "vulnerable" ? [...new Set(said.attack.pumps.map(({ pump }) => pump))] : [];
}

/** Sentences and lines that fields and figures are read from are no longer: `longestSentence` in `sentences.ts`. */
const longestOfSentence = 3000;
/** Longer than the text of any letter. */
const longestOfLetter = 100_000;

async function updated(before: ExpressionRecord): Promise<ExpressionRecord> {
  const safe: string[] = [];
  const slow: Measured[] = [];
  for (const expression of findExpressions()) {
    const name = nameOf(expression);
    const known = before.measured.find((one) => one.name === name);
    const attacks = before.safe.includes(name) ? null : (known?.attacks ?? (await attacksOn(expression)));
    if (attacks === null) safe.push(name);
    else {
      const { file: place, pattern } = expression;
      const readsSentences = /reader\/fields\/|site\/figures/.test(place);
      const longest = known?.longest ?? (readsSentences ? longestOfSentence : longestOfLetter);
      slow.push({ name, file: place, begins: pattern.slice(0, 60), longest, attacks });
    }
  }
  return { safe: safe.sort(), measured: slow.sort((one, other) => (one.file < other.file ? -1 : 1)) };
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(file, `${JSON.stringify(await updated(readRecord()), null, 2)}\n`);
}

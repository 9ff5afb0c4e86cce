import { performance } from "node:perf_hooks";
import { expect, it } from "vitest";
import { readLetter, writeLetter } from "../scripts/letter/markdown.ts";
import { vocabularyFile } from "../scripts/search/vocabulary.ts";
import { bodyOf, recordWith } from "./support/archives.ts";
import { useIngestFolder } from "./support/ingest-folder.ts";
import { letterText } from "./support/monitoring-letter.ts";

const folder = useIngestFolder();

/** Runs of 100 kB for which a rule that tries every beginning, or every end, takes minutes. */
const runs: [name: string, text: string][] = ["a", "A", "1", "-", "ab-", "‘", "{#p1 ", "1 ", ". "].map(
  (unit) => [unit, unit.repeat(Math.ceil(100_000 / unit.length))],
);

/** Milliseconds: many times what linear work takes, and a small part of what quadratic work does. */
const limit = 10_000;

async function duration(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

it.each(runs)("a letter with 100 kB of %j is read in seconds", async (_, run) => {
  await folder.seed("a.txt", letterText({ rest: ["Overview", `Begin ${run} end.`] }));
  expect(await duration(() => folder.run())).toBeLessThan(limit);
});

it.each(runs)("a paragraph with 100 kB of %j is written, read back and listed in seconds", async (_, run) => {
  const record = recordWith({}, bodyOf(`Begin ${run.trim()} end.`));
  expect(
    await duration(() => {
      expect(readLetter(writeLetter(record), "a.md")).toHaveProperty("letter");
      vocabularyFile([[{ id: "p1", kind: "paragraph", text: run }]]);
    }),
  ).toBeLessThan(limit);
});

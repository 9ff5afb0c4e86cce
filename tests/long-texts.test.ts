import { performance } from "node:perf_hooks";
import { expect, it } from "vitest";
import { readLetter, writeLetter } from "../scripts/letter/markdown.ts";
import { vocabularyFile } from "../scripts/search/vocabulary.ts";
import { archiveOf, bodyOf, recordWith } from "./support/archives.ts";
import { siteOf } from "./support/demo-site.ts";
import { letterText } from "./support/monitoring-letter.ts";
import { readWords } from "./support/reading.ts";

/** Units of runs of 100 kB for which a rule that tries every beginning, or every end, takes minutes. */
const units = ["a", "A", "1", "1,", "-", "ab-", "‘", "{#p1 ", "1 ", ". ", "Mr. "];
/** Units for which a rule that can read the same words in two ways takes years. */
const doubleUnits = ["two-sixty-", "FRCEE KP", "T053525021", "M Her c", "Dr A’ r "];
const runs = [...units, ...doubleUnits].map((unit): [unit: string, run: string] => [
  unit,
  unit.repeat(Math.ceil(100_000 / unit.length)),
]);

/** Milliseconds: many times what linear work takes, and a small part of what quadratic work does. */
const limit = 10_000;

async function duration(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const place: ((run: string) => Parameters<typeof letterText>[0])[] = [
  (run) => ({ rest: ["Overview", `Begin ${run} end.`] }),
  (run) => ({ head: ["4 March 2019", "", `Cleo ${run}`, "Director of Children’s Services"] }),
  (run) => ({ signOff: ["Yours sincerely", "", `Ada ${run}`, "Her Majesty’s Inspector"] }),
];

it.each(runs)(
  "a letter with 100 kB of %j in its text, head or sign-off is read in seconds",
  async (_, run) => {
    for (const wordsWith of place) {
      expect(await duration(() => readWords(letterText(wordsWith(run))))).toBeLessThan(limit);
    }
  },
);

it.each(runs)(
  "a paragraph with 100 kB of %j is written, read back, listed and shown in seconds",
  async (_, run) => {
    const record = recordWith({}, bodyOf(`Begin ${run.trim()} end.`));
    expect(
      await duration(() => {
        expect(readLetter(writeLetter(record), "a.md")).toHaveProperty("letter");
        vocabularyFile([[{ id: "p1", kind: "paragraph", text: run }]]);
        siteOf(archiveOf(record));
      }),
    ).toBeLessThan(limit);
  },
);

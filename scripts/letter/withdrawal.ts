/**
 * Letters that were withdrawn: `withdrawn: { date, reason }` in the front matter withdraws a letter. From then on its
 * address says so; only what this file describes is kept of the letter.
 */
import { dump } from "js-yaml";
import { z } from "zod";
import { readFrontMatter, splitFrontMatter } from "./front-matter.ts";
import type { Problem } from "./problems.ts";
import { authorityReference, day, letterSchema, letterTypeSchema } from "./schema.ts";
import { text } from "./text-schema.ts";

/** The day on which a letter was withdrawn, and why. Readers see both. */
const withdrawn = z.strictObject({ date: day, reason: text });

const hash = z.string().regex(/^[0-9a-f]{64}$/, "must be 64 hexadecimal digits");
const hashedSource = z.object({ sha256: hash });

/**
 * What is read from the front matter of a withdrawn letter. Other fields are neither read nor checked: a mistake in
 * them must not keep a letter from being withdrawn.
 */
const withdrawalSchema = z
  .object({
    type: letterTypeSchema,
    authority: text,
    letterDate: day.nullable(),
    visit: z.object({ start: day }),
    withdrawn,
    /** Hashes of the files that the letter was read from, so that they are not read again. */
    sources: z.array(hash).default([]),
    source: hashedSource.optional(),
    earlierSources: z.array(hashedSource).default([]),
  })
  .transform(({ source, earlierSources, sources, ...kept }) => {
    const read = [...(source ? [source] : []), ...earlierSources].map(({ sha256 }) => sha256);
    return { ...kept, sources: [...new Set([...read, ...sources])] };
  });

/** Everything that the content folder keeps of a withdrawn letter. */
export type Withdrawal = z.infer<typeof withdrawalSchema>;

/**
 * What is kept of a withdrawn letter, from its Markdown file, or everything that is wrong with it; null for any other
 * letter. `file` is named in the problems.
 */
export function readWithdrawal(
  markdown: string,
  file: string,
): { withdrawal: Withdrawal } | { problems: [Problem, ...Problem[]] } | null {
  const head = splitFrontMatter(markdown)?.head;
  if (head === undefined || !/^["']?withdrawn["']?[ \t]*:/m.test(head)) return null;
  const read = readFrontMatter(head, withdrawalSchema, file, 2);
  return "frontMatter" in read ? { withdrawal: read.frontMatter } : read;
}

/** The Markdown file of a withdrawn letter: only front matter. */
export function writeWithdrawal(withdrawal: Withdrawal): string {
  return `---\n${dump(withdrawal, { lineWidth: -1, noRefs: true })}---\n`;
}

/** A withdrawn letter as it is published in `data/letters.json`. */
export const withdrawnLetterSchema = z.strictObject({
  id: text,
  url: text,
  authority: authorityReference,
  letterDate: day.nullable(),
  withdrawn,
});

export type WithdrawnLetter = z.infer<typeof withdrawnLetterSchema>;

/** An entry of `data/letters.json`. */
export const publishedLetterSchema = z.union([letterSchema, withdrawnLetterSchema]);

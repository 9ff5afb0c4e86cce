/**
 * What the last run saw of every file, by size and time of change, so that what nobody touched is neither read nor
 * hashed again. It only saves time: without it the evidence files say the same.
 */
import { z } from "zod";

const seen = z.object({ bytes: z.number(), modified: z.number() });

const ledgerSchema = z.object({
  version: z.literal(2),
  /** By path below the seeds folder. */
  sources: z.record(z.string(), seen.extend({ sha256: z.string() })),
  /** By path of the Markdown file below the content folder. */
  letters: z.record(
    z.string(),
    z.object({
      markdown: seen,
      evidence: seen,
      file: z.string(),
      sha256: z.string(),
      reader: z.number(),
      register: z.string(),
      written: z.string(),
      earlier: z.array(z.string()),
      remarks: z.array(z.string()),
    }),
  ),
});

export type Ledger = z.infer<typeof ledgerSchema>;
export type Seen = z.infer<typeof seen>;

/** Where the ledger is kept, below the content folder. */
export const ledgerPath = ".cache/ingest.json";

/** The ledger of a text; an empty one where there is none or it cannot be read. */
export function readLedger(json: string | null): Ledger {
  const empty: Ledger = { version: 2, sources: {}, letters: {} };
  if (json === null) return empty;
  try {
    return ledgerSchema.safeParse(JSON.parse(json)).data ?? empty;
  } catch {
    return empty;
  }
}

/** Whether a file still has the size and the time of change that were seen. */
export function isSame(one: Seen | null | undefined, other: Seen | null | undefined): boolean {
  return !!one && !!other && one.bytes === other.bytes && one.modified === other.modified;
}

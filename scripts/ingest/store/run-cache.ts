/**
 * The size and modification time of every file at the last run, so that unchanged files are neither read nor hashed
 * again. It only saves time: the evidence files have the same information.
 */
import { z } from "zod";

const seen = z.object({ bytes: z.number(), modified: z.number() });

const runCacheSchema = z.object({
  version: z.literal(4),
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
      held: z.boolean(),
      recognised: z.boolean(),
    }),
  ),
});

export type RunCache = z.infer<typeof runCacheSchema>;
export type Seen = z.infer<typeof seen>;

/** Path of the cache below the content folder. */
export const runCachePath = ".cache/ingest.json";

/** The cache in a JSON text; an empty one where it is missing or cannot be read. */
export function readRunCache(json: string | null): RunCache {
  const empty: RunCache = { version: 4, sources: {}, letters: {} };
  if (json === null) return empty;
  try {
    return runCacheSchema.safeParse(JSON.parse(json)).data ?? empty;
  } catch {
    return empty;
  }
}

/** Whether a file still has the recorded size and modification time. */
export function isSame(one: Seen | null | undefined, other: Seen | null | undefined): boolean {
  return !!one && !!other && one.bytes === other.bytes && one.modified === other.modified;
}

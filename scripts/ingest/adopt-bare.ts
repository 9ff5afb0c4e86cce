/** Takes up a letter or draft whose evidence is lost, as it stands. */
import type { LetterSource } from "../letter/schema.ts";
import type { LetterReading } from "./letter-reading.ts";
import { evidenceFor, recordOf } from "./letter-record.ts";
import { mergeBody } from "./merge/merge-body.ts";
import { type Outcome, refusal } from "./report.ts";
import { markdownOf, type Run, readStanding, writeEvidenceOf } from "./run.ts";
import { settleEdited } from "./settle-edited.ts";

/**
 * Writes the evidence of a Markdown file anew. The file stays as it is: wherever it differs from what is read now, it
 * counts as corrected by hand.
 */
export async function adoptBare(
  path: string,
  source: LetterSource,
  reading: LetterReading,
  run: Run,
): Promise<Outcome> {
  const standing = readStanding((await run.folder.read(path)) ?? "", path);
  if ("problems" in standing) return refusal(source.file, ...standing.problems);
  const { frontMatter, body } = standing.record;
  const first = recordOf(reading, source);
  const record = {
    ...first,
    frontMatter: { ...first.frontMatter, earlierSources: frontMatter.earlierSources },
  };
  const evidence = evidenceFor(reading, {
    record,
    markdown: markdownOf(record, path),
    register: run.register,
    read: { fields: reading.fields, text: mergeBody([], body, reading.body).read },
  });
  await writeEvidenceOf(run, path, evidence);
  const known = run.known.byPath(path);
  if (!known) return refusal(source.file, `${path} was taken away while this run was at work`);
  return settleEdited(known, run);
}

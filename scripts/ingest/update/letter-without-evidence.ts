/** Takes up a letter or draft whose evidence is lost, as it stands. */
import type { LetterSource } from "../../letter/schema.ts";
import { mergeBody } from "../merge/merge-body.ts";
import type { LetterReading } from "../reader/read-letter.ts";
import { type Outcome, refusal } from "../report/report.ts";
import { lostEvidence } from "../store/evidence-file.ts";
import { evidenceFor, recordOf } from "./evidence-of-reading.ts";
import { settleAgain } from "./reread-letter.ts";
import { markdownOf, type Run, readStanding, takenAwayLine, writeEvidenceOf } from "./run.ts";

/**
 * Writes the evidence of a Markdown file anew, and says so. The words of the file stay as they are: wherever they
 * differ from what is read now, they count as corrected by hand, and the editor is asked to compare them.
 */
export async function adoptBare(
  path: string,
  source: LetterSource,
  reading: LetterReading,
  run: Run,
): Promise<Outcome> {
  const standing = await run.folder.read(path);
  if (standing === null) return refusal(source.file, takenAwayLine(path));
  const mine = readStanding(standing, path);
  if ("problems" in mine) return refusal(source.file, ...mine.problems);
  const { frontMatter, body } = mine.record;
  const first = recordOf(reading, source);
  const record = {
    ...first,
    frontMatter: { ...first.frontMatter, earlierSources: frontMatter.earlierSources },
  };
  const markdown = markdownOf(record, path);
  const read = { fields: reading.fields, text: mergeBody([], body, reading.body).read };
  const doubts = standing === markdown ? [] : [lostEvidence(path)];
  await writeEvidenceOf(
    run,
    path,
    evidenceFor(reading, { record, markdown, register: run.register, read, doubts }),
  );
  const known = run.known.byPath(path);
  return known ? settleAgain(known, source, reading, run) : refusal(source.file, takenAwayLine(path));
}

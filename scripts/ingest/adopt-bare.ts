/** Takes up a letter or draft whose evidence is lost, as it stands. */
import type { LetterSource } from "../letter/schema.ts";
import { evidencePath } from "./evidence-file.ts";
import type { LetterReading } from "./letter-reading.ts";
import { evidenceFor, recordOf } from "./letter-record.ts";
import { mergeBody } from "./merge/merge-body.ts";
import { type Outcome, refusal } from "./report.ts";
import { markdownOf, type Run, readStanding, takenAwayLine, writeEvidenceOf } from "./run.ts";
import { settleAgain } from "./settle-again.ts";

/**
 * Writes the evidence of a Markdown file anew, and says so. The words of the file stay as they are: wherever they
 * differ from what is read now, they count as corrected by hand.
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
  await writeEvidenceOf(run, path, evidenceFor(reading, { record, markdown, register: run.register, read }));
  const known = run.known.byPath(path);
  if (!known) return refusal(source.file, takenAwayLine(path));
  const outcome = await settleAgain(known, source, reading, run);
  return standing === markdown ? outcome : { ...outcome, notes: [...outcome.notes, anewLine(path)] };
}

const anewLine = (path: string): string =>
  `${evidencePath(path)} was missing or could not be read and was written anew; what was settled or in conflict is not known any more, so compare the letter with its source`;

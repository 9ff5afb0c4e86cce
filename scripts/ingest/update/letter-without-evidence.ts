/** Restores the missing evidence of a letter or draft; the letter’s words stay as they are. */
import type { LetterSource } from "../../letter/schema.ts";
import { mergeBody } from "../merge/merge-body.ts";
import type { LetterReading } from "../reader/read-letter.ts";
import { type Outcome, refusal } from "../report/report.ts";
import { evidencePath, lostEvidence } from "../store/evidence-file.ts";
import { evidenceFor, recordOf } from "./evidence-of-reading.ts";
import { redactReading } from "./redact.ts";
import { rereadLetter } from "./reread-letter.ts";
import { markdownOf, type Run, readMarkdown, removedMessage, writeEvidenceOf } from "./run.ts";

/**
 * Writes the evidence of a Markdown file again, and reports it. The words of the file stay as they are: where they
 * differ from what is read now, they count as corrected by hand, and the editor is asked to compare them.
 */
export async function restoreEvidence(
  path: string,
  source: LetterSource,
  asRead: LetterReading,
  run: Run,
): Promise<Outcome> {
  const current = await run.folder.read(path);
  if (current === null) return refusal(source.file, removedMessage(path));
  const stored = readMarkdown(current, path);
  if ("problems" in stored) return refusal(source.file, ...stored.problems);
  const redacted = redactReading(asRead, stored.record, { text: [] });
  if ("problem" in redacted) {
    return refusal(source.file, `${redacted.problem}, or restore ${evidencePath(path)}`);
  }
  const { reading } = redacted;
  const { frontMatter, body } = stored.record;
  const first = recordOf(reading, source);
  const record = {
    ...first,
    frontMatter: { ...first.frontMatter, earlierSources: frontMatter.earlierSources },
  };
  const markdown = markdownOf(record, path, reading.held);
  const read = { fields: reading.fields, text: mergeBody([], body, reading.body).read };
  const doubts = current === markdown ? [] : [lostEvidence(path)];
  await writeEvidenceOf(
    run,
    path,
    evidenceFor(reading, { record, markdown, register: run.register, read, doubts }),
  );
  const known = run.known.byPath(path);
  return known ? rereadLetter(known, source, asRead, run) : refusal(source.file, removedMessage(path));
}

/** Looks at letters and drafts whose source is unchanged and whose Markdown was touched by hand. */
import { isDeepStrictEqual } from "node:util";
import { parseDocument } from "yaml";
import type { Authority } from "../archive/register.ts";
import { letterFile } from "../letter/ids.ts";
import { readLetter, writeLetter } from "../letter/markdown.ts";
import { problemLine } from "../letter/problems.ts";
import type { CorrectableField, LetterRecord } from "../letter/schema.ts";
import { type Evidence, evidencePath, writeEvidence, writtenBlocks } from "./evidence-file.ts";
import { sha256 } from "./hash.ts";
import type { KnownLetter } from "./known-letters.ts";
import { readFields } from "./merge/merge-fields.ts";
import type { Outcome } from "./report.ts";
import type { Run } from "./settle.ts";

/** What became of a letter or draft that the editor may have changed. */
export async function settleEdited(
  known: KnownLetter,
  run: Run,
  authorities: readonly Authority[],
): Promise<Outcome> {
  const outcome = (status: Outcome["status"], ...notes: string[]): Outcome => ({
    file: known.file,
    status,
    letter: known.path,
    notes,
  });
  const isDraft = known.path.startsWith("drafts/");
  const [markdown, evidence] = [await run.folder.read(known.path), await run.known.evidenceOf(known)];
  if (markdown === null || !evidence)
    return outcome(
      "refused",
      `${evidencePath(known.path)} cannot be read; take it back from version control`,
    );
  const doubts = evidence.doubts.map(({ field, message }) => `${field}: ${message}`);
  if (sha256(markdown) === known.written) {
    run.known.note({ ...known, untouched: !isDraft });
    return isDraft
      ? outcome("draft", "still lacks what a letter needs; complete the draft", ...doubts)
      : outcome("unchanged");
  }
  const read = readLetter(markdown, known.path);
  if ("problems" in read) {
    const problems = read.problems.map(problemLine);
    return isDraft ? outcome("draft", ...problems) : outcome("refused", ...problems);
  }
  const corrected = correctedFields(evidence, read.letter);
  if (isDraft) return publish(known, read.letter, corrected, evidence, run, authorities);
  const marked = withCorrected(markdown, read.letter, corrected);
  await run.folder.write(known.path, marked);
  const written = sha256(marked);
  await run.folder.write(evidencePath(known.path), writeEvidence({ ...evidence, written }));
  run.known.note({ ...known, written, untouched: true });
  return outcome(marked === markdown ? "unchanged" : "changed");
}

/** The fields of a letter that are not as ingest read them. */
function correctedFields(evidence: Evidence, { frontMatter, body }: LetterRecord): CorrectableField[] {
  const fields: CorrectableField[] = readFields.filter(
    (field) => !isDeepStrictEqual(frontMatter[field], evidence.read[field]),
  );
  const asRead = new Map(evidence.text.map(({ id, hash }) => [id, hash]));
  const blocks = writtenBlocks(body);
  const sameText = blocks.length === asRead.size && blocks.every(({ id, hash }) => asRead.get(id) === hash);
  return sameText ? fields : [...fields, "text"];
}

/** The Markdown with its list of corrected fields brought up to date, and nothing else changed. */
function withCorrected(
  markdown: string,
  { frontMatter }: LetterRecord,
  corrected: CorrectableField[],
): string {
  if (isDeepStrictEqual(frontMatter.corrected, corrected)) return markdown;
  const parts = /^(\uFEFF?---[ \t]*\r?\n)([\s\S]*?\n)(---[ \t]*(?:\r?\n|$)[\s\S]*)$/.exec(markdown);
  if (!parts) return markdown;
  const [, start = "", head = "", rest = ""] = parts;
  const document = parseDocument(head);
  if (corrected.length === 0) document.delete("corrected");
  else document.set("corrected", corrected);
  return start + document.toString({ lineWidth: 0 }) + rest;
}

/** Makes a letter of a draft that the editor has completed. */
async function publish(
  draft: KnownLetter,
  letter: LetterRecord,
  corrected: CorrectableField[],
  evidence: Evidence,
  run: Run,
  authorities: readonly Authority[],
): Promise<Outcome> {
  const { authority, visit, type } = letter.frontMatter;
  const still = (note: string): Outcome => ({
    file: draft.file,
    status: "draft",
    letter: draft.path,
    notes: [note],
  });
  if (!authorities.some(({ slug }) => slug === authority)) {
    return still(`${draft.path}: authority: ‘${authority}’ is the slug of no authority in authorities.csv`);
  }
  const path = letterFile({ authority, start: visit.start, type });
  if ((await run.folder.read(path)) !== null) {
    return still(
      `${draft.path} claims the visit of ${path}; look at the dates of both and correct or remove one`,
    );
  }
  const markdown = writeLetter({ ...letter, frontMatter: { ...letter.frontMatter, corrected } });
  await run.folder.write(path, markdown);
  await run.folder.write(evidencePath(path), writeEvidence({ ...evidence, written: sha256(markdown) }));
  await run.folder.remove(draft.path);
  await run.folder.remove(evidencePath(draft.path));
  run.known.forget(draft);
  run.known.note({ ...draft, path, written: sha256(markdown), untouched: true });
  return { file: draft.file, status: "new", letter: path, notes: [] };
}

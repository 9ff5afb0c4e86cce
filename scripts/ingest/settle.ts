/** Decides what becomes of a source that was read, and writes it. */
import { letterFile } from "../letter/ids.ts";
import { readLetter, writeLetter } from "../letter/markdown.ts";
import { problemLine } from "../letter/problems.ts";
import type { LetterRecord, LetterSource } from "../letter/schema.ts";
import type { ContentFolder } from "./content-folder.ts";
import { draftPath, writeDraft } from "./draft.ts";
import { type Evidence, evidencePath, writeEvidence, writtenBlocks } from "./evidence-file.ts";
import { sha256 } from "./hash.ts";
import type { KnownLetter, KnownLetters } from "./known-letters.ts";
import type { LetterReading } from "./letter-reading.ts";
import { evidenceFor, missingFields, readerVersion, recordOf, type Written } from "./letter-record.ts";
import { likeness } from "./merge/align.ts";
import { mergeBody } from "./merge/merge-body.ts";
import { mergeFields } from "./merge/merge-fields.ts";
import type { ReadResult } from "./read-file.ts";
import type { Outcome } from "./report.ts";
import type { SourceFile } from "./sources.ts";

/** What a run knows while it settles its sources one after the other. */
export type Run = {
  folder: ContentFolder;
  known: KnownLetters;
  /** The sources that are in the seeds folder now. */
  present: ReadonlySet<string>;
  /** Paths of the letters that this run has written for the first time. */
  fresh: Set<string>;
  /** Day of the run, `2026-01-31`. */
  today: string;
};

/** A new version of a letter shares at least this part of its words with the earlier one. */
const revisionLikeness = 0.6;

/** Writes the letter or draft of a source, and says what the editor should know of it. */
export async function settle(source: SourceFile, result: ReadResult, run: Run): Promise<Outcome> {
  if ("unreadable" in result) return refused(source, result.unreadable);
  const { reading } = result;
  if (reading.differences.length > 0) return refused(source, differenceLine(reading));
  const letterSource: LetterSource = {
    file: source.file,
    format: result.format,
    sha256: result.sha256,
    pages: reading.pages,
    bytes: source.bytes,
  };
  const before = run.known.bySource(source.file);
  if (before && !isDraft(before)) return settleAgain(before, letterSource, reading, run);
  const record = recordOf(reading, letterSource);
  if (!record) return settleDraft(before, letterSource, reading, run);
  return settleRecord(before, record, reading, run);
}

const isDraft = ({ path }: KnownLetter): boolean => path.startsWith("drafts/");

const refused = ({ file }: { file: string }, reason: string): Outcome => ({
  file,
  status: "refused",
  letter: null,
  notes: [reason],
});

function differenceLine({ differences }: LetterReading): string {
  const passages = differences.map(({ kind, words, page }) => {
    const short = words.length > 200 ? `${words.slice(0, 200)}…` : words;
    return `${kind === "lost" ? "would lose" : "would have"}${page === null ? "" : ` on page ${page}`} ‘${short}’`;
  });
  return `the letter ${passages.join("; ")}; it was not written, so report the file as one that cannot be read yet`;
}

const doubtLines = ({ doubts }: LetterReading): string[] =>
  doubts.map(({ field, message }) => `${field}: ${message}`);

/** A letter that is read for the first time, or whose draft can now be a letter. */
async function settleRecord(
  draft: KnownLetter | null,
  record: LetterRecord,
  reading: LetterReading,
  run: Run,
): Promise<Outcome> {
  const { authority, visit, type, source } = record.frontMatter;
  const path = letterFile({ authority, start: visit.start, type });
  const occupant = run.known.byPath(path);
  if (occupant) return settleOccupied(occupant, source, reading, run);
  const present = await run.folder.read(path);
  const markdown = writeLetter(record);
  if (present !== null && present !== markdown) {
    return refused(
      source,
      `${path} is there and was not written by ingest; move it away to have this letter read`,
    );
  }
  if (draft) await dropDraft(draft, run);
  await writeFiles(path, markdown, { reading, source, earlier: [], text: writtenBlocks(record.body) }, run);
  run.fresh.add(path);
  return { file: source.file, status: "new", letter: path, notes: doubtLines(reading) };
}

async function dropDraft(draft: KnownLetter, run: Run): Promise<void> {
  run.known.forget(draft);
  await run.folder.remove(draft.path);
  await run.folder.remove(evidencePath(draft.path));
}

/** A source whose visit has a letter already: another name of its source, a new version of it, or a mistake. */
async function settleOccupied(
  occupant: KnownLetter,
  source: LetterSource,
  reading: LetterReading,
  run: Run,
): Promise<Outcome> {
  if (!run.present.has(occupant.file)) return settleAgain(occupant, source, reading, run);
  const other = `${occupant.path}, which comes from ${occupant.file}`;
  const mine = readLetter((await run.folder.read(occupant.path)) ?? "", occupant.path);
  if ("problems" in mine) return refused(source, mine.problems.map(problemLine).join("; "));
  const alike = likeness(textOf(mine.letter.body), textOf(reading.body));
  if (alike < revisionLikeness) {
    return refused(
      source,
      `claims the visit of ${other}; look at the dates of both and correct or remove one`,
    );
  }
  if (alike === 1 || run.fresh.has(occupant.path)) {
    return refused(source, `is a second file of ${other}; keep one of the two`);
  }
  return settleAgain(occupant, source, reading, run);
}

const textOf = (body: LetterRecord["body"]): string =>
  body.sections
    .flatMap(({ heading, paragraphs }) => [heading ?? "", ...paragraphs.map(({ text }) => text)])
    .join(" ");

/** A letter that is there already and read anew: ids and corrections by hand stay. */
async function settleAgain(
  known: KnownLetter,
  source: LetterSource,
  reading: LetterReading,
  run: Run,
): Promise<Outcome> {
  const evidence = await run.known.evidenceOf(known);
  const current = (await run.folder.read(known.path)) ?? "";
  const mine = readLetter(current, known.path);
  if ("problems" in mine) return refused(source, mine.problems.map(problemLine).join("; "));
  if (!evidence)
    return refused(source, `${evidencePath(known.path)} cannot be read; take it back from version control`);
  const { frontMatter } = mine.letter;
  const fields = mergeFields(evidence.read, frontMatter, reading.fields);
  const body = mergeBody(evidence.text, mine.letter.body, reading.body);
  const revised = frontMatter.source.sha256 !== source.sha256;
  const record: LetterRecord = {
    frontMatter: {
      ...fields.fields,
      // The address of a letter stays, whatever a later reading makes of its visit.
      type: frontMatter.type,
      authority: frontMatter.authority,
      visit: { ...fields.fields.visit, start: frontMatter.visit.start },
      source,
      earlierSources: revised
        ? [frontMatter.source, ...frontMatter.earlierSources]
        : frontMatter.earlierSources,
      corrections: revised
        ? [
            ...frontMatter.corrections,
            { date: run.today, note: "A new version of the letter took the place of the earlier one." },
          ]
        : frontMatter.corrections,
      corrected: [...fields.corrected, ...(body.corrected ? (["text"] as const) : [])],
    },
    body: body.body,
  };
  const notes = [
    ...fields.conflicts,
    ...body.conflicts,
    ...addressNotes(known.path, reading),
    ...doubtLines(reading),
  ];
  run.known.forget(known);
  const earlier = record.frontMatter.earlierSources;
  await writeFiles(known.path, writeLetter(record), { reading, source, earlier, text: body.read }, run);
  return { file: source.file, status: "changed", letter: known.path, notes };
}

/** What a new reading says against the address that a letter has. */
function addressNotes(path: string, { fields: { authority, visit, type } }: LetterReading): string[] {
  if (authority === null || visit === null) return [];
  const read = letterFile({ authority, start: visit.start, type });
  return read === path
    ? []
    : [`is now read as ${read}; its address stays, so move it by hand if the reading is right`];
}

async function settleDraft(
  before: KnownLetter | null,
  source: LetterSource,
  reading: LetterReading,
  run: Run,
): Promise<Outcome> {
  const path = before?.path ?? draftPath(source.file);
  const missing = missingFields(reading);
  const current = before ? await run.folder.read(before.path) : null;
  if (before && current !== null && sha256(current) !== before.written) {
    const note = `has changed since the draft was begun; complete ${path}, or delete it to have the letter read anew`;
    return { file: source.file, status: "draft", letter: path, notes: [note] };
  }
  const markdown = writeDraft(reading, source, missing);
  await writeFiles(path, markdown, { reading, source, earlier: [], text: writtenBlocks(reading.body) }, run);
  return {
    file: source.file,
    status: "draft",
    letter: path,
    notes: [lackLine(missing), ...doubtLines(reading)],
  };
}

const lackLine = (missing: readonly string[]): string => `lacks ${missing.join(", ")}; complete the draft`;

async function writeFiles(
  path: string,
  markdown: string,
  parts: Omit<Written, "written"> & { reading: LetterReading },
  run: Run,
): Promise<void> {
  const evidence: Evidence = evidenceFor(parts.reading, { ...parts, written: sha256(markdown) });
  await run.folder.write(path, markdown);
  await run.folder.write(evidencePath(path), writeEvidence(evidence));
  const { source, written, earlier } = evidence;
  run.known.note({ path, ...source, reader: readerVersion, earlier, written, untouched: true });
}

/** Removes the words that the editor redacts from the content folder and from every new reading of the source. */
import { permalinksFile, permalinksJson, readPermalinks } from "../../content/permalinks.ts";
import { readRedirects, redirectsFile } from "../../content/redirects.ts";
import { letterUrl, slugOf } from "../../letter/ids.ts";
import {
  type Redaction,
  redactBody,
  redactedMark,
  redactFields,
  redactionIn,
  redactionOf,
  redactRecord,
} from "../../letter/redaction.ts";
import type { DraftRecord } from "../../letter/schema.ts";
import { inspectorUrl } from "../../letter/urls.ts";
import { sha256 } from "../../util/sha256.ts";
import { flatten, hashOf } from "../merge/flat-body.ts";
import type { LetterReading } from "../reader/read-letter.ts";
import { type Outcome, refusal } from "../report/report.ts";
import { type ContentFolder, UnwritableFile } from "../store/content-folder.ts";
import { rewrite } from "../store/edit-front-matter.ts";
import { type Evidence, evidencePath, writeEvidence, writtenBlocks } from "../store/evidence-file.ts";
import type { HeldBack } from "../store/held-back.ts";
import { type KnownLetter, type KnownLetters, readable } from "../store/known-letters.ts";
import { readMarkdown } from "./run.ts";

/**
 * Removes redacted words from the Markdown, the evidence and the recorded addresses of the letters that the editor may
 * have changed; gives what the editor should know. The list of what is redacted stays in the Markdown: new readings of
 * the source need it.
 */
export async function redactLetters(folder: ContentFolder, known: KnownLetters): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const letter of known.all().filter(({ seen }) => !seen)) {
    try {
      const notes = await redactLetter(folder, known, letter);
      if (notes.length > 0)
        outcomes.push({ file: letter.file, status: "changed", letter: letter.path, notes });
    } catch (error) {
      if (!(error instanceof UnwritableFile)) throw error;
      outcomes.push(refusal(letter.file, error.message));
    }
  }
  return outcomes;
}

async function redactLetter(
  folder: ContentFolder,
  known: KnownLetters,
  letter: KnownLetter,
): Promise<string[]> {
  const { path } = letter;
  const markdown = (await readable(folder, path)) ?? "";
  if (!/^redacted[ \t]*:/m.test(markdown)) return [];
  const evidence = await known.evidenceOf(letter);
  const read = readMarkdown(markdown, path);
  const redaction = "record" in read ? redactionIn(read.record) : null;
  // The rest of the run reports what is wrong with the file.
  if (!("record" in read) || !redaction || !evidence) return [];
  const record = redactRecord(read.record);
  const notes = [...newEntries(read.record, evidence), ...fileNote(letter, redaction)];
  // The Markdown comes last: it alone has the words that are looked for in the other files.
  await forgetAddresses(folder, read.record, record, redaction);
  const clean = { ...redactEvidence(evidence, redaction), text: blocksAsRead(evidence, read.record, record) };
  const redacted = (record.frontMatter.redacted ?? []).map(sha256);
  await folder.write(evidencePath(path), writeEvidence({ ...clean, redacted }));
  await folder.replace(path, markdown, rewrite(markdown, read.record, record));
  return notes;
}

/** What entries added since the last run removed. Nothing is reported twice, and a misspelt name is noticed. */
function newEntries(record: DraftRecord, { redacted }: Evidence): string[] {
  const known = new Set(redacted);
  return (record.frontMatter.redacted ?? [])
    .filter((entry) => !known.has(sha256(entry)))
    .map((entry) => {
      const { frontMatter } = record;
      const alone = { ...record, frontMatter: { ...frontMatter, redacted: [entry] } };
      const after = {
        ...redactRecord(alone),
        frontMatter: { ...redactRecord(alone).frontMatter, redacted: [] },
      };
      const before = { ...record, frontMatter: { ...frontMatter, redacted: [] } };
      const count = marksIn(after) - marksIn(before);
      return count === 0
        ? `redacted: ‘${entry}’ is nowhere in the letter, so nothing was redacted for it; check how it is written`
        : `redacted: ‘${entry}’ was replaced by ${redactedMark} in ${count === 1 ? "one place" : `${count} places`}`;
    });
}

const marksIn = (record: DraftRecord): number => JSON.stringify(record).split(redactedMark).length;

const fileNote = ({ file }: KnownLetter, { words }: Redaction): string[] =>
  words(file) === file
    ? []
    : ["the name of its source has redacted words; rename the file, which is recognised by its content"];

/**
 * The hashes of the blocks as they were read, as if without redacted words, under the ids that headings have now. Whole
 * paragraphs keep theirs: they are found by them in a new reading.
 */
function blocksAsRead({ text }: Evidence, before: DraftRecord, after: DraftRecord): Evidence["text"] {
  const whole = redactionOf(after.frontMatter.redacted ?? [], []).paragraphs;
  const now = writtenBlocks(after.body);
  const changes = new Map(
    writtenBlocks(before.body).map((block, index) => [block.id, { block, now: now[index] }]),
  );
  return text.map((read) => {
    const change = changes.get(read.id);
    if (!change?.now || whole.has(read.id)) return read;
    return { id: change.now.id, hash: change.block.hash === read.hash ? change.now.hash : read.hash };
  });
}

/** Evidence without redacted words. */
function redactEvidence(evidence: Evidence, redaction: Redaction): Evidence {
  const { quotation, isInId } = redaction;
  const remark = <Remark extends { field: string; message: string }>(one: Remark): Remark => ({
    ...one,
    field: isInId(one.field) ? "text" : one.field,
    message: quotation(one.message),
  });
  return {
    ...evidence,
    doubts: evidence.doubts.map(remark),
    conflicts: evidence.conflicts.map(remark),
    held: redactHeld(evidence.held, redaction),
    fields: Object.fromEntries(
      Object.entries(evidence.fields).map(([field, passages]) => [
        field,
        passages.map((passage) => ({ ...passage, words: quotation(passage.words) })),
      ]),
    ),
    read: redactFields(evidence.read, redaction),
  };
}

const redactHeld = <Held extends Pick<HeldBack, "covered" | "recognised">>(
  held: Held,
  { quotation }: Redaction,
): Held => ({
  ...held,
  covered: held.covered.map((passage) => ({ ...passage, text: quotation(passage.text) })),
  recognised: held.recognised.map((page) => ({ ...page, doubtful: page.doubtful.map(quotation) })),
});

/**
 * A new reading without what the letter’s front matter redacts, or why that is not possible: a redacted paragraph is
 * known in it by its words only.
 */
export function redactReading(
  reading: LetterReading,
  { frontMatter }: DraftRecord,
  { text }: Pick<Evidence, "text">,
): { reading: LetterReading } | { problem: string } {
  const list = frontMatter.redacted ?? [];
  const { paragraphs } = redactionOf(list, []);
  const phrases = list.filter((entry) => !paragraphs.has(entry));
  const asRead = flatten(reading.body);
  const withoutPhrases = flatten(redactBody(reading.body, redactionOf(phrases, [])));
  const hashes = new Map(text.map(({ id, hash }) => [id, hash]));
  const hidden = new Set<number>();
  for (const id of paragraphs) {
    const hash = hashes.get(id);
    const index = asRead.findIndex((block, at) =>
      [block, withoutPhrases[at]].some((form) => form && hashOf(form) === hash),
    );
    if (index < 0) {
      const problem = `redacted paragraph ${id} is not in this version in the same words, so the letter was left as it is; list the words to redact in place of ${id}, or put the earlier file back`;
      return { problem };
    }
    hidden.add(index);
  }
  const passages = asRead.flatMap((block, index) => (hidden.has(index) ? [block.text] : []));
  return { reading: withoutRedacted(reading, redactionOf(phrases, passages), hidden) };
}

/**
 * A reading without redacted words.
 * @param hidden places of redacted paragraphs among its blocks: the letter’s own mark stays in their place, and only
 * their words tell which they are
 */
function withoutRedacted(
  reading: LetterReading,
  redaction: Redaction,
  hidden: ReadonlySet<number>,
): LetterReading {
  const { quotation } = redaction;
  const kept = new Set(flatten(reading.body).filter((_, index) => hidden.has(index)));
  const body = redactBody(reading.body, redaction);
  return {
    ...reading,
    fields: redactFields(reading.fields, redaction),
    evidence: reading.evidence.map(({ field, passage }) => ({
      field,
      passage: { ...passage, text: quotation(passage.text) },
    })),
    doubts: reading.doubts.map((doubt) => ({ ...doubt, message: quotation(doubt.message) })),
    body: {
      ...body,
      sections: body.sections.map((section, at) => ({
        ...section,
        paragraphs: section.paragraphs.map((paragraph, index) => {
          const original = reading.body.sections[at]?.paragraphs[index];
          return original && kept.has(original) ? original : paragraph;
        }),
      })),
    },
    held: redactHeld(reading.held, redaction),
    withCovered: reading.withCovered && withoutRedacted(reading.withCovered, redaction, new Set()),
  };
}

/** Removes what shows redacted words from the record of permalinks. */
async function forgetAddresses(
  folder: ContentFolder,
  before: DraftRecord,
  after: DraftRecord,
  { isInId }: Redaction,
): Promise<void> {
  const { authority, visit, type } = before.frontMatter;
  const json = await folder.read(permalinksFile);
  if (json === null || authority === null || visit === null) return;
  const recorded = readPermalinks(json);
  const url = letterUrl({ authority, start: visit.start, type });
  const moved = readRedirects((await folder.read(redirectsFile)) ?? "");
  const addresses = new Set([
    url,
    ...("redirects" in moved ? moved.redirects : []).flatMap(({ from, to }) => (to === url ? [from] : [])),
  ]);
  const names = before.frontMatter.inspectors.map(({ name }) => name);
  const gone = names.filter((name, index) => after.frontMatter.inspectors[index]?.name !== name);
  const pages = gone.map((name) => inspectorUrl(slugOf(name)));
  const changed = changedIds(before, after);
  const kept = Object.entries(recorded)
    .filter(([address]) => !pages.some((page) => address.startsWith(page)))
    .map(([address, endings]): [string, string[]] => [
      address,
      addresses.has(address) ? endings.flatMap((ending) => keptEnding(ending, changed, isInId)) : endings,
    ]);
  await folder.write(permalinksFile, permalinksJson(Object.fromEntries(kept)));
}

/** An ending as it stays: not the withheld original nor an id with redacted words; no mark of words that were redacted. */
function keptEnding(ending: string, changed: ReadonlySet<string>, isInId: Redaction["isInId"]): string[] {
  const [anchor = ""] = ending.split(" ");
  const id = anchor.slice(1);
  if (anchor.startsWith("-original") || (anchor.startsWith("#") && isInId(id))) return [];
  return [changed.has(id) ? anchor : ending];
}

/** Ids of the paragraphs that have redacted words. */
function changedIds(before: DraftRecord, after: DraftRecord): Set<string> {
  const texts = new Map(flatten(before.body).map(({ id, text }) => [id, text]));
  return new Set(flatten(after.body).flatMap(({ id, text }) => (texts.get(id) === text ? [] : [id])));
}

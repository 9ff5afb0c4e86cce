/** What `npm run letters` prints. */

import { redirectsFile } from "../content/redirects.ts";
import type { FileChange, IngestReport } from "../ingest/report/report.ts";
import { diffText } from "../ingest/report/report-text.ts";
import { counted, dateInWords, daysInWords } from "../letter/wording.ts";
import type { Change } from "./change.ts";
import {
  addressOf,
  findLetter,
  idOf,
  lookLines,
  type StoredLetter,
  stateOf,
  titleOf,
} from "./stored-letters.ts";

/** Prints each letter with its state, and what needs a look; true, because that is all that was asked. */
export function printList(letters: readonly StoredLetter[], content: string): boolean {
  for (const letter of letters) {
    console.log(`${letter.id}  (${stateOf(letter)})`);
    console.log(`  ${titleOf(letter)}`);
    for (const line of lookLines(letter)) console.log(`  ! ${line}`);
  }
  const counts = [...Map.groupBy(letters, stateOf)].map(([state, group]) => `${group.length} ${state}`);
  console.log(letters.length === 0 ? `There is no letter in ${content}.` : `${counts.join(", ")}.`);
  return true;
}

/** Prints a letter’s fields with the words that they rest on. */
export function printLetter(letter: StoredLetter, content: string): boolean {
  const { record, evidence, withdrawal, path } = letter;
  console.log(titleOf(letter));
  console.log(`${content}/${path}  (${stateOf(letter)})`);
  const address = addressOf(letter);
  if (address) console.log(`Readers see it at ${address}`);
  if (withdrawal) {
    const { date, reason } = withdrawal.withdrawn;
    console.log(`Withdrawn on ${dateInWords(date)}: ${reason}`);
  }
  if (record) {
    const { authority, visit, letterDate, type, inspectors, source } = record.frontMatter;
    const rows: [field: string, value: string][] = [
      ["authority", authority ?? "–"],
      ["type", type],
      ["visit", visit ? daysInWords(visit.start, visit.end) : "–"],
      ["letterDate", letterDate ? dateInWords(letterDate) : "–"],
      [
        "inspectors",
        inspectors.map(({ name, role }) => [name, role].filter(Boolean).join(", ")).join("; ") || "–",
      ],
      ["source", source.file],
    ];
    for (const [field, value] of rows) {
      console.log(`\n${field}: ${value}`);
      for (const { words, page } of evidence?.fields[field] ?? []) {
        console.log(`  rests on${page === null ? "" : ` page ${page}`}: “${words}”`);
      }
    }
  }
  const lines = lookLines(letter);
  if (lines.length > 0) console.log(`\nNeeds a look:\n${lines.map((line) => `  ${line}`).join("\n")}`);
  return true;
}

/** Prints a change: the summary, and in a dry run what would be written. */
export function printChange({ files, summary }: Change, dryRun: boolean): boolean {
  if (dryRun) {
    const isEdit = ({ path, before, after }: FileChange): boolean =>
      path === redirectsFile || (before !== null && after !== null);
    process.stdout.write(diffText({ changes: files.filter(isEdit) }));
    for (const { path, after } of files.filter((file) => !isEdit(file))) {
      console.log(`${after === null ? "removed" : "written"}: ${path}`);
    }
    console.log();
  }
  for (const line of summary) console.log(line);
  console.log(
    dryRun
      ? `Nothing was written: this was a dry run that would change ${counted(files.length, "file")}.`
      : `${counted(files.length, "file")} changed. Next: npm run build, then npm run check.`,
  );
  return true;
}

/** Prints what became of files that were added; false where one was refused. */
export function printAdded(
  { outcomes, changes }: IngestReport,
  letters: readonly StoredLetter[],
  dryRun: boolean,
): boolean {
  if (dryRun) process.stdout.write(diffText({ changes }));
  for (const { file, status, letter: path, notes } of outcomes) {
    console.log(`${file}: ${status}`);
    const letter = dryRun || path === null ? null : findLetter(letters, idOf(path));
    const address = path === null ? null : addressOf({ path });
    if (letter) console.log(`  ${titleOf(letter)}`);
    if (address) console.log(`  Readers ${dryRun ? "would see" : "see"} it at ${address}`);
    for (const note of notes) console.log(`  ! ${note}`);
    if (status === "refused") console.log("  It was not added to the seeds folder.");
  }
  console.log(
    dryRun
      ? "Nothing was written: this was a dry run."
      : `${counted(changes.length, "file")} written. Compare each letter with its original, then npm run build.`,
  );
  return outcomes.every(({ status }) => status !== "refused");
}

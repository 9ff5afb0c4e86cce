/** Withdraws a letter: its front matter gets the day and the reason, and its words are removed. */
import { parseDocument } from "yaml";
import type { FileChange } from "../ingest/report/report.ts";
import { ContentFolder } from "../ingest/store/content-folder.ts";
import { isDraftPath, KnownLetters } from "../ingest/store/known-letters.ts";
import { withRunLock } from "../ingest/store/run-lock.ts";
import { withdrawLetters } from "../ingest/update/withdraw.ts";
import { splitFrontMatter } from "../letter/front-matter.ts";
import { readWithdrawal } from "../letter/withdrawal.ts";
import { counted, dateInWords } from "../letter/wording.ts";
import { UserError } from "../util/user-error.ts";
import type { Change } from "./change.ts";
import { addressOf, type StoredLetter, titleOf } from "./stored-letters.ts";

/**
 * Withdraws a letter, or in a dry run gives what would be changed.
 * @throws UserError for a draft, for a letter that is withdrawn already, and where its address cannot be read
 */
export async function withdrawLetter(
  content: string,
  letter: StoredLetter,
  { date, reason, dryRun }: { date: string; reason: string; dryRun: boolean },
): Promise<Change> {
  if (isDraftPath(letter.path)) {
    throw new UserError(`${letter.path} was never published; remove it and its source instead`);
  }
  if (letter.withdrawal) {
    throw new UserError(`${letter.path} was withdrawn on ${letter.withdrawal.withdrawn.date}`);
  }
  const marked = withWithdrawal(letter, { date, reason });
  const work = async (): Promise<FileChange[]> => {
    const folder = new ContentFolder(content, dryRun);
    await folder.replace(letter.path, letter.markdown, marked);
    if (!dryRun) await withdrawLetters(folder, await KnownLetters.open(folder));
    return folder.changes;
  };
  const files = await (dryRun ? work() : withRunLock(content, () => {}, work));
  return { files, summary: summaryOf(letter, date, reason) };
}

/** The Markdown with the day and the reason in its front matter, which must be readable as that of a withdrawal. */
function withWithdrawal(
  { path, markdown }: StoredLetter,
  withdrawn: { date: string; reason: string },
): string {
  const parts = splitFrontMatter(markdown);
  if (!parts) throw new UserError(`${path} has no front matter; restore it, then withdraw the letter`);
  const document = parseDocument(parts.head);
  document.set("withdrawn", document.createNode(withdrawn));
  const marked = `${parts.start}${document.toString({ lineWidth: 0 })}${parts.end}${parts.body}`;
  const read = readWithdrawal(marked, path);
  if (read && "withdrawal" in read) return marked;
  const causes = read?.problems.map(({ field, message }) => `${field ?? ""} ${message}`.trim()) ?? [];
  throw new UserError(`${path} cannot be withdrawn until this is corrected: ${causes.join("; ")}`);
}

function summaryOf(letter: StoredLetter, date: string, reason: string): string[] {
  const paragraphs = letter.record?.body.sections.flatMap((section) => section.paragraphs).length ?? 0;
  const address = addressOf(letter);
  const source = letter.evidence?.source.file ?? letter.record?.frontMatter.source.file;
  return [
    `“${titleOf(letter)}” is withdrawn.`,
    `Readers see at ${address} that it was withdrawn on ${dateInWords(date)}, and why: ${reason}`,
    `Its ${counted(paragraphs, "paragraph")} and its original are no longer published; links to them lead to that page.`,
    ...(source ? [`The source still has its words: remove ${source} from the seeds folder.`] : []),
    "Version control, earlier deploys and search engines may have its words too: see docs/editing.md.",
  ];
}

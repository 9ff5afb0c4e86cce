/**
 * The letters of a content folder as an editor knows them.
 *
 * `scripts/letters/` holds what an editor does to letters, for the command and for the desk; it may import
 * `scripts/letter/`, `scripts/content/`, `scripts/archive/` and `scripts/ingest/`.
 */
import { letterProblems } from "../archive/load.ts";
import { ContentFolder } from "../ingest/store/content-folder.ts";
import { incompleteDraftMessage } from "../ingest/store/draft.ts";
import { type Evidence, evidencePath, readEvidence, remarkLines } from "../ingest/store/evidence-file.ts";
import { nothingHeld } from "../ingest/store/held-back.ts";
import { isDraftPath } from "../ingest/store/known-letters.ts";
import { urlOfFile } from "../letter/ids.ts";
import { readDraft } from "../letter/markdown.ts";
import { type Problem, problemLine } from "../letter/problems.ts";
import type { DraftRecord } from "../letter/schema.ts";
import { readWithdrawal, type Withdrawal } from "../letter/withdrawal.ts";
import { UserError } from "../util/user-error.ts";

/** What is in a Markdown file of the content folder. */
export type StoredLetter = {
  /** `leeds-2019-01-29-monitoring-visit`, or `drafts/leeds-letter-pdf` for a draft. */
  id: string;
  /** Path below the content folder. */
  path: string;
  markdown: string;
  /** Null where it cannot be read, and of a withdrawn letter. */
  record: DraftRecord | null;
  evidence: Evidence | null;
  /** The text of its evidence file. */
  evidenceYaml: string | null;
  withdrawal: Withdrawal | null;
  /** Why a build leaves it out. */
  problems: Problem[];
};

export type LetterState = "published" | "draft" | "withdrawn" | "left out";

export function stateOf({ path, withdrawal, problems }: StoredLetter): LetterState {
  if (problems.length > 0) return "left out";
  if (withdrawal) return "withdrawn";
  return isDraftPath(path) ? "draft" : "published";
}

/** Its title, or the best that can be said in its place. */
export function titleOf({ record, withdrawal, path }: StoredLetter): string {
  return record?.frontMatter.title ?? (withdrawal ? "Withdrawn letter" : path);
}

/** Address of its page below the archive’s address; null for a draft. */
export function addressOf({ path }: Pick<StoredLetter, "path">): string | null {
  return isDraftPath(path) ? null : urlOfFile(path);
}

/** What the editor has to look at in a letter, one line each. */
export function lookLines(letter: StoredLetter): string[] {
  const { problems, record, evidence, path } = letter;
  const missing =
    record && isDraftPath(path) ? incompleteDraftMessage(record, evidence?.held ?? nothingHeld) : "";
  return [
    ...problems.map(problemLine),
    ...(missing === "" ? [] : [missing]),
    ...(evidence ? remarkLines(evidence) : []),
  ];
}

/** All letters and drafts of a content folder, letters first, in the order of their paths. */
export async function storedLetters(content: string): Promise<StoredLetter[]> {
  const folder = new ContentFolder(content, true);
  const problems = Map.groupBy(await letterProblems(content), ({ file }) => file);
  const files = [...(await folder.list("letters")), ...(await folder.list("drafts"))];
  const letters: StoredLetter[] = [];
  for (const path of files.filter((file) => file.endsWith(".md"))) {
    letters.push(await storedLetter(folder, path, problems.get(path) ?? []));
  }
  return letters;
}

async function storedLetter(folder: ContentFolder, path: string, problems: Problem[]): Promise<StoredLetter> {
  const markdown = (await folder.read(path)) ?? "";
  const evidenceYaml = await folder.read(evidencePath(path));
  const withdrawn = isDraftPath(path) ? null : readWithdrawal(markdown, path);
  const read = withdrawn ? null : readDraft(markdown, path);
  return {
    id: idOf(path),
    path,
    markdown,
    record: read && "letter" in read ? read.letter : null,
    evidence: readEvidence(evidenceYaml ?? ""),
    evidenceYaml,
    withdrawal: withdrawn && "withdrawal" in withdrawn ? withdrawn.withdrawal : null,
    problems: isDraftPath(path) && read && "problems" in read ? read.problems : problems,
  };
}

/** The id of the letter in a Markdown file. */
export function idOf(path: string): string {
  const name = path.replace(/\.md$/, "");
  return isDraftPath(path) ? name : name.replace(/^letters\//, "").replace("/", "-");
}

/**
 * The letter that an editor names by its id, its file or its address.
 * @throws UserError where there is none, with ids that are like it
 */
export function findLetter(letters: readonly StoredLetter[], named: string): StoredLetter {
  const path = named
    .replace(/^\w+:\/\/[^/]+/, "")
    .replace(/^.*?(?=(?:letters|drafts)\/)/, "")
    .replace(/\/$/, "")
    .replace(/\.md$/, "");
  const found = letters.find((letter) => letter.id === named || letter.path === `${path}.md`);
  if (found) return found;
  const words = named.split(/[^a-z0-9]+/i).filter((word) => word.length > 2);
  const near = letters
    .map(({ id }) => ({ id, shared: words.filter((word) => id.includes(word)).length }))
    .filter(({ shared }) => shared > 0)
    .sort((one, other) => other.shared - one.shared)
    .slice(0, 5);
  const advice =
    near.length > 0
      ? `Perhaps you mean one of these:\n${near.map(({ id }) => `  ${id}`).join("\n")}`
      : "npm run letters -- list shows all letters.";
  throw new UserError(`There is no letter ${named}. ${advice}`);
}

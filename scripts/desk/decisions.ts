/** What the editor decides with one button: doubts settled, covered words published or left out, a letter withdrawn. */
import { rewrite } from "../ingest/store/edit-front-matter.ts";
import { type Evidence, evidencePath, type Remark, writeEvidence } from "../ingest/store/evidence-file.ts";
import type { DraftFrontMatter } from "../letter/schema.ts";
import { makeChange } from "../letters/change.ts";
import type { StoredLetter } from "../letters/stored-letters.ts";
import { withdrawLetter } from "../letters/withdraw.ts";
import { UserError } from "../util/user-error.ts";

/** Settles a doubt or a conflict, or opens it again. */
export async function settle(content: string, letter: StoredLetter, form: FormData): Promise<string> {
  const { evidence, evidenceYaml: before, path } = letter;
  if (!evidence || before === null) throw new UserError(`${path} has no evidence file; run npm run ingest`);
  const [field, message] = [String(form.get("field")), String(form.get("message"))];
  const settled = form.get("settled") === "true";
  const changed = <One extends Remark>(remarks: readonly One[]): One[] =>
    remarks.map((one) => (one.field === field && one.message === message ? { ...one, settled } : one));
  const after: Evidence = {
    ...evidence,
    doubts: changed(evidence.doubts),
    conflicts: changed(evidence.conflicts),
  };
  await makeChange(content, {
    files: [{ path: evidencePath(path), before, after: writeEvidence(after) }],
    summary: [],
  });
  return settled ? "Settled: it will not be reported again." : "Open again.";
}

/** Decisions by the name of their field in the form. */
const decisions = {
  covered: ["publish", "leave-out"],
  pictures: ["typed-in", "without-words"],
  recognised: ["checked"],
} as const;

/** Enters the decision on words that are not seen or were recognised, or on pages that are pictures. */
export async function decide(content: string, letter: StoredLetter, form: FormData): Promise<string> {
  const { record, markdown, path } = letter;
  if (!record) throw new UserError(`${path} cannot be read; correct it first`);
  const chosen: Pick<DraftFrontMatter, "covered" | "pictures" | "recognised"> = {};
  const covered = decisions.covered.find((one) => one === form.get("covered"));
  const pictures = decisions.pictures.find((one) => one === form.get("pictures"));
  const recognised = decisions.recognised.find((one) => one === form.get("recognised"));
  if (recognised) chosen.recognised = recognised;
  if (covered) chosen.covered = covered;
  if (pictures) chosen.pictures = pictures;
  if (Object.keys(chosen).length === 0) throw new UserError("Choose what to do.");
  const after = { ...record, frontMatter: { ...record.frontMatter, ...chosen } };
  await makeChange(content, {
    files: [{ path, before: markdown, after: rewrite(markdown, record, after) }],
    summary: [],
  });
  return "Saved. The next build takes your decision over.";
}

/** Withdraws a letter for a reason. */
export async function withdraw(content: string, letter: StoredLetter, form: FormData): Promise<string> {
  const reason = String(form.get("reason") ?? "").trim();
  if (reason === "") throw new UserError("Give the reason for the withdrawal; readers see it.");
  const date = new Date().toISOString().slice(0, 10);
  const { summary } = await withdrawLetter(content, letter, { date, reason, dryRun: false });
  return summary.join("\n");
}

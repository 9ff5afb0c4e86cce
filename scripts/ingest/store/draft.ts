/** Drafts: letters that cannot be published yet, kept for the editor to complete. */
import { slugOf } from "../../letter/ids.ts";
import { writeLetter } from "../../letter/markdown.ts";
import type { DraftFrontMatter, DraftRecord, FrontMatter, LetterRecord } from "../../letter/schema.ts";
import { sha256 } from "../../util/sha256.ts";
import { type HeldBack, undecided } from "./held-back.ts";

/** Fields that a letter cannot be published without; its address is made from the last two. */
const neededFields = ["title", "authority", "visit"] as const;

/** The maximum length of a draft’s name. Systems allow 255 bytes, and the name of the draft’s evidence is longer. */
const longestName = 200;

/** Path of the draft of a source, below the content folder: `drafts/leeds-a-letter-pdf.md`. */
export function draftPath(file: string): string {
  const name = nameOf(file);
  return name.length > longestName ? secondDraftPath(file) : `drafts/${name}.md`;
}

/** Path of a draft if another source has the usual one: it ends with part of a hash of its source’s name. */
export function secondDraftPath(file: string): string {
  const hash = sha256(file).slice(0, 8);
  return `drafts/${nameOf(file).slice(0, longestName - hash.length - 1)}-${hash}.md`;
}

const nameOf = (file: string): string => slugOf(file) || "letter";

/** The fields that a letter needs and that are missing from a draft. */
export function missingFields(frontMatter: Pick<DraftFrontMatter, (typeof neededFields)[number]>): string[] {
  return neededFields.filter((field) => frontMatter[field] === null);
}

/** The letter to publish from a draft; null while a field or a decision is missing. */
export function publishable({ frontMatter, body }: DraftRecord, held: HeldBack): LetterRecord | null {
  if (undecided(frontMatter, held).length > 0) return null;
  return isComplete(frontMatter) ? { frontMatter, body } : null;
}

const isComplete = (frontMatter: DraftFrontMatter): frontMatter is FrontMatter =>
  missingFields(frontMatter).length === 0;

/** The Markdown of a draft: front matter, with null where nothing could be read, and the body. */
export function writeDraft(record: DraftRecord, held: HeldBack): string {
  const missing = missingFields(record.frontMatter);
  const advice = [
    ...(missing.length > 0
      ? [
          `Fill in ${missing.join(", ")}; the next npm run ingest then publishes the letter.`,
          "authority: a slug of authorities.csv; visit: {start: 2017-12-12, end: 2017-12-13, ordinal: null}",
        ]
      : []),
    ...undecided(record.frontMatter, held).map((line) => `This letter ${line}.`),
  ];
  return writeLetter(record).replace("---\n", () => `---\n${advice.map((line) => `# ${line}\n`).join("")}`);
}

/** What a draft still needs before it can be published: fields and decisions. */
export function incompleteDraftMessage({ frontMatter }: DraftRecord, held: HeldBack): string {
  const missing = missingFields(frontMatter);
  return [
    ...(missing.length > 0 ? [`lacks ${missing.join(", ")}; complete the draft`] : []),
    ...undecided(frontMatter, held),
  ].join("; ");
}

/** Moves a letter to another address, because its authority, the days of its visit or its type are corrected. */
import type { Publisher } from "../content/publishers/publisher-schema.ts";
import type { Authority } from "../content/register.ts";
import type { FileChange } from "../ingest/report/report.ts";
import { rewrite } from "../ingest/store/edit-front-matter.ts";
import { evidencePath } from "../ingest/store/evidence-file.ts";
import { isDraftPath } from "../ingest/store/known-letters.ts";
import { letterFile, letterUrl, urlOfFile } from "../letter/ids.ts";
import type { DraftRecord } from "../letter/schema.ts";
import { counted } from "../letter/wording.ts";
import { UserError } from "../util/user-error.ts";
import type { Change } from "./change.ts";
import { movedAddresses, redirectsChange } from "./redirects.ts";
import { type StoredLetter, titleOf } from "./stored-letters.ts";

/** What is corrected; null for what stays. */
export type Correction = {
  authority: string | null;
  start: string | null;
  end: string | null;
  type: string | null;
};

/** The other letters, whose place it cannot take, the register, and the publishers; the first is the usual one. */
type Neighbours = {
  letters: readonly StoredLetter[];
  authorities: readonly Authority[];
  publishers: readonly [Publisher, ...Publisher[]];
};

/**
 * The change that moves a letter and redirects its addresses. Without any correction the file moves to where its own
 * fields say that it belongs.
 * @throws UserError where the letter cannot be moved, saying why
 */
export async function moveLetter(
  content: string,
  letter: StoredLetter,
  correction: Correction,
  archive: Neighbours,
): Promise<Change> {
  if (isDraftPath(letter.path)) {
    throw new UserError(`${letter.path} has no address yet; correct the draft itself`);
  }
  if (!letter.record) throw new UserError(`${letter.path} cannot be read; npm run build says why`);
  return relocated(content, letter, corrected(letter.record, correction), archive);
}

/**
 * The change that writes a letter’s corrected record, where its fields say that it belongs.
 * @throws UserError where it cannot be there, saying why
 */
export async function relocated(
  content: string,
  letter: StoredLetter,
  record: DraftRecord,
  { letters, authorities, publishers }: Neighbours,
): Promise<Change> {
  const before = urlOfFile(letter.path);
  const { authority, visit, type } = record.frontMatter;
  if (authority === null || visit === null) throw new UserError(`${letter.path} lacks authority or visit`);
  if (!authorities.some(({ slug }) => slug === authority)) {
    throw new UserError(`${authority} is not the slug of an authority in authorities.csv`);
  }
  const { kinds } = publishers.find(({ id }) => id === record.frontMatter.publisher) ?? publishers[0];
  if (!kinds.some(({ id }) => id === type)) {
    throw new UserError(
      `${type} is not a kind of letter; write one of these: ${kinds.map(({ id }) => id).join(", ")}`,
    );
  }
  if (visit.end < visit.start) {
    throw new UserError(`the visit would end on ${visit.end}, before it starts; give --end too`);
  }
  const key = { authority, start: visit.start, type };
  const path = letterFile(key);
  if (path !== letter.path && letters.some((other) => other.path === path)) {
    throw new UserError(`there is another letter at ${path}; a letter cannot take its place`);
  }
  const to = letterUrl(key);
  const moves = await movedAddresses(
    content,
    before === to ? [] : [{ from: before, to }],
    comparisons(before, to),
  );
  const redirects = await redirectsChange(content, moves);
  return {
    files: [
      ...movedFiles(letter, path, rewrite(letter.markdown, letter.record ?? record, record)),
      ...(redirects ? [redirects] : []),
    ],
    summary: [
      ...(before === to
        ? [`“${titleOf(letter)}” stays at ${to}.`]
        : [
            `Readers find “${titleOf(letter)}” at ${to}.`,
            `${before} leads there, and to the same paragraph.`,
          ]),
      ...(moves.length > 1
        ? [`${counted(moves.length - 1, "comparison")} with other letters moved too.`]
        : []),
    ],
  };
}

function corrected(
  { frontMatter, body }: DraftRecord,
  { authority, start, end, type }: Correction,
): DraftRecord {
  const { visit } = frontMatter;
  const days = {
    start: start ?? visit?.start ?? "",
    end: end ?? (start !== null && visit && visit.start === visit.end ? start : (visit?.end ?? start ?? "")),
  };
  return {
    frontMatter: {
      ...frontMatter,
      authority: authority ?? frontMatter.authority,
      type: type ?? frontMatter.type,
      visit: start === null && end === null ? visit : { ...days, ordinal: visit?.ordinal ?? null },
    },
    body,
  };
}

/** A letter’s Markdown and its evidence at another path. */
export function movedFiles(
  { path: from, markdown: before, evidenceYaml: yaml }: StoredLetter,
  path: string,
  markdown: string,
): FileChange[] {
  if (path === from) return [{ path, before, after: markdown }];
  return [
    { path, before: null, after: markdown },
    ...(yaml === null ? [] : [{ path: evidencePath(path), before: null, after: yaml }]),
    { path: from, before, after: null },
    ...(yaml === null ? [] : [{ path: evidencePath(from), before: yaml, after: null }]),
  ];
}

/** Where the pages that compare a moved letter with others are now. */
function comparisons(before: string, after: string): (address: string) => string | null {
  const [, , authority, visit = ""] = before.split("/");
  const [, , newAuthority, newVisit = ""] = after.split("/");
  return (address) => {
    const [, area, slug, page, ...pair] = address.split("/");
    if (area !== "authorities" || slug !== authority || page !== "compare" || !pair.includes(visit))
      return null;
    if (newAuthority !== authority) return after;
    const [one, other] = pair
      .map((part) => (part === visit ? newVisit : part))
      .filter((part) => part !== "")
      .sort();
    return `/authorities/${authority}/compare/${one}/${other}/`;
  };
}

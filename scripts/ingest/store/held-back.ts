/**
 * Letters that are held back until the editor decides, because their source has hidden words, or pages that are pictures
 * or whose words were recognised.
 */
import { z } from "zod";
import type { DraftFrontMatter } from "../../letter/schema.ts";

/** What the editor has to decide about a source before its letter is published. */
export const heldSchema = z.strictObject({
  /** Words that the pages do not show, or show struck out; `why` follows the quoted words. */
  covered: z.array(
    z.strictObject({ text: z.string(), page: z.int().positive().nullable(), why: z.string() }),
  ),
  /** Pages that are pictures without words. */
  pictures: z.array(z.int().positive()),
  /** Pages whose words text recognition read, and those of them that may be wrong. */
  recognised: z
    .array(z.strictObject({ page: z.int().positive(), doubtful: z.array(z.string()) }))
    .default([]),
  /** What the file would run, fetch or unpack where it is opened; absent where it has nothing of that. */
  active: z.array(z.string()).optional(),
});

export type HeldBack = z.infer<typeof heldSchema>;

export const nothingHeld: HeldBack = { covered: [], pictures: [], recognised: [] };

export const isHeld = ({ covered, pictures, recognised, active = [] }: HeldBack): boolean =>
  covered.length > 0 || pictures.length > 0 || recognised.length > 0 || active.length > 0;

/** What the editor still has to decide, one line each. */
export function undecided({ covered, pictures, recognised }: Decisions, held: HeldBack): string[] {
  const lines: string[] = [];
  if (held.covered.length > 0 && (covered ?? "undecided") === "undecided") {
    lines.push(
      `has words that cannot be seen: ${held.covered.map(coveredWords).join("; ")}; change covered: undecided at the top of its Markdown to publish or leave-out`,
    );
  }
  if (held.pictures.length > 0 && (pictures ?? "undecided") === "undecided") {
    const pages = `${held.pictures.length > 1 ? "pages" : "page"} ${held.pictures.join(", ")}`;
    lines.push(
      `has only a picture on ${pages}, whose words cannot be read; type them in and change pictures: undecided at the top of its Markdown to typed-in, or to without-words if there are none`,
    );
  }
  if (held.recognised.length > 0 && (recognised ?? "undecided") === "undecided") {
    const pages = `${held.recognised.length > 1 ? "pages" : "page"} ${held.recognised.map(({ page }) => page).join(", ")}`;
    lines.push(
      `has words on ${pages} that text recognition read${doubtfulWords(held)}; compare all of them with the pages, correct them, and change recognised: undecided at the top of its Markdown to checked`,
    );
  }
  return lines;
}

/** The maximum number of doubtful words that a message quotes; the evidence has all of them. */
const maximumQuoted = 20;

function doubtfulWords({ recognised }: HeldBack): string {
  const words = recognised.flatMap(({ page, doubtful }) =>
    doubtful.map((word) => `‘${word}’ on page ${page}`),
  );
  if (words.length === 0) return "";
  const others = words.length - maximumQuoted;
  const more = others > 0 ? ` and ${others} more, listed in the evidence beside it` : "";
  return ` (it was not sure of ${words.slice(0, maximumQuoted).join(", ")}${more})`;
}

const coveredWords = ({ text, page, why }: HeldBack["covered"][number]): string =>
  `‘${text}’${page === null ? "" : ` on page ${page}`}, ${why}`;

/** The editor’s decisions in the front matter. */
export type Decisions = Pick<DraftFrontMatter, "covered" | "pictures" | "recognised" | "original">;

/**
 * The editor’s decisions that still apply: one is open again if its source now has more to decide on.
 * @param before what was held back when the decisions were made
 */
export function decisionsOn(
  held: HeldBack,
  before: HeldBack,
  { covered, pictures, recognised, original }: Decisions,
): Decisions {
  const known = new Set(before.covered.map(coveredWords));
  const knewAll = held.covered.every((words) => known.has(coveredWords(words)));
  const { active = [] } = held;
  const sawActive = active.every((one) => before.active?.includes(one));
  const sawAll = held.pictures.every((page) => before.pictures.includes(page));
  const readAll = held.recognised.every(({ page }) => before.recognised.some((one) => one.page === page));
  return {
    ...(held.covered.length > 0 ? { covered: (knewAll && covered) || "undecided" } : {}),
    ...(held.pictures.length > 0 ? { pictures: (sawAll && pictures) || "undecided" } : {}),
    ...(held.recognised.length > 0 ? { recognised: (readAll && recognised) || "undecided" } : {}),
    ...(active.length > 0 ? { original: (sawActive && original) || "withheld" } : {}),
    ...(active.length === 0 && original ? { original } : {}),
  };
}

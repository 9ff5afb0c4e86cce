/**
 * Letters that are held back until the editor decides, because their source has hidden words or pages that are
 * pictures.
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
});

export type HeldBack = z.infer<typeof heldSchema>;

export const nothingHeld: HeldBack = { covered: [], pictures: [] };

export const isHeld = ({ covered, pictures }: HeldBack): boolean => covered.length > 0 || pictures.length > 0;

/** What the editor still has to decide, one line each. */
export function undecided({ covered, pictures }: Decisions, held: HeldBack): string[] {
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
  return lines;
}

const coveredWords = ({ text, page, why }: HeldBack["covered"][number]): string =>
  `‘${text}’${page === null ? "" : ` on page ${page}`}, ${why}`;

/** The editor’s decisions in the front matter. */
export type Decisions = Pick<DraftFrontMatter, "covered" | "pictures">;

/**
 * The editor’s decisions that still apply: one is open again if its source now has more to decide on.
 * @param before what was held back when the decisions were made
 */
export function decisionsOn(held: HeldBack, before: HeldBack, { covered, pictures }: Decisions): Decisions {
  const known = new Set(before.covered.map(coveredWords));
  const knewAll = held.covered.every((words) => known.has(coveredWords(words)));
  const sawAll = held.pictures.every((page) => before.pictures.includes(page));
  return {
    ...(held.covered.length > 0 ? { covered: (knewAll && covered) || "undecided" } : {}),
    ...(held.pictures.length > 0 ? { pictures: (sawAll && pictures) || "undecided" } : {}),
  };
}

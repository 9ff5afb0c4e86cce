/**
 * The findings of an archive’s letters, placed in one space, so that they can be compared.
 *
 * `scripts/archive/similar/` holds what finds paragraphs that say similar things; it may import `scripts/letter/`.
 */

import type { Paragraph } from "../../letter/schema.ts";
import type { Letter } from "../letter.ts";
import { recurringSentences } from "./recurring-sentences.ts";
import { closeness, type TopicSpace, topicSpace } from "./topic-space.ts";

/**
 * A paragraph of a letter below a heading, unless it is standard wording. What comes before the first heading only says
 * who visited when.
 */
export type Finding = { letter: Letter; paragraph: Paragraph; heading: string };

/** A finding by its number, and how close it is to the one it was compared with, from -1 to 1. */
export type Near = { number: number; closeness: number };

export class Findings {
  readonly all: readonly Finding[];
  readonly #space: TopicSpace;
  readonly #numbers: ReadonlyMap<Paragraph, number>;

  /** @param letters newest visit first */
  constructor(letters: readonly Letter[]) {
    const recurring = recurringSentences(letters);
    this.all = letters
      .flatMap(findingsOf)
      .filter((finding) => !recurring.get(findingUrl(finding))?.some(({ isWhole }) => isWhole));
    this.#space = topicSpace(
      this.all.map(({ letter, paragraph }) => ({ text: paragraph.text, group: letter.authority.slug })),
    );
    this.#numbers = new Map(this.all.map(({ paragraph }, number) => [paragraph, number]));
  }

  /** The number of a paragraph’s finding; null where the paragraph is not a finding. */
  numberOf(paragraph: Paragraph): number | null {
    return this.#numbers.get(paragraph) ?? null;
  }

  /** The candidates that are at least this close to a finding, closest first. */
  nearest(number: number, candidates: Iterable<number>, minimum: number): Near[] {
    const near: Near[] = [];
    for (const candidate of candidates) {
      const found = closeness(this.#space, number, candidate);
      if (found >= minimum) near.push({ number: candidate, closeness: found });
    }
    return near.sort((a, b) => b.closeness - a.closeness || a.number - b.number);
  }
}

function findingsOf(letter: Letter): Finding[] {
  return letter.sections.flatMap(({ heading, paragraphs }) =>
    heading === null ? [] : paragraphs.map((paragraph) => ({ letter, paragraph, heading })),
  );
}

/** Slugs of the themes that a paragraph carries. */
export function themeSlugs({ themes }: Paragraph): Set<string> {
  return new Set(themes.map(({ theme }) => theme));
}

/** Address of a finding, `/letters/…/#p12`. */
export function findingUrl({ letter, paragraph }: Pick<Finding, "letter" | "paragraph">): string {
  return `${letter.url}#${paragraph.id}`;
}

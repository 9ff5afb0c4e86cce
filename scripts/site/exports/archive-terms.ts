/** What the descriptions of the data need of the publishers. */
import type { Archive } from "../../archive/archive.ts";

export type ArchiveTerms = {
  /** What is inspected, and what its region is. */
  singular: string;
  region: string;
  /** Ids of all kinds of letter, and all wordings of grades. */
  types: string[];
  grades: string[];
  /** Ids of the publishers. */
  publishers: string[];
};

/** The terms of an archive. */
export function archiveTerms({
  inspected,
  publishers,
}: Pick<Archive, "inspected" | "publishers">): ArchiveTerms {
  const once = (values: readonly string[]): string[] => [...new Set(values)];
  return {
    singular: inspected.singular,
    region: publishers[0].register.region,
    types: once(publishers.flatMap(({ kinds }) => kinds.map(({ id }) => id))),
    grades: once(
      publishers.flatMap(({ grades }) =>
        grades.flatMap(({ wordings }) => wordings.map(({ grade }) => grade)),
      ),
    ),
    publishers: publishers.map(({ id }) => id),
  };
}

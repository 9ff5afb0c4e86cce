/** Brings the fields of a new reading into a letter as it stands; corrections by hand stay. */
import { isDeepStrictEqual } from "node:util";
import { type CorrectableField, correctableFieldSchema, type FrontMatter } from "../../letter/schema.ts";
import type { DescribedFields } from "../describe/describe.ts";

export type MergedFields = {
  fields: FrontMatter;
  /** The fields that stand as the editor has them. */
  corrected: CorrectableField[];
  /** Where a correction by hand and the source have both changed, with both readings. */
  conflicts: string[];
};

export type ReadField = Exclude<CorrectableField, "text">;

/** The fields that are read out of a letter’s words. */
export const readFields: readonly ReadField[] = correctableFieldSchema.options.filter(
  (field) => field !== "text",
);

/**
 * A three-way merge by fields.
 * @param base the fields as ingest read them before
 */
export function mergeFields(
  base: Readonly<Record<string, unknown>>,
  mine: FrontMatter,
  next: DescribedFields,
): MergedFields {
  const fields = { ...mine };
  const corrected: CorrectableField[] = [];
  const conflicts: string[] = [];
  const take = <Field extends ReadField>(field: Field): void => {
    const read: unknown = next[field];
    const own = mine[field];
    if (isDeepStrictEqual(own, read)) return;
    const untouched = isDeepStrictEqual(own, base[field]);
    if (untouched && isReadable(field, next)) {
      Object.assign(fields, { [field]: read });
      return;
    }
    if (!untouched) corrected.push(field);
    if (untouched || !isDeepStrictEqual(read, base[field]))
      conflicts.push(conflictLine(field, own, read, untouched));
  };
  for (const field of readFields) take(field);
  return { fields, corrected, conflicts };
}

/** Whether the reading gives what a letter cannot be without. */
const isReadable = (field: ReadField, next: DescribedFields): boolean =>
  !(["title", "authority", "visit"] as ReadField[]).includes(field) || next[field] !== null;

function conflictLine(field: string, own: unknown, read: unknown, untouched: boolean): string {
  const [mine, next] = [own, read].map((value) => JSON.stringify(value));
  return untouched
    ? `${field} can no longer be read in the source; it stays ${mine}`
    : `${field} was corrected by hand and has changed in the source; it stays ${mine}, the source says ${next}`;
}

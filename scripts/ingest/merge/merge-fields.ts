/** Merges the fields of a new reading into a letter; corrections by hand stay. */
import { isDeepStrictEqual } from "node:util";
import { type DraftFrontMatter, type ReadFields, readFieldsSchema } from "../../letter/schema.ts";
import { type Conflict, conflictOf } from "./conflict.ts";

export type MergedFields = { fields: DraftFrontMatter; conflicts: Conflict[] };

/** The names of the fields that are read from a letter’s words. */
export const readFieldNames = readFieldsSchema.keyof().options;

/**
 * A three-way merge by fields.
 * @param base the fields as ingest read them before
 */
export function mergeFields(
  base: Readonly<ReadFields>,
  mine: DraftFrontMatter,
  next: Readonly<ReadFields>,
): MergedFields {
  const fields = { ...mine };
  const conflicts: Conflict[] = [];
  for (const field of readFieldNames) {
    const own = mine[field];
    const read = next[field];
    if (isDeepStrictEqual(own, read)) continue;
    const untouched = isDeepStrictEqual(own, base[field]);
    if (untouched && !isLoss(field, own, read)) Object.assign(fields, { [field]: read });
    else if (untouched) conflicts.push(noLongerRead(field, own));
    else if (!isDeepStrictEqual(read, base[field]))
      conflicts.push(conflictOf(field, JSON.stringify(own), read === null ? null : JSON.stringify(read)));
  }
  return { fields, conflicts };
}

/** Whether a reading would remove something that a letter must have. */
const isLoss = (field: keyof ReadFields, own: unknown, read: unknown): boolean =>
  ["title", "authority", "visit"].includes(field) && own !== null && read === null;

const noLongerRead = (field: string, own: unknown): Conflict => ({
  field,
  message: `can no longer be read in the source; it stays ${JSON.stringify(own)}`,
});

/** Where a correction by hand and a new reading of the source say different things. */

/** `field` is a field of the letter, or the id of a block; `message` has both readings. */
export type Conflict = { field: string; message: string };

/**
 * A conflict with both readings.
 * @param next what the source says; null where it no longer has the words
 */
export function conflictOf(field: string, mine: string, next: string | null): Conflict {
  const says = next === null ? "no longer has it" : `says ‘${next}’`;
  const message = `was corrected by hand and has changed in the source; it stays ‘${mine}’, but the source ${says}`;
  return { field, message };
}

/** The position of each authority on the map of tiles: `content/tiles.csv`, drawn by hand. */
import { z } from "zod";
import type { Problem } from "../letter/problems.ts";
import { readCheckedCsv } from "./checked-csv.ts";

const cell = z
  .string()
  .regex(/^\d{1,4}$/, "must be a whole number, not negative")
  .transform(Number);
const tileSchema = z.object({ slug: z.string().min(1, "must not be empty"), column: cell, row: cell });

/** A square of the map; columns and rows are counted from 0 at the top left. */
export type Tile = z.infer<typeof tileSchema>;

/**
 * The tiles of a CSV text with the columns `slug`, `column` and `row`, or what is wrong with it.
 * @param file its path as the editor knows it, for the problems
 */
export function readTiles(csv: string, file: string): { tiles: Tile[] } | { problems: Problem[] } {
  const { rows, problems } = readCheckedCsv(csv, tileSchema, file);
  const taken = new Map<string, string>();
  const placed = new Set<string>();
  for (const { row, line } of rows) {
    const place = `${row.column}, ${row.row}`;
    const other = taken.get(place);
    if (other)
      problems.push({ file, line, field: null, message: `${place} is already the tile of ${other}` });
    if (placed.has(row.slug))
      problems.push({ file, line, field: "slug", message: `${row.slug} already has a tile` });
    taken.set(place, row.slug);
    placed.add(row.slug);
  }
  return problems.length > 0 ? { problems } : { tiles: rows.map(({ row }) => row) };
}

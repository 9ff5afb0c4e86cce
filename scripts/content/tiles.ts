/** Where each authority stands on the map of tiles: `content/tiles.csv`, drawn by hand. */
import { CsvError, parse } from "csv-parse/sync";
import { z } from "zod";
import type { Problem } from "../letter/problems.ts";

const cell = z.coerce.number().int("must be a whole number").nonnegative("must not be negative");
const tileSchema = z.object({ slug: z.string().min(1, "must not be empty"), column: cell, row: cell });

/** A square of the map; columns and rows are counted from 0 at the top left. */
export type Tile = z.infer<typeof tileSchema>;

/**
 * The tiles of a CSV text with the columns `slug`, `column` and `row`, or what is wrong with it.
 * @param file its path as the editor knows it; it is named in the problems
 */
export function readTiles(csv: string, file: string): { tiles: Tile[] } | { problems: Problem[] } {
  let rows: unknown[];
  try {
    rows = parse(csv, { columns: true, bom: true, trim: true, skip_empty_lines: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { problems: [{ file, line: null, field: null, message: `is no valid CSV: ${error.message}` }] };
  }
  const tiles: Tile[] = [];
  const problems: Problem[] = [];
  const taken = new Map<string, string>();
  const placed = new Set<string>();
  for (const [index, row] of rows.entries()) {
    const line = index + 2;
    const result = tileSchema.safeParse(row);
    if (!result.success) {
      for (const issue of result.error.issues) {
        problems.push({ file, line, field: issue.path.join(".") || null, message: issue.message });
      }
      continue;
    }
    const place = `${result.data.column}, ${result.data.row}`;
    const other = taken.get(place);
    if (other)
      problems.push({ file, line, field: null, message: `${place} is already the tile of ${other}` });
    if (placed.has(result.data.slug))
      problems.push({ file, line, field: "slug", message: `${result.data.slug} has a tile already` });
    taken.set(place, result.data.slug);
    placed.add(result.data.slug);
    tiles.push(result.data);
  }
  return problems.length > 0 ? { problems } : { tiles };
}

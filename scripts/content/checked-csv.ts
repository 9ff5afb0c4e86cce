/** CSV files that an editor writes, checked by a schema; each problem has its line and column. */
import { CsvError, parse } from "csv-parse/sync";
import { z } from "zod";
import type { Problem } from "../letter/problems.ts";

/** A row parsed by its schema, and the line of the file on which it ends, from 1. */
export type CsvRow<Row> = { row: Row; line: number };

/**
 * The valid rows of a CSV text, and the problems of the others. The first line names the columns; columns that the
 * schema does not have are ignored.
 * @param file named in the problems
 * @param others columns that must be there although the schema does not have them
 */
export function readCheckedCsv<Schema extends z.ZodObject>(
  csv: string,
  schema: Schema,
  file: string,
  others: readonly string[] = [],
): { rows: CsvRow<z.output<Schema>>[]; problems: Problem[] } {
  const wrong = (line: number | null, message: string, field: string | null = null): Problem => ({
    file,
    line,
    field,
    message,
  });
  let records: { cells: string[]; line: number }[];
  try {
    records = parseCsv(csv);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error["lines"] === "number" ? error["lines"] : null;
    return { rows: [], problems: [wrong(line, `is not valid CSV: ${error.message}`)] };
  }
  const [head, ...lines] = records;
  const names = head?.cells ?? [];
  const missing = [...Object.keys(schema.shape), ...others].filter((column) => !names.includes(column));
  if (missing.length > 0) {
    const message = `lacks the column${missing.length > 1 ? "s" : ""} ${missing.join(", ")}`;
    return { rows: [], problems: [wrong(1, message)] };
  }
  const rows: CsvRow<z.output<Schema>>[] = [];
  const problems: Problem[] = [];
  for (const { cells, line } of lines) {
    if (cells.length !== names.length) {
      const message = `has ${cells.length} cells where there should be ${names.length}; put a value with commas in quotation marks`;
      problems.push(wrong(line, message));
      continue;
    }
    const result = schema.safeParse(Object.fromEntries(names.map((name, index) => [name, cells[index]])));
    if (result.success) rows.push({ row: result.data, line });
    else {
      for (const { message, path } of result.error.issues) {
        problems.push(wrong(line, message, path.join(".") || null));
      }
    }
  }
  return { rows, problems };
}

const recordsSchema = z.array(
  z
    .object({ record: z.array(z.string().trim()), info: z.object({ lines: z.number() }) })
    .transform(({ record, info }) => ({ cells: record, line: info.lines })),
);

function parseCsv(csv: string): { cells: string[]; line: number }[] {
  const options = { bom: true, relax_column_count: true, skip_empty_lines: true, info: true };
  return recordsSchema.parse(parse(csv, options));
}

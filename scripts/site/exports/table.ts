/** Tables that are published as CSV; one definition gives both a column’s cells and its description. */
import { stringify } from "csv-stringify/sync";
import { spreadsheetText } from "../../letter/spreadsheet-text.ts";

/** Types of the Table Schema: https://specs.frictionlessdata.io/table-schema/ */
type FieldType = "string" | "integer" | "boolean" | "date" | "any";

export type Cell = string | number | boolean | null;

export type Column<Row> = {
  name: string;
  type: FieldType;
  description: string;
  /** Whether every row has a value. */
  required?: boolean;
  /** The only possible values. */
  values?: readonly string[];
  cell: (row: Row) => Cell;
};

export type Table<Row> = {
  /** Name of the file without its extension. */
  name: string;
  title: string;
  description: string;
  /** The primary key: columns that together identify a row. */
  key: string[];
  columns: Column<Row>[];
  /** A foreign key: a column whose values are those of a column in another table. */
  reference?: { column: string; table: string; other: string };
};

/** Number of rows that are made at a time. */
const rowsInPiece = 1000;

/**
 * A table as CSV (RFC 4180, UTF-8, lines end in CRLF), piece by piece, so that the whole is never in memory.
 */
export function* tableCsv<Row>({ columns }: Table<Row>, rows: readonly Row[]): Generator<string> {
  const csv = (cells: readonly Cell[][]): string =>
    stringify([...cells], {
      record_delimiter: "windows",
      cast: { boolean: String, string: spreadsheetText },
    });
  yield csv([columns.map(({ name }) => name)]);
  for (let start = 0; start < rows.length; start += rowsInPiece) {
    yield csv(rows.slice(start, start + rowsInPiece).map((row) => columns.map(({ cell }) => cell(row))));
  }
}

/** The Table Schema of a table. */
export function tableSchema<Row>({ columns, key, reference }: Table<Row>): object {
  return {
    fields: columns.map(({ name, type, description, required, values }) => ({
      name,
      type,
      description,
      ...(required || values
        ? { constraints: { ...(required ? { required } : {}), ...(values ? { enum: values } : {}) } }
        : {}),
    })),
    primaryKey: key,
    missingValues: [""],
    ...(reference
      ? {
          foreignKeys: [
            { fields: reference.column, reference: { resource: reference.table, fields: reference.other } },
          ],
        }
      : {}),
  };
}

/** The items of a list in one cell. */
export const inOneCell = (items: readonly string[]): string => items.join("; ");

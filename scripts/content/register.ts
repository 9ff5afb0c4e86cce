/**
 * The register of authorities, `authorities.csv`: their names, and which authority replaced which.
 *
 * `scripts/content/` holds what the editor owns besides letters, read and checked; it may import `scripts/letter/`.
 */
import { z } from "zod";
import { isCalendarDate } from "../letter/dates.ts";
import { slugOf } from "../letter/ids.ts";
import type { Problem } from "../letter/problems.ts";
import { readCheckedCsv } from "./checked-csv.ts";

export type Authority = {
  slug: string;
  name: string;
  /** Other names of it, without words that many names have. */
  aliases: string[];
  gssCode: string | null;
  region: string;
  kind: string;
  /** Identifiers that a publisher has columns for, by their names in the data; null where one is not known. */
  identifiers: Record<string, string | null>;
  /** Last day on which the authority existed, in ISO form; null while it exists. */
  abolished: string | null;
  /** Slugs of the authorities that this one replaced. */
  predecessors: string[];
  /** Trusts and companies that act for the authority. */
  actingBodies: string[];
};

const cell = z.string().trim();
const optional = cell.transform((value) => (value === "" ? null : value));
const list = cell.transform((value) =>
  value
    .split(";")
    .map((entry) => entry.trim())
    .filter((entry) => entry !== ""),
);

const rowSchema = z.object({
  slug: cell.refine((value) => value !== "" && value === slugOf(value), {
    error: "must be words in lower case joined by hyphens, such as west-sussex",
  }),
  name: cell.min(1, "must not be empty"),
  aliases: list,
  gss_code: optional.refine((value) => value === null || /^[A-Z]\d{8}$/.test(value), {
    error: "must be a GSS code such as E08000025, or empty",
  }),
  region: cell.min(1, "must not be empty"),
  kind: cell,
  abolished: optional.refine((value) => value === null || (isCalendarDate(value) && value.length === 10), {
    error: "must be the last day of the authority, such as 2021-03-31, or empty",
  }),
  predecessors: list,
  acting_bodies: list,
});

/**
 * The authorities in the order of the register, or everything that is wrong with it.
 * @param file the register’s path as the editor knows it, for the problems
 * @param identifiers columns that publishers have for identifiers
 */
export function readRegister(
  csv: string,
  file: string,
  identifiers: readonly IdentifierColumn[] = [],
): { authorities: Authority[] } | { problems: [Problem, ...Problem[]] } {
  const columns = identifiers.map(({ column }) => column);
  const { rows, problems } = readCheckedCsv(csv, rowSchema.loose(), file, columns);
  const lines = new Map<string, number>();
  for (const { row, line } of rows) {
    const earlier = lines.get(row.slug);
    if (earlier !== undefined) {
      const message = `${row.slug} is already the slug of line ${earlier}`;
      problems.push({ file, line, field: "slug", message });
    }
    lines.set(row.slug, earlier ?? line);
  }
  for (const { row, line } of rows) {
    for (const predecessor of row.predecessors.filter((one) => !lines.has(one))) {
      const message = `${predecessor} is not the slug of an authority`;
      problems.push({ file, line, field: "predecessors", message });
    }
  }
  const [first, ...others] = problems;
  return first
    ? { problems: [first, ...others] }
    : { authorities: rows.map(({ row }) => authorityOf(row, identifiers)) };
}

/** A column of the register with an identifier, and the name of the field in the data. */
type IdentifierColumn = { column: string; field: string };

function authorityOf(
  data: z.infer<typeof rowSchema> & Record<string, unknown>,
  identifiers: readonly IdentifierColumn[],
): Authority {
  return {
    slug: data.slug,
    name: data.name,
    aliases: data.aliases,
    gssCode: data.gss_code,
    region: data.region,
    kind: data.kind,
    identifiers: Object.fromEntries(
      identifiers.map(({ column, field }) => [field, String(data[column] ?? "").trim() || null]),
    ),
    abolished: data.abolished,
    predecessors: data.predecessors,
    actingBodies: data.acting_bodies,
  };
}

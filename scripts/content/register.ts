/**
 * The register of authorities, `authorities.csv`: who is who, under which names, and who came after whom.
 *
 * `scripts/content/` holds what the editor owns besides letters, read and checked; it may import
 * `scripts/letter/`.
 */
import { CsvError, parse } from "csv-parse/sync";
import { z } from "zod";
import { isCalendarDate } from "../letter/dates.ts";
import { slugOf } from "../letter/ids.ts";
import type { Problem } from "../letter/problems.ts";

export type Authority = {
  slug: string;
  name: string;
  /** Other names of the place, without `Council` and its like. */
  aliases: string[];
  gssCode: string | null;
  region: string;
  kind: string;
  ofstedUrn: string | null;
  /** Last day on which the authority existed, in ISO form; null while it exists. */
  abolished: string | null;
  /** Slugs of the authorities that this one came after. */
  predecessors: string[];
  /** Trusts and companies that act for the authority. */
  actingBodies: string[];
};

const columns = [
  "slug",
  "name",
  "aliases",
  "gss_code",
  "region",
  "kind",
  "ofsted_urn",
  "abolished",
  "predecessors",
  "acting_bodies",
] as const;

const cell = z.string().trim();
const optional = cell.transform((value) => (value === "" ? null : value));
const list = cell.transform((value) =>
  value
    .split(";")
    .map((entry) => entry.trim())
    .filter((entry) => entry !== ""),
);

const row = z.object({
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
  ofsted_urn: optional,
  abolished: optional.refine((value) => value === null || (isCalendarDate(value) && value.length === 10), {
    error: "must be the last day of the authority, such as 2021-03-31, or empty",
  }),
  predecessors: list,
  acting_bodies: list,
});

/**
 * The authorities of the register in its order, or everything that is wrong with it.
 * @param file the register’s path as the editor knows it; it is named in the problems
 */
export function readRegister(
  csv: string,
  file: string,
): { authorities: Authority[] } | { problems: [Problem, ...Problem[]] } {
  let records: { record: unknown; line: number }[];
  try {
    records = parse(csv, { bom: true, relax_column_count: true, skip_empty_lines: true, info: true }).map(
      (entry: unknown) => recordWithLine(entry),
    );
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines } = error;
    const line = typeof lines === "number" ? lines : null;
    return { problems: [{ file, line, field: null, message: `is no valid CSV: ${error.message}` }] };
  }
  const [head, ...rows] = records;
  const names = stringsOf(head?.record);
  const missing = columns.filter((column) => !names.includes(column));
  if (missing.length > 0) {
    const message = `lacks the column${missing.length > 1 ? "s" : ""} ${missing.join(", ")}`;
    return { problems: [{ file, line: 1, field: null, message }] };
  }
  return readRows(rows, names, file);
}

function recordWithLine(entry: unknown): { record: unknown; line: number } {
  const parsed = z.object({ record: z.unknown(), info: z.object({ lines: z.number() }) }).parse(entry);
  return { record: parsed.record, line: parsed.info.lines };
}

const stringsOf = (record: unknown): string[] =>
  z
    .array(z.string())
    .parse(record ?? [])
    .map((value) => value.trim());

function readRows(
  rows: readonly { record: unknown; line: number }[],
  names: readonly string[],
  file: string,
): { authorities: Authority[] } | { problems: [Problem, ...Problem[]] } {
  const problems: Problem[] = [];
  const authorities: Authority[] = [];
  const lines = new Map<string, number>();
  for (const { record, line } of rows) {
    const cells = stringsOf(record);
    if (cells.length !== names.length) {
      const message = `has ${cells.length} cells where ${names.length} are due; put a name with commas into quotation marks`;
      problems.push({ file, line, field: null, message });
      continue;
    }
    const result = row.safeParse(Object.fromEntries(names.map((name, index) => [name, cells[index]])));
    if (!result.success) {
      for (const issue of result.error.issues) {
        problems.push({ file, line, field: issue.path.join(".") || null, message: issue.message });
      }
      continue;
    }
    const authority = authorityOf(result.data);
    const earlier = lines.get(authority.slug);
    if (earlier !== undefined) {
      const message = `${authority.slug} is already the slug of line ${earlier}`;
      problems.push({ file, line, field: "slug", message });
    }
    lines.set(authority.slug, earlier ?? line);
    authorities.push(authority);
  }
  for (const { slug, predecessors } of authorities) {
    for (const predecessor of predecessors.filter((one) => !lines.has(one))) {
      const message = `${predecessor} is the slug of no authority`;
      problems.push({ file, line: lines.get(slug) ?? null, field: "predecessors", message });
    }
  }
  const [first, ...others] = problems;
  return first ? { problems: [first, ...others] } : { authorities };
}

function authorityOf(data: z.infer<typeof row>): Authority {
  return {
    slug: data.slug,
    name: data.name,
    aliases: data.aliases,
    gssCode: data.gss_code,
    region: data.region,
    kind: data.kind,
    ofstedUrn: data.ofsted_urn,
    abolished: data.abolished,
    predecessors: data.predecessors,
    actingBodies: data.acting_bodies,
  };
}

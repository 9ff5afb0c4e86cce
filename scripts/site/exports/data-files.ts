/**
 * The files in `/data/`: what each contains, and its text in pieces, which are made as the file is written.
 *
 * `scripts/site/exports/` holds the files for other programs: data, feeds, letters in other formats; it may
 * import `scripts/site/views/`.
 */
import { z } from "zod";
import type { Archive } from "../../archive/archive.ts";
import { publishedLetter } from "../../archive/letter.ts";
import { countedInspected } from "../../content/publishers/publisher-words.ts";
import { gradeSchema, letterTypeSchema } from "../../letter/schema.ts";
import { basePath, urls } from "../../letter/urls.ts";
import { publishedLetterSchema } from "../../letter/withdrawal.ts";
import { capitalised, counted } from "../../letter/wording.ts";
import type { ArchiveIndex } from "../views/grouped-archive.ts";
import { type ArchiveTerms, archiveTerms } from "./archive-terms.ts";
import { publishedAuthorities, publishedAuthoritySchema } from "./authorities.ts";
import { eventRows, eventsTable } from "./events-table.ts";
import { findingsOf, findingsTable } from "./findings-table.ts";
import { withBase } from "./json-addresses.ts";
import { lettersTable } from "./letters-table.ts";
import { type Table, tableCsv, tableSchema } from "./table.ts";

export type DataFile = {
  url: string;
  title: string;
  description: string;
  /** “200 rows”. */
  extent: string;
  mediatype: string;
  text: () => Iterable<string>;
  /** Table Schema of a table. */
  schema?: object;
  /** Name of the JSON Schema of a JSON file, in the same folder. */
  jsonSchema?: string;
};

export type DataFiles = {
  /** The data files, without the files that describe them. */
  data: DataFile[];
  /** JSON Schemas of the JSON files. */
  schemas: { url: string; schema: object }[];
  /** Columns of the tables, for the page that explains them. */
  tables: { title: string; columns: { name: string; type: string; description: string }[] }[];
};

/** All data files of an archive. */
export function dataFiles(archive: Archive, index: ArchiveIndex): DataFiles {
  const { withdrawn, events, inspected, letters } = archive;
  const { address } = archive.settings;
  const base = basePath(address);
  const terms = archiveTerms(archive);
  const letterRows = lettersTable(address, terms);
  const findingRows = findingsTable(address, terms);
  const eventColumns = eventsTable(address, archive.inspected);
  const authorities = publishedAuthorities(archive, index);
  const data: DataFile[] = [
    {
      url: urls.lettersJson,
      title: "Letters with their text",
      description:
        "All letters with all their fields and their full text, newest visit first; then withdrawn letters, each with only its address and the reason.",
      extent: counted(letters.length, "letter"),
      mediatype: "application/json",
      text: () => jsonArray([...letters.values().map(publishedLetter), ...withdrawn], base),
      jsonSchema: "letter.schema.json",
    },
    csvFile(urls.lettersCsv, letterRows, letters),
    csvFile(urls.findingsCsv, findingRows, findingsOf(letters)),
    csvFile(urls.eventsCsv, eventColumns, eventRows(events)),
    {
      url: urls.authoritiesJson,
      title: capitalised(inspected.plural),
      description: `Every ${inspected.singular} in the register: names, codes, region, predecessors, successors and letters.`,
      extent: countedInspected(authorities.length, inspected),
      mediatype: "application/json",
      text: () => jsonArray(authorities, base),
      jsonSchema: "authorities.schema.json",
    },
  ];
  return {
    data,
    schemas: [
      { url: urls.letterSchema, schema: letterJsonSchema(terms) },
      { url: urls.authoritiesSchema, schema: z.toJSONSchema(z.array(publishedAuthoritySchema(archive))) },
    ],
    tables: [letterRows, findingRows, eventColumns].map(({ name, columns }) => ({
      title: `${name}.csv`,
      columns: columns.map(({ name: column, type, description }) => ({ name: column, type, description })),
    })),
  };
}

/** The JSON Schema of all letters, with the kinds and grades of the archive’s publishers. */
function letterJsonSchema({ types, grades }: ArchiveTerms): object {
  return z.toJSONSchema(z.array(publishedLetterSchema), {
    override: ({ zodSchema, jsonSchema }) => {
      const values = zodSchema === letterTypeSchema ? types : zodSchema === gradeSchema ? grades : null;
      if (values === null) return;
      delete jsonSchema.pattern;
      delete jsonSchema.minLength;
      jsonSchema.enum = values;
    },
  });
}

/** A JSON array, one item at a time. */
function* jsonArray(items: readonly unknown[], base: string): Generator<string> {
  yield "[";
  for (const [index, item] of items.entries()) {
    const json = JSON.stringify(item, withBase(base), 1).replaceAll("\n", "\n ");
    yield `${index === 0 ? "" : ","}\n ${json}`;
  }
  yield "\n]\n";
}

function csvFile<Row>(url: string, table: Table<Row>, rows: readonly Row[]): DataFile {
  return {
    url,
    title: table.title,
    description: table.description,
    extent: counted(rows.length, "row"),
    mediatype: "text/csv",
    text: () => tableCsv(table, rows),
    schema: tableSchema(table),
  };
}

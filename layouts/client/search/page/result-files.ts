/** Results as a table and as a list of citations. */

import { slugOf } from "../../../../scripts/letter/ids.ts";
import { spreadsheetText } from "../../../../scripts/letter/spreadsheet-text.ts";
import type { LetterText } from "../../../../scripts/search/shared/letter-text.ts";
import type { Hit } from "../engine/hits.ts";

function cell(value: string): string {
  const text = spreadsheetText(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const columns = [
  "letter",
  "authority",
  "region",
  "type",
  "visit_start",
  "letter_date",
  "place",
  "text",
  "address",
];

/** A paragraph that was found, or a letter that was found without one. */
export type Result = { letter: LetterText; hit: Hit | null };

/** The maximum length of the query in a file’s name. */
const longestName = 60;

/** The name of a file of results, made from the query. */
export function fileName(query: string, ending: string): string {
  const words = slugOf(query).slice(0, longestName).replace(/-$/, "");
  return `${words === "" ? "letters" : words}${ending}`;
}

/**
 * A table with a row for each paragraph found, by RFC 4180, with a byte order mark so that spreadsheets read it as
 * UTF-8. A letter found without a paragraph has one row.
 * @param site scheme and name of the archive’s host: the addresses of results have the path below it
 */
export function resultsAsCsv(results: readonly Result[], site: string): string {
  const rows = results.map(({ letter, hit }) => [
    letter.name,
    letter.authority,
    letter.region,
    letter.type,
    letter.date,
    letter.letterDate ?? "",
    hit?.label ?? "",
    hit?.block.text ?? "",
    site + (hit?.url ?? letter.url),
  ]);
  return `\uFEFF${[columns, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;
}

/**
 * A citation on one line for each paragraph found; for a letter found without a paragraph, the citation of the letter.
 */
export function resultsAsCitations(results: readonly Result[], site: string): string {
  const lines = results.map(({ letter, hit }) => {
    const place =
      hit && hit.block.id !== null ? `, ${hit.label.charAt(0).toLowerCase()}${hit.label.slice(1)}` : "";
    return `${letter.citation}${place}, ${site}${hit?.url ?? letter.url}`;
  });
  return [...new Set(lines)].map((line) => `${line}\n`).join("");
}

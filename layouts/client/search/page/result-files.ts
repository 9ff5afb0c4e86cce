/** A set of results as a table and as a list of citations. */

import { spreadsheetText } from "../../../../scripts/letter/spreadsheet-text.ts";
import type { FoundLetter } from "../engine/engine.ts";

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

/**
 * A table with a row for each paragraph found, as RFC 4180 has it, with a mark in front by which spreadsheets see that
 * it is UTF-8. A letter found without a paragraph has one row.
 * @param site address of the archive without a slash at its end
 */
export function resultsAsCsv(letters: readonly FoundLetter[], site: string): string {
  const rows = letters.flatMap(({ letter, hits }) => {
    const facts = [
      letter.name,
      letter.authority,
      letter.region,
      letter.type,
      letter.date,
      letter.letterDate ?? "",
    ];
    const places = inOrder({ letter, hits });
    if (places.length === 0) return [[...facts, "", "", site + letter.url]];
    return places.map(({ label, block, url }) => [...facts, label, block.text, site + url]);
  });
  return `\uFEFF${[columns, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;
}

/** A citation for each paragraph found, a line each; for a letter found without one, that of the letter. */
export function resultsAsCitations(letters: readonly FoundLetter[], site: string): string {
  return letters
    .flatMap(({ letter, hits }) => {
      const places = inOrder({ letter, hits });
      if (places.length === 0) return [`${letter.citation}, ${site}${letter.url}`];
      return places.map(({ label, block, url }) => {
        const place = block.id === null ? "" : `, ${label.charAt(0).toLowerCase()}${label.slice(1)}`;
        return `${letter.citation}${place}, ${site}${url}`;
      });
    })
    .filter((line, index, lines) => lines.indexOf(line) === index)
    .map((line) => `${line}\n`)
    .join("");
}

/** The places of a letter in its own order. */
function inOrder({ letter, hits }: FoundLetter) {
  const order = new Map(letter.blocks.map((block, index) => [block, index]));
  return [...hits.best, ...hits.rest].sort((a, b) => (order.get(a.block) ?? 0) - (order.get(b.block) ?? 0));
}

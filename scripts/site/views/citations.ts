/** Citations of a letter as files for reference managers. */

import type { Letter } from "../../archive/letter.ts";
import { withServices } from "../../content/publishers/publisher-words.ts";
import type { CitedArchive } from "../../letter/citation.ts";
import { months } from "../../letter/dates.ts";
import { daysInWords } from "../../letter/wording.ts";

/** The fields that all three formats use. */
function reference(letter: Letter, archive: CitedArchive) {
  return {
    id: letter.id,
    author: archive.publisher?.name ?? null,
    title: letter.title,
    address: `${archive.address}${letter.url}`,
    note: `${withServices(letter.authority.name, letter.publishedBy.inspected)}; visit of ${daysInWords(letter.visit.start, letter.visit.end)}`,
    date: letter.letterDate?.split("-").map(Number) ?? null,
  };
}

/** Citation Style Language JSON: a list of this one letter. */
export function cslJson(letter: Letter, archive: CitedArchive): string {
  const { id, author, title, address, note, date } = reference(letter, archive);
  const days = [letter.visit.start, letter.visit.end].map((day) => day.split("-").map(Number));
  const item = {
    id,
    type: "report",
    genre: "Letter",
    ...(author && { author: [{ literal: author }] }),
    title,
    ...(author && { publisher: author }),
    ...(date && { issued: { "date-parts": [date] } }),
    "event-date": { "date-parts": days },
    archive: archive.name,
    note,
    language: "en-GB",
    URL: address,
  };
  return `${JSON.stringify([item], null, 1)}\n`;
}

const shortMonths = months.map((month) => month.slice(0, 3).toLowerCase());
/** Characters with a meaning in TeX, and how a BibTeX field writes them. */
const texCharacters: Record<string, string> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  // BibTeX also counts braces after a backslash; an unpaired one would end the field early or run past its end.
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
};
const texEscaped = (text: string): string =>
  text.replace(/[\\~^&%$#_{}]/g, (character) => texCharacters[character] ?? `\\${character}`);

/** BibTeX in UTF-8. A letter without a date gets no year; its note gives the days of the visit. */
export function bibtex(letter: Letter, archive: CitedArchive): string {
  const { id, author, title, address, note, date } = reference(letter, archive);
  const month = date?.[1] === undefined ? undefined : shortMonths[date[1] - 1];
  const fields = [
    ...(author ? [["author", `{{${texEscaped(author)}}}`]] : []),
    ["title", `{{${texEscaped(title)}}}`],
    ...(author ? [["institution", `{${texEscaped(author)}}`]] : []),
    ["type", "{Letter}"],
    ...(date ? [["year", `{${date[0]}}`]] : []),
    ...(month ? [["month", month]] : []),
    ["note", `{${texEscaped(note)}}`],
    ["url", `{${address}}`],
  ];
  return `@techreport{${id},\n${fields.map(([name, value]) => `  ${name} = ${value},\n`).join("")}}\n`;
}

/** RIS, with the line endings that its specification asks for. */
export function ris(letter: Letter, archive: CitedArchive): string {
  const { id, author, title, address, note, date } = reference(letter, archive);
  const [year, ...rest] = letter.letterDate?.split("-") ?? [];
  const lines = [
    ["TY", "RPRT"],
    ["ID", id],
    ...(author ? [["AU", author]] : []),
    ["TI", title],
    ...(author ? [["PB", author]] : []),
    ...(date && year
      ? [
          ["PY", year],
          ["DA", [year, ...rest].join("/")],
        ]
      : []),
    ["M3", "Letter"],
    ["N1", note],
    ["DB", archive.name],
    ["LA", "en-GB"],
    ["UR", address],
    ["ER", ""],
  ];
  return lines.map(([tag, value]) => `${tag}  - ${value}\r\n`).join("");
}

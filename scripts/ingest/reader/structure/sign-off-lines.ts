/** Parts the sign-off and the lines after it from the body of a letter. */

import { valediction } from "../formats/letter-edges.ts";
import { endsSentence } from "../formats/sentence-edges.ts";
import type { SourceLine } from "../formats/source-document.ts";
import type { Roles } from "../phrases/roles.ts";

const copyLine = /^(cc|c\.c\.|cop(?:y|ies|ied)(\s+to)?)\b[\s.:]/i;
/** A sign-off without a valediction begins at most this many lines before the end. */
const longestBareSignOff = 6;

export type SignOffLines = { body: SourceLine[]; signOff: SourceLine[]; copies: SourceLine[] };

/** The lines of the body, those from the valediction on, and those from the first line of copies on. */
export function signOffOf(lines: readonly SourceLine[], roles: Roles): SignOffLines {
  const start = signOffStart(lines, roles);
  const tail = lines.slice(start);
  const copies = tail.findIndex(({ text }) => copyLine.test(text));
  const end = copies < 0 ? tail.length : copies;
  return { body: lines.slice(0, start), signOff: tail.slice(0, end), copies: tail.slice(end) };
}

function signOffStart(lines: readonly SourceLine[], roles: Roles): number {
  const farewell = lines.findLastIndex(({ text }) => valediction.test(text));
  if (farewell >= 0) return farewell;
  const role = lines.findLastIndex(({ text }) => roles.at(text, 0) !== null);
  const name = lines[role - 1];
  if (role < lines.length - longestBareSignOff || !name) return lines.length;
  const isName = !endsSentence(name.text) && name.text.split(" ").length <= 6;
  return isName ? role - 1 : lines.length;
}

/** Small fictional archives for tests of pages. */
import { type Archive, makeArchive } from "../../scripts/archive/archive.ts";
import type { Letter } from "../../scripts/archive/letter.ts";
import { letterFile } from "../../scripts/letter/ids.ts";
import type { FrontMatter, LetterBody, LetterRecord } from "../../scripts/letter/schema.ts";
import { body, frontMatter } from "./letters.ts";
import { leeds, ofsted, settings, york } from "./vocabulary.ts";

export { bodyOf } from "./letters.ts";

/** A letter’s record with some fields changed. */
export const recordWith = (changed: Partial<FrontMatter>, text: LetterBody = body): LetterRecord => ({
  frontMatter: { ...frontMatter, ...changed },
  body: text,
});

/** An archive of these records, each in the file that its fields ask for. */
export function archiveOf(...records: LetterRecord[]): Archive {
  const files = records.map((record) => {
    const { authority, visit, type } = record.frontMatter;
    return { record, file: letterFile({ authority, start: visit.start, type }) };
  });
  const glossary = [
    { short: "HMI", long: "His or Her Majesty’s Inspector" },
    { short: "MASH", long: "multi-agency safeguarding hub" },
  ];
  const themes = [
    { slug: "core-groups", name: "Core groups", description: "Meetings.", phrases: ["core group"] },
  ];
  const { archive, problems } = makeArchive(files, {
    settings,
    publishers: [ofsted],
    authorities: [leeds, york],
    themes,
    glossary,
  });
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join("\n"));
  return archive;
}

/** The published letter of a record. */
export function letterOf(record: LetterRecord): Letter {
  const [letter] = archiveOf(record).letters;
  if (!letter) throw new Error("the record gave no letter");
  return letter;
}

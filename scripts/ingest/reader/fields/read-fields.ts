/**
 * Reads the fields of a letter from its parts.
 *
 * `scripts/ingest/reader/fields/` holds the reader of each field; it may import `scripts/ingest/reader/formats/`,
 * `scripts/ingest/reader/phrases/` and `scripts/ingest/reader/structure/`.
 */
import type { FrontMatter } from "../../../letter/schema.ts";
import type { Knowledge } from "../knowledge.ts";
import type { Passage, StructuredLetter } from "../structure/structured-letter.ts";
import type { Wordings } from "../wordings.ts";
import { readAuthority } from "./authority.ts";
import type { Reading } from "./field-reading.ts";
import { readVisitPeople } from "./inspectors.ts";
import { readJudgement } from "./judgement.ts";
import { readLetterKind } from "./letter-type.ts";
import { readOrdinal } from "./ordinal.ts";
import { passagesOf } from "./passages.ts";
import { readRecipients } from "./recipient.ts";
import { readScope } from "./scope.ts";
import { readSignatories } from "./signatory.ts";
import { orderDoubts, readLetterDate, readVisitDates } from "./visit-dates.ts";

/** The fields that ingest reads from a letter’s words. */
export type LetterFields = Omit<
  FrontMatter,
  "source" | "earlierSources" | "corrected" | "corrections" | "title" | "authority" | "visit"
> & {
  title: string | null;
  authority: string | null;
  visit: FrontMatter["visit"] | null;
};

export type FieldName = keyof LetterFields;
export type Doubt = { field: FieldName; message: string };

export type ReadingOfFields = {
  fields: LetterFields;
  /** For each field that was found, the words it is based on. */
  evidence: { field: FieldName; passage: Passage }[];
  doubts: Doubt[];
};

/** Characters of a line that may be a date, a name, a post or part of an address. */
const longestLine = 500;

/** A letter without the lines before and after its text that are too long for any field. */
function withoutLongLines(letter: StructuredLetter): StructuredLetter {
  const isShort = ({ text }: Passage): boolean => text.length <= longestLine;
  return { ...letter, head: letter.head.filter(isShort), signOff: letter.signOff.filter(isShort) };
}

/** All fields of a letter, with the passages they are based on and the doubts about them. */
export function readFields(
  whole: StructuredLetter,
  { authorities }: Pick<Knowledge, "authorities">,
  wordings: Wordings,
): ReadingOfFields {
  const letter = withoutLongLines(whole);
  const passages = passagesOf(letter, wordings);
  const kind = readLetterKind(passages, wordings);
  const type = { ...kind, value: kind.value.id as FrontMatter["type"] };
  const ordinal = readOrdinal(passages, wordings);
  const letterDate = readLetterDate(letter.head);
  const dates = readVisitDates(passages, kind.value, letterDate.value, wordings);
  const people = readVisitPeople(passages, kind.value, wordings);
  const readings = {
    type,
    authority: readAuthority(passages, letter.head, authorities, dates.value?.start ?? null, wordings),
    letterDate,
    judgement: readJudgement(passages, wordings),
    scope: readScope(letter, wordings),
    recipient: readRecipients(letter, wordings),
    signatory: readSignatories(letter, people.value.inspectors, wordings),
  } satisfies Partial<Record<FieldName, Reading<unknown>>>;
  const visitDoubts = [
    ...dates.doubts,
    ...ordinal.doubts,
    ...(dates.value ? orderDoubts(dates.value, letterDate.value) : []),
  ];
  const readable = dates.value !== null && dates.value.start <= dates.value.end;
  return {
    fields: {
      title: letter.title?.text ?? null,
      type: readings.type.value,
      authority: readings.authority.value?.slug ?? null,
      letterDate: letterDate.value,
      visit: dates.value && readable ? { ...dates.value, ordinal: ordinal.value } : null,
      judgement: readings.judgement.value,
      scope: readings.scope.value,
      inspectors: people.value.inspectors,
      otherPeople: people.value.otherPeople,
      recipient: readings.recipient.value.recipient,
      otherRecipients: readings.recipient.value.others,
      signatory: readings.signatory.value.signatory,
      otherSignatories: readings.signatory.value.others,
      signOff: whole.signOff.map(({ text }) => text),
      copies: letter.copies.map(({ text }) => text),
    },
    evidence: [
      ...evidenceOf("title", letter.title),
      ...Object.entries(readings).flatMap(([field, { evidence }]) =>
        evidenceOf(field as keyof typeof readings, evidence),
      ),
      ...evidenceOf("visit", dates.evidence),
      ...(ordinal.evidence?.text === dates.evidence?.text ? [] : evidenceOf("visit", ordinal.evidence)),
      ...evidenceOf("inspectors", people.evidence),
    ],
    doubts: [
      ...(letter.title
        ? []
        : [
            {
              field: "title" as const,
              message: "there is no title between the salutation and the first paragraph",
            },
          ]),
      ...Object.entries(readings).flatMap(([field, { doubts }]) =>
        doubtsOf(field as keyof typeof readings, doubts),
      ),
      ...doubtsOf("visit", visitDoubts),
      ...doubtsOf("inspectors", people.doubts),
    ],
  };
}

const evidenceOf = (field: FieldName, passage: Passage | null): ReadingOfFields["evidence"] =>
  passage ? [{ field, passage }] : [];
const doubtsOf = (field: FieldName, doubts: readonly string[]): Doubt[] =>
  doubts.map((message) => ({ field, message }));

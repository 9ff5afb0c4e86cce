/** The examples of a publisher’s file, and what its phrases read from them. */
import type { PublisherPhrases } from "../../scripts/content/publishers/phrases-schema.ts";
import type { Publisher } from "../../scripts/content/publishers/publisher-schema.ts";
import { readVisitPeople } from "../../scripts/ingest/reader/fields/inspectors.ts";
import { readJudgement } from "../../scripts/ingest/reader/fields/judgement.ts";
import { readOrdinal } from "../../scripts/ingest/reader/fields/ordinal.ts";
import { readScope } from "../../scripts/ingest/reader/fields/scope.ts";
import { readVisitDates } from "../../scripts/ingest/reader/fields/visit-dates.ts";
import type { Block } from "../../scripts/ingest/reader/structure/blocks.ts";
import { type Wordings, wordingsOf } from "../../scripts/ingest/reader/wordings.ts";
import { sentencesOf } from "../../scripts/letter/sentences.ts";

type Read = string | number | null;
export type Example = { field: string; sentence: string; expected: Read; read: Read };

const readers: Record<
  Exclude<keyof PublisherPhrases, "words" | "letter" | "summary" | "otherRoles">,
  (sentence: string, w: Wordings) => Read
> = {
  ordinal: (text, wordings) => {
    const passages = [{ text, page: null }];
    return readOrdinal({ title: null, summary: null, opening: passages, body: passages }, wordings).value;
  },
  inspectors: (text, wordings) => {
    const passages = sentencesOf(text).map((one) => ({ text: one.text, page: null }));
    const [{ kind }] = wordings.kinds as [Wordings["kinds"][number]];
    const letter = { title: null, summary: null, opening: passages, body: passages };
    const { inspectors } = readVisitPeople(letter, kind, wordings).value;
    return inspectors.map(({ name, role }) => (role === null ? name : `${name}, ${role}`)).join("; ") || null;
  },
  visitDates: (text, wordings) => {
    const passages = [{ text, page: null }];
    const [{ kind }] = wordings.kinds as [Wordings["kinds"][number]];
    const letter = { title: null, summary: null, opening: passages, body: passages };
    const dates = readVisitDates(letter, kind, null, wordings).value;
    return dates && `${dates.start} to ${dates.end}`;
  },
  judgement: (text, wordings) => {
    const passages = sentencesOf(text).map((one) => ({ text: one.text, page: null }));
    const letter = { title: null, summary: null, opening: passages, body: passages };
    const judgement = readJudgement(letter, wordings).value;
    return judgement && `${judgement.grade}, ${judgement.date ?? "no date"}`;
  },
  scope: (text, wordings) => {
    const paragraph: Block = { kind: "paragraph", text, page: null, marks: [] };
    return readScope({ sections: [{ heading: null, blocks: [paragraph] }] }, wordings).value;
  },
};

/** Every example of a publisher’s file with what is read from it. */
export function examplesOf(publisher: Publisher): Example[] {
  const wordings = wordingsOf(publisher);
  return Object.entries(readers).flatMap(([field, read]) => {
    const { examples } = publisher.phrases[field as keyof typeof readers];
    return Object.entries(examples).map(([sentence, expected]) => ({
      field,
      sentence,
      expected,
      read: read(sentence, wordings),
    }));
  });
}

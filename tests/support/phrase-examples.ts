/** The examples of a publisher’s file, and what its phrases read from them. */
import type { PublisherPhrases } from "../../scripts/content/publishers/phrases-schema.ts";
import type { Publisher } from "../../scripts/content/publishers/publisher-schema.ts";
import { readOrdinal } from "../../scripts/ingest/reader/fields/ordinal.ts";
import { readScope } from "../../scripts/ingest/reader/fields/scope.ts";
import type { Block } from "../../scripts/ingest/reader/structure/blocks.ts";
import { type Wordings, wordingsOf } from "../../scripts/ingest/reader/wordings.ts";

type Read = string | number | null;
export type Example = { field: string; sentence: string; expected: Read; read: Read };

const readers: Record<Exclude<keyof PublisherPhrases, "words">, (sentence: string, w: Wordings) => Read> = {
  ordinal: (text, wordings) => {
    const passages = [{ text, page: null }];
    return readOrdinal({ title: null, summary: null, opening: passages, body: passages }, wordings).value;
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

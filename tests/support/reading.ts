/** Reads letters in tests, with the project’s own register. */
import { readFileSync } from "node:fs";
import { readPublisher } from "../../scripts/content/publishers/load-publishers.ts";
import type { Publisher } from "../../scripts/content/publishers/publisher-schema.ts";
import { type Authority, readRegister } from "../../scripts/content/register.ts";
import { readText } from "../../scripts/ingest/reader/formats/text.ts";
import type { Knowledge } from "../../scripts/ingest/reader/knowledge.ts";
import { type LetterReading, readLetterFrom } from "../../scripts/ingest/reader/read-letter.ts";
import { problemLine } from "../../scripts/letter/problems.ts";
import { letterText } from "./monitoring-letter.ts";

function ownAuthorities(): Authority[] {
  const read = readRegister(
    readFileSync(new URL("../../content/authorities.csv", import.meta.url), "utf8"),
    "authorities.csv",
  );
  if ("problems" in read) throw new Error(read.problems.map(({ message }) => message).join("\n"));
  return read.authorities;
}

export const authorities: Authority[] = ownAuthorities();

/** The file of the project’s own publisher. */
export const publisherFile = new URL("../../content/publishers/ofsted.yaml", import.meta.url);

function ownPublisher(): Publisher {
  const read = readPublisher(readFileSync(publisherFile, "utf8"), "publishers/ofsted.yaml");
  if ("problems" in read) throw new Error(read.problems.map(problemLine).join("\n"));
  return read.publisher;
}

/** What the project’s own letters are read with. */
export const knowledge: Knowledge = { authorities, publishers: [ownPublisher()] };

/** The reading of a letter’s text. */
export function readWords(text: string | Uint8Array): LetterReading {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  return readLetterFrom(readText(bytes), knowledge);
}

/** How the letters of these readings begin. */
export const visitSentence =
  "This letter summarises the findings of the monitoring visit to Leeds on 29 January 2019.";

/** The reading of a letter whose opening goes on with these sentences. */
export const readOpening = (sentences: string): LetterReading =>
  readWords(letterText({ opening: [`${visitSentence} ${sentences}`] }));

/** People with their roles, in one line. */
export const listed = (people: readonly { name: string; role: string | null }[]): string =>
  people.map(({ name, role }) => `${name} [${role}]`).join("; ");

/** Headings and paragraphs of a reading in order; a heading begins with #, an item with -. */
export function outline({ body }: Pick<LetterReading, "body">): string[] {
  return body.sections.flatMap(({ heading, paragraphs }) => [
    ...(heading === null ? [] : [`# ${heading}`]),
    ...paragraphs.map(({ kind, marker, text }) =>
      kind === "item" ? `- ${marker === null ? "" : `${marker} `}${text}` : text,
    ),
  ]);
}

/** The text of the letter that ships with the project. */
export const birmingham: string = readFileSync(
  new URL("../../seeds/birmingham-monitoring-visit-2017-12.txt", import.meta.url),
  "utf8",
);

/** Reads one source file, in the main thread or in a worker of the pool. */
import { readFile } from "node:fs/promises";
import { readPublisher } from "../../content/publishers/load-publishers.ts";
import { readRegister } from "../../content/register.ts";
import { contentsOf } from "../../originals/contents.ts";
import { sha256 } from "../../util/sha256.ts";
import { formatOf, readSource } from "./formats/read-source.ts";
import { type SourceFormat, UnreadableSource } from "./formats/source-document.ts";
import type { Knowledge } from "./knowledge.ts";
import { type LetterReading, readLetterFrom } from "./read-letter.ts";

export type ReadTask = {
  path: string;
  /** Ending of the file’s name with the dot, in lower case. */
  ending: string;
  /** The register as CSV. */
  register: string;
  /** The publishers’ files as YAML. */
  publishers: readonly PublisherText[];
  /** Whether words of pages that give none are recognised. */
  recognise: boolean;
};

/** The text of a publisher’s file, and its path below the content folder. */
export type PublisherText = { file: string; yaml: string };

export type ReadResult =
  | {
      sha256: string;
      format: SourceFormat;
      reading: LetterReading;
      /** What the file says of the people and computers that made it; absent where it says nothing. */
      personal?: string[];
    }
  | { sha256: string | null; unreadable: string };

let known: { key: string; knowledge: Knowledge } | null = null;

/** The reading of a source file, or one line that says why it cannot be read. Never throws. */
export default async function readFileAsLetter({
  path,
  ending,
  recognise,
  ...texts
}: ReadTask): Promise<ReadResult> {
  let hash: string | null = null;
  try {
    const bytes = await readFile(path).catch(() => {
      throw new UnreadableSource("cannot be opened; you need permission to read this file");
    });
    hash = sha256(bytes);
    const format = formatOf(bytes, ending);
    const document = await readSource(bytes, format, recognise);
    const { active, personal } = await contentsOf(bytes, format);
    const reading = readLetterFrom(document, knowledgeOf(texts));
    return {
      sha256: hash,
      format,
      reading: withActive(reading, active),
      ...(personal[0] ? { personal } : {}),
    };
  } catch (error) {
    if (error instanceof UnreadableSource) return { sha256: hash, unreadable: error.message };
    const cause = error instanceof Error ? error.message : String(error);
    return { sha256: hash, unreadable: `could not be read (${cause}); ask for the letter again` };
  }
}

/** What is known from texts that have been checked; parsed once in each thread. */
function knowledgeOf({ register, publishers }: Pick<ReadTask, "register" | "publishers">): Knowledge {
  const key = JSON.stringify([register, publishers]);
  if (known?.key === key) return known.knowledge;
  const read = readRegister(register, "authorities.csv");
  const authorities = "authorities" in read ? read.authorities : [];
  const [first, ...others] = publishers.flatMap(({ file, yaml }) => {
    const one = readPublisher(yaml, file);
    return "publisher" in one ? [one.publisher] : [];
  });
  if (!first) throw new Error("there is no publisher to read letters of");
  const knowledge: Knowledge = { authorities, publishers: [first, ...others] };
  known = { key, knowledge };
  return knowledge;
}

/** The reading of a file that would run, fetch or unpack something where it is opened. */
function withActive(reading: LetterReading, active: string[]): LetterReading {
  if (active.length === 0) return reading;
  const { withCovered } = reading;
  const message = `has ${active.join(", ")}, so the file is not published as the original; to publish it as it is, write original: published in the front matter`;
  return {
    ...reading,
    doubts: [...reading.doubts, { field: "original", message }],
    held: { ...reading.held, active },
    withCovered: withCovered && withActive(withCovered, active),
  };
}

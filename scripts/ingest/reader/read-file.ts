/** Reads one source file, in the main thread or in a worker of the pool. */
import { readFile } from "node:fs/promises";
import { type Authority, readRegister } from "../../content/register.ts";
import { sha256 } from "../../util/sha256.ts";
import { formatOf, readSource } from "./formats/read-source.ts";
import { type SourceFormat, UnreadableSource } from "./formats/source-document.ts";
import { type LetterReading, readLetterFrom } from "./read-letter.ts";

export type ReadTask = {
  path: string;
  /** Ending of the file’s name with the dot, in lower case. */
  ending: string;
  /** The register as CSV. */
  register: string;
};

export type ReadResult =
  | { sha256: string; format: SourceFormat; reading: LetterReading }
  | { sha256: string | null; unreadable: string };

let known: { register: string; authorities: Authority[] } = { register: "", authorities: [] };

/** The reading of a source file, or one line that says why it cannot be read. Never throws. */
export default async function readFileAsLetter({ path, ending, register }: ReadTask): Promise<ReadResult> {
  let hash: string | null = null;
  try {
    const bytes = await readFile(path).catch(() => {
      throw new UnreadableSource("cannot be opened; you need permission to read this file");
    });
    hash = sha256(bytes);
    const format = formatOf(bytes, ending);
    const document = await readSource(bytes, format);
    return { sha256: hash, format, reading: readLetterFrom(document, authoritiesOf(register)) };
  } catch (error) {
    if (error instanceof UnreadableSource) return { sha256: hash, unreadable: error.message };
    const cause = error instanceof Error ? error.message : String(error);
    return { sha256: hash, unreadable: `could not be read (${cause}); ask for the letter again` };
  }
}

/** The authorities of a register that has been checked; parsed once in each thread. */
function authoritiesOf(register: string): Authority[] {
  if (known.register !== register) {
    const read = readRegister(register, "authorities.csv");
    known = { register, authorities: "authorities" in read ? read.authorities : [] };
  }
  return known.authorities;
}

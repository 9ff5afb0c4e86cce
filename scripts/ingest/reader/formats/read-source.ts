/**
 * Reads a source by what its bytes say it is, whatever its name says.
 *
 * `scripts/ingest/reader/formats/` holds the readers of PDF, Word and plain text; it may import no other
 * folder of ingest.
 */
import { otherFormatByContent } from "./other-documents.ts";
import { type SourceDocument, type SourceFormat, UnreadableSource } from "./source-document.ts";
import { readText } from "./text.ts";

/** The endings of files that are taken for letters. */
export const sourceEndings: readonly string[] = [".pdf", ".txt", ".docx"];

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

const pictures: [string, number[]][] = [
  ["a PNG picture", [0x89, 0x50, 0x4e, 0x47]],
  ["a JPEG picture", [0xff, 0xd8, 0xff]],
  ["a GIF picture", [0x47, 0x49, 0x46, 0x38]],
  ["a TIFF picture", [0x49, 0x49, 0x2a, 0x00]],
];

/** How much of a file’s beginning tells what it is. */
export const bytesOfHead = 1024;

/** Whether a file does not begin as any of the formats do that are recognised by their beginning. */
export function isTextAtFirst(head: Uint8Array): boolean {
  return !isPdf(head) && !isZip(head);
}

const isPdf = (bytes: Uint8Array): boolean =>
  new TextDecoder("latin1").decode(bytes.subarray(0, bytesOfHead)).includes("%PDF-");
const isZip = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0x50, 0x4b, 0x05, 0x06);

/**
 * The format of a file from its first bytes.
 * @param ending the ending of its name with the dot, in lower case
 * @throws UnreadableSource when it is empty or of another format than its name says
 */
export function formatOf(bytes: Uint8Array, ending: string): SourceFormat {
  if (bytes.length === 0) throw new UnreadableSource("is empty; replace it with the letter");
  const picture = pictures.find(([, start]) => startsWith(bytes, ...start));
  if (picture) {
    throw new UnreadableSource(
      `is ${picture[0]}, not a ${ending} file; ask for the letter as PDF, Word or text`,
    );
  }
  if (isPdf(bytes)) return "pdf";
  const other = otherFormatByContent(new TextDecoder("latin1").decode(bytes.subarray(0, bytesOfHead)));
  if (other !== null) throw new UnreadableSource(other);
  if (isZip(bytes)) return "docx";
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    throw new UnreadableSource(
      "is a Word file from before 2007 or has a password; save it as .docx without a password",
    );
  }
  if (ending === ".pdf")
    throw new UnreadableSource("is not a PDF, though its name says so; replace it with the letter");
  if (ending === ".docx")
    throw new UnreadableSource("is not a Word file, though its name says so; replace it with the letter");
  return "text";
}

/**
 * The lines of a source.
 * @param recognise whether words of pages that give none are recognised
 * @throws UnreadableSource when it cannot be read, with what is wrong and what to do
 */
export async function readSource(
  bytes: Uint8Array,
  format: SourceFormat,
  recognise = false,
): Promise<SourceDocument> {
  // The libraries of these take a second to load, and a run without new letters does not need them.
  if (format === "pdf" && recognise) return readWithRecognition(bytes);
  if (format === "pdf") return (await import("./pdf.ts")).readPdf(bytes);
  if (format === "docx") return (await import("./docx.ts")).readDocx(bytes);
  return readText(bytes);
}

async function readWithRecognition(bytes: Uint8Array): Promise<SourceDocument> {
  const [{ readPdf }, { Recogniser }] = await Promise.all([import("./pdf.ts"), import("./recognition.ts")]);
  const recogniser = new Recogniser();
  try {
    return await readPdf(bytes, recogniser);
  } finally {
    await recogniser.close();
  }
}

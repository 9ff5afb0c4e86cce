/**
 * Reads one letter: from the lines of its source to its fields and body, with everything the editor should know.
 *
 * `scripts/ingest/reader/` holds the reading of one source, without the content folder; it may import its own folders
 * and `scripts/ingest/store/`.
 */
import type { LetterBody } from "../../letter/schema.ts";
import { type Doubt, type ReadingOfFields, readFields } from "./fields/read-fields.ts";
import { unknownCharacter } from "./formats/characters.ts";
import type { CoveredPassage, RecognisedPage, SourceDocument } from "./formats/source-document.ts";
import { type Knowledge, publisherOf } from "./knowledge.ts";
import { bodyOfLetter } from "./structure/body.ts";
import { withWholeWords } from "./structure/broken-words.ts";
import { assertOneLetter } from "./structure/salutation.ts";
import { structure } from "./structure/structure.ts";
import type { StructuredLetter } from "./structure/structured-letter.ts";
import { type WordDifference, wordDifferences } from "./word-differences.ts";
import { wordingsOf } from "./wordings.ts";

export type LetterReading = Omit<ReadingOfFields, "doubts"> & {
  /** What the editor should check, in a field or in the text. */
  doubts: (Doubt | { field: "text" | "original"; message: string })[];
  /** Id of the publisher; null where the archive has only one, whose letters need not say it. */
  publisher: string | null;
  body: LetterBody;
  pages: number | null;
  /** What the editor has to decide on before the letter is published. */
  held: {
    covered: CoveredPassage[];
    pictures: number[];
    recognised: RecognisedPage[];
    /** What the file would run, fetch or unpack where it is opened. */
    active?: string[];
  };
  /** The letter including the words that its source does not show; null where it shows all. */
  withCovered: LetterReading | null;
  /** Words of the source that are missing from the letter, and words of the letter that are not in the source. */
  differences: WordDifference[];
};

/**
 * Reads a letter from its lines.
 * @throws UnreadableSource where they have a second letter
 */
export function readLetterFrom(document: SourceDocument, knowledge: Knowledge): LetterReading {
  const { covered } = document;
  const reading = readLines(document, knowledge);
  if (!covered) return reading;
  return { ...reading, withCovered: readLines({ ...document, lines: covered.lines }, knowledge) };
}

function readLines(source: SourceDocument, knowledge: Knowledge): LetterReading {
  const document = { ...source, lines: withWholeWords(source.lines) };
  assertOneLetter(document);
  const publisher = publisherOf(document, knowledge);
  const wordings = wordingsOf(publisher);
  const letter = structure(document, wordings.letter);
  const read = readFields(letter, knowledge, wordings);
  return {
    ...read,
    publisher: knowledge.publishers.length > 1 ? publisher.id : null,
    doubts: [
      ...read.doubts,
      ...overprintDoubts(document),
      ...emptyPageDoubts(document),
      ...unknownCharacterDoubts(document),
      ...recognisedDoubts(document),
      ...furnitureDoubts(letter),
      ...(document.remarks ?? []).map((message) => ({ field: "text" as const, message })),
    ],
    body: bodyOfLetter(letter),
    pages: document.pages,
    held: {
      covered: document.covered?.passages ?? [],
      pictures: document.pictures ?? [],
      recognised: document.recognisedHere ?? [],
    },
    withCovered: null,
    differences: wordDifferences(document, letter),
  };
}

/** Doubts about pages without words: they may be pictures of pages, whose words would be lost. */
function emptyPageDoubts({ lines, pages, pictures = [] }: SourceDocument): LetterReading["doubts"] {
  const shown = new Set([...lines.map(({ page }) => page), ...pictures]);
  return Array.from({ length: pages ?? 0 }, (_, index) => index + 1)
    .filter((page) => !shown.has(page))
    .map((page) => ({
      field: "text",
      message: `page ${page} shows no words; check whether the letter has any there`,
    }));
}

/** Doubts about pages whose words come from text recognition. */
function recognisedDoubts({ recognised = [] }: SourceDocument): LetterReading["doubts"] {
  if (recognised.length === 0) return [];
  const pages = `${recognised.length > 1 ? "pages" : "page"} ${recognised.join(", ")}`;
  return [
    {
      field: "text",
      message: `the words of ${pages} were read from a picture by text recognition (OCR); compare them with the picture`,
    },
  ];
}

/** Doubts about lines that are repeated at the edges of only a few pages. */
function furnitureDoubts({ unsureFurniture }: StructuredLetter): LetterReading["doubts"] {
  const texts = [...new Set(unsureFurniture.map(({ text }) => text))];
  return texts.map((text) => ({
    field: "text",
    message: `‘${text}’ is repeated at the edge of pages and was left out as a header or footer; check whether it belongs to the letter`,
  }));
}

/** Doubts about lines with glyphs that the source does not identify. */
function unknownCharacterDoubts({ lines }: SourceDocument): LetterReading["doubts"] {
  return lines
    .filter(({ text }) => text.includes(unknownCharacter))
    .map(({ text, page }) => ({
      field: "text",
      message: `‘${text}’${page === null ? "" : ` on page ${page}`} has characters that could not be identified; type them in`,
    }));
}

const overprintDoubts = ({ overprinted }: SourceDocument): LetterReading["doubts"] =>
  overprinted.map(({ text, page }) => ({
    field: "text",
    message: `‘${text}’ is printed over other words on page ${page}; check whether it belongs there`,
  }));

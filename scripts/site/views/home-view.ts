/** What the home page shows. */
import type { Archive } from "../../archive/archive.ts";
import { countedInspected } from "../../content/publishers/publisher-words.ts";
import { urls } from "../../letter/urls.ts";
import { counted, dateInWords } from "../../letter/wording.ts";
import type { ArchiveIndex } from "./grouped-archive.ts";
import { type LatestLetterView, latestLetter } from "./latest-letter.ts";
import { type LetterEntry, letterEntry } from "./letter-entry.ts";
import type { LinkView } from "./link.ts";

export type HomeView = {
  /** The months of the first and the last visit; null in an archive without letters. */
  span: string | null;
  /** Counts, each with a link to the page that lists what is counted. */
  counts: LinkView[];
  latest: LetterEntry[];
  /** The letters of an archive with few, each in short under the name of its authority; none of a larger one. */
  few: { authority: string; letter: LatestLetterView }[];
};

/** An archive with fewer letters shows what they say instead of counts and bars. */
const manyLetters = 5;

/** How many letters the home page shows. */
const latestLetters = 8;

/** The view of the home page. */
export function homeView({ letters, inspectors, events }: Archive, index: ArchiveIndex): HomeView {
  const [newest, oldest] = [letters[0], letters.at(-1)];
  const month = (day: string): string => dateInWords(day.slice(0, 7));
  const paragraphs = letters.reduce(
    (sum, { sections }) => sum + sections.reduce((own, section) => own + section.paragraphs.length, 0),
    0,
  );
  const written = index.published.filter(({ slug }) => index.lettersTo(slug).length > 0).length;
  const judgements = events.filter(({ kind }) => kind === "judgement").length;
  const themes = [...index.themeNames.keys()].filter((slug) => index.lettersOn(slug).length > 0).length;
  return {
    span: newest && oldest ? `Visits ${span(month(oldest.visit.start), month(newest.visit.start))}` : null,
    counts: [
      { text: counted(letters.length, "letter"), url: urls.letters },
      { text: countedInspected(written, index.inspected), url: urls.authorities },
      { text: counted(judgements, "judgement"), url: urls.judgements },
      { text: counted(themes, "theme"), url: urls.themes },
      { text: counted(inspectors.length, "inspector"), url: urls.inspectors },
      { text: counted(paragraphs, "paragraph"), url: urls.data },
    ],
    latest: letters.slice(0, latestLetters).map(letterEntry),
    few:
      letters.length < manyLetters
        ? letters.map((letter) => ({ authority: letter.authority.name, letter: latestLetter(letter) }))
        : [],
  };
}

const span = (first: string, last: string): string =>
  first === last ? `in ${first}` : `from ${first} to ${last}`;

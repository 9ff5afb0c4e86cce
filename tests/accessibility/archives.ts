/** Whole archives in addition to the project’s own, whose pages are tried. */
import { fictionalSite } from "../support/fictional-site.ts";
import { realLettersSite } from "../support/real-letters-site.ts";
import { haveRealLetters } from "../support/shared.ts";

/** An archive to be tried, and how to get the folder of its site. */
export type TriedArchive = { name: string; site: () => Promise<string> };

/** The fictional archive, and that of the real letters where they are available. */
export const triedArchives: TriedArchive[] = [
  { name: "an archive of fictional letters", site: fictionalSite },
  ...(haveRealLetters ? [{ name: "an archive of real letters", site: realLettersSite }] : []),
];

/** What a build tells `npm start` about its work. */

/** A letter that a build left out of the site, because there is a slip in its file. */
export type LeftOutLetter = {
  /** The address of its page below the archive’s address. */
  address: string;
  /** What to correct, one line each. */
  causes: string[];
  /** Its page as an earlier build made it; null where there is none. */
  page: string | null;
};

export type BuildMessage =
  /** Among the files that a site is made from, those that the build wrote: their hashes, null for a removed file. */
  | { written: [path: string, hash: string | null][] }
  /** A site was written without these letters. */
  | { leftOut: LeftOutLetter[] };

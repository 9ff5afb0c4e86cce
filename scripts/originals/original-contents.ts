/** What a source file has besides the words of its letter. */
export type OriginalContents = {
  /** What a program that opens the file would run, fetch or unpack: `JavaScript`, `embedded files`. */
  active: string[];
  /** What it says of the people, computers and templates that it was made with: `author: Ada Example`. */
  personal: string[];
};

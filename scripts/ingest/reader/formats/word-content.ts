/** What is in the body, the headers and the notes of a Word file: paragraphs and tables, each with its look. */
import type { Colour } from "./word-colours.ts";
import type { ListMark } from "./word-numbering.ts";

/** Words of one look. */
export type Piece = {
  /** A line that is broken by hand ends with `\n`. */
  text: string;
  bold: boolean;
  underlined: boolean;
  /** In half-points. */
  size: number;
  position: "raised" | "lowered" | "level";
  /** Why the words are not seen, or are seen struck out, in words for the editor; null where they are plainly seen. */
  unseen: string | null;
  /** Whether a change that nobody has accepted puts the words in or takes them out. */
  change: Change | null;
  /** The note that this is the mark of: `footnote 2`. */
  note: string | null;
};

export type Change = "in" | "out";

export type WordParagraph = {
  kind: "paragraph";
  pieces: Piece[];
  /** Its level as a heading, from 1; null where it is none by its style. */
  heading: number | null;
  list: ListMark | null;
  /** The same of its end: a paragraph whose end is hidden or taken out goes on with the next one. */
  end: { hidden: boolean; change: Change | null };
};

export type WordRow = {
  cells: WordBlock[][];
  /** Whether it is repeated at the top of every page. */
  heads: boolean;
};

export type WordTable = {
  kind: "table";
  rows: WordRow[];
  /** Whether lines are drawn around its cells, or its style tells the first row from the others. */
  ruled: boolean;
  /** Whether its style gives the first row the look of heads. */
  headed: boolean;
};

export type WordBlock = WordParagraph | WordTable;

/** What surrounds a part of the document and applies to all that is in it. */
export type Surroundings = {
  /** The colour behind its words; "unknown" for a picture or a gradient. */
  behind: Colour | "unknown";
  unseen: string | null;
  change: Change | null;
  inLink: boolean;
};

/** All paragraphs of some blocks in order, those of tables among them. */
export function paragraphsIn(blocks: readonly WordBlock[]): WordParagraph[] {
  return blocks.flatMap((block) =>
    block.kind === "paragraph" ? [block] : block.rows.flatMap(({ cells }) => cells.flatMap(paragraphsIn)),
  );
}

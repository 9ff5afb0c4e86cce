/** The text of a paragraph as it is shown, with its number. */
import type { RecordParagraph } from "./schema.ts";

/** The words of a paragraph; those of an item follow its printed number or letter: `(b) Plans are late.` */
export function shownText({ marker, text }: Pick<RecordParagraph, "marker" | "text">): string {
  return marker === null ? text : `${marker} ${text}`;
}

/** Numbers footnotes in the order of their marks. */
import type { Footnote } from "../../../letter/schema.ts";
import type { StructuredLetter } from "./structured-letter.ts";

/** The footnotes of a letter with ids, and which printed label leads to which id. Notes without a mark come last. */
export function footnoteIds(letter: StructuredLetter): {
  idOf: ReadonlyMap<string, string>;
  footnotes: Footnote[];
} {
  const idOf = new Map<string, string>();
  const footnotes: Footnote[] = [];
  const marked = letter.sections.flatMap(({ heading, blocks }) =>
    [heading, ...blocks].flatMap((block) => (block?.marks ?? []).map(({ label }) => label)),
  );
  for (const label of [...marked, ...letter.notes.map((note) => note.label)]) {
    const note = letter.notes.find((one) => one.label === label);
    if (!note || idOf.has(label)) continue;
    const id = `fn${footnotes.length + 1}`;
    idOf.set(label, id);
    footnotes.push({ id, text: note.text });
  }
  return { idOf, footnotes };
}

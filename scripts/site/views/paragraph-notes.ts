/** What the archive adds to a paragraph of a letter, folded: later letters on a point, and similar findings elsewhere. */

import type { Letter } from "../../archive/letter.ts";
import type { Finding } from "../../archive/similar/findings.ts";
import type { FollowUp, FollowUps } from "../../archive/similar/follow-up.ts";
import type { RecurringSentence } from "../../archive/similar/recurring-sentences.ts";
import type { SimilarFindings } from "../../archive/similar/similar-findings.ts";
import { paragraphLabel } from "../../letter/ids.ts";
import { counted, dateInWords, listed } from "../../letter/wording.ts";

/** A paragraph that is quoted, and why it was chosen; `reason` is null where it is only that the words are similar. */
export type NoteQuoteView = { source: string; url: string; text: string; reason: string | null };

/** The notes of one kind on a paragraph; `label` distinguishes it from all other notes on the page. */
export type NotesView = { label: string; quotes: NoteQuoteView[] };

export type ParagraphNotesView = {
  notes: NotesView[];
  /** Which sentence of the paragraph is standard wording; null where none is. */
  standard: { label: string; text: string } | null;
};

/** What is known about paragraphs, by their addresses, `/letters/…/#p12`. */
export type ParagraphKnowledge = {
  similar: SimilarFindings;
  followUps: FollowUps;
  recurring: ReadonlyMap<string, readonly RecurringSentence[]>;
};

/** Longer quotations are cut at the end of a word; the link leads to the whole. */
const maximumQuote = 260;

/** The notes of a letter’s paragraphs by their ids; a paragraph without any is left out. */
export function paragraphNotes(
  letter: Letter,
  { similar, followUps, recurring }: ParagraphKnowledge,
  themeNames: ReadonlyMap<string, string>,
): ReadonlyMap<string, ParagraphNotesView> {
  const views = new Map<string, ParagraphNotesView>();
  for (const { id } of letter.sections.flatMap(({ paragraphs }) => paragraphs)) {
    const address = `${letter.url}#${id}`;
    const later = followUps.get(address) ?? [];
    const elsewhere = similar.get(address) ?? [];
    const number = paragraphLabel(id);
    const standard = standardWording(number, recurring.get(address) ?? []);
    const notes = [
      {
        label: `Later letters on paragraph ${number} (${later.length})`,
        quotes: later.map((followUp) => laterQuote(followUp, themeNames)),
      },
      {
        label: `Similar to paragraph ${number} in ${counted(elsewhere.length, "other letter")}`,
        quotes: elsewhere.map(quote),
      },
    ].filter(({ quotes }) => quotes.length > 0);
    if (notes.length > 0 || standard !== null) views.set(id, { notes, standard });
  }
  return views;
}

function quote({ letter, paragraph }: Finding): NoteQuoteView {
  const { name } = letter.authority;
  const when = dateInWords(letter.visit.start.slice(0, "2024-01".length));
  return {
    source: `${name}, ${when}, paragraph ${paragraphLabel(paragraph.id)}`,
    url: `${letter.url}#${paragraph.id}`,
    text: shortened(paragraph.text),
    reason: null,
  };
}

function laterQuote({ finding, themes, words }: FollowUp, names: ReadonlyMap<string, string>): NoteQuoteView {
  const shared = [...themes.flatMap((theme) => names.get(theme) ?? []), ...words.map((word) => `‘${word}’`)];
  return { ...quote(finding), reason: `Both mention ${listed(shared)}.` };
}

function standardWording(
  number: string,
  sentences: readonly RecurringSentence[],
): ParagraphNotesView["standard"] {
  const [commonest] = sentences.toSorted((a, b) => b.letters - a.letters);
  if (!commonest) return null;
  return {
    label: `Standard wording in paragraph ${number}`,
    text: `${counted(commonest.letters, "letter")} say, word for word: ‘${shortened(commonest.text)}’`,
  };
}

function shortened(text: string): string {
  if (text.length <= maximumQuote) return text;
  return `${text.slice(0, text.lastIndexOf(" ", maximumQuote)).replace(/[,;:–-]$/, "")}…`;
}

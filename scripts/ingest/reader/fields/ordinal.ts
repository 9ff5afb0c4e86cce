/** Which visit of its kind a letter says it is about. */
import { ordinalNumber } from "../../../letter/ordinals.ts";
import type { PhraseMatch, Phrases } from "../phrases/phrases.ts";
import { sentenceOf } from "../phrases/sentence.ts";
import type { Passage } from "../structure/structured-letter.ts";
import { saysAny, type Wordings } from "../wordings.ts";
import { found, notFound, type Reading } from "./field-reading.ts";
import type { LetterPassages } from "./passages.ts";

/** The number of the visit, 3 for ‘the third monitoring visit since’; null where the letter gives none. */
export function readOrdinal(
  { title, opening, body }: LetterPassages,
  { ordinal }: Pick<Wordings, "ordinal">,
): Reading<number | null> {
  const titles = title ? [title] : [];
  const places: [readonly Phrases[], readonly Passage[]][] = [
    [ordinal.opening, opening],
    [ordinal.title, titles],
    [ordinal.body, body],
  ];
  for (const [phrases, passages] of places) {
    for (const phrase of phrases) {
      for (const passage of passages) {
        const match = phrase.find(sentenceOf(passage));
        const words = match && ordinalIn(match, passage);
        if (!words) continue;
        const fromSeveral = countedFromJudgement(passage, ordinal);
        if (fromSeveral === null && ordinal.notCountedFrom.at(sentenceOf(passage), words.next)) continue;
        const number = ordinalNumber(fromSeveral ?? words.text);
        return found(number, passage, ...titleDoubts(title, ordinal.title, number));
      }
    }
  }
  return notFound(null);
}

/** The ordinal of a match, and the offset of the word after it. */
function ordinalIn({ slots }: PhraseMatch, { text }: Passage): { text: string; next: number } | null {
  const slot = slots.find(({ name }) => name === "ordinal");
  if (!slot) return null;
  return {
    text: text.slice(slot.start, slot.end),
    next: slot.end + (/^\s*/.exec(text.slice(slot.end))?.[0].length ?? 0),
  };
}

/**
 * In a sentence with several ordinals, the one counted from a judgement; null where there is only one, or none such.
 */
function countedFromJudgement(passage: Passage, { counts, countedFrom }: Wordings["ordinal"]): string | null {
  const all = counts.all(sentenceOf(passage));
  if (all.length < 2) return null;
  const fitting = all.filter(({ end }, index) => {
    const rest = passage.text.slice(end, all[index + 1]?.start).split(/[.;]/)[0] ?? "";
    return saysAny(countedFrom, rest);
  });
  const [only] = fitting;
  return only && fitting.length === 1 ? (ordinalIn(only, passage)?.text ?? null) : null;
}

/** A doubt where the title gives a different number. */
function titleDoubts(title: Passage | null, titles: readonly Phrases[], number: number): string[] {
  const match = title && titles.map((phrase) => phrase.find(sentenceOf(title))).find((one) => one !== null);
  const words = title && match ? ordinalIn(match, title)?.text : undefined;
  if (words === undefined || ordinalNumber(words) === number) return [];
  return [`the title says ‘${words} visit’, but the text says that it was visit ${number}`];
}

/** A sentence in the form in which phrases are found in it; it is made once, however many phrases are tried. */
import { type Token, tokensOf } from "../../../letter/tokens.ts";

/** Words and slots without which a phrase fits no sentence. */
export type Needs = {
  words: readonly string[];
  /** One word of each of these. */
  oneOf: readonly (readonly string[])[];
  slots: readonly SlotReader[];
};

/** Recognises what a slot stands for: where it can end if it begins at a token; empty where it does not begin there. */
export type SlotReader = (sentence: TokenisedSentence) => (at: number) => readonly number[];

/** The words and signs of a sentence, and what slots have been recognised in it so far. */
export class TokenisedSentence {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly #slots = new Map<SlotReader, (at: number) => readonly number[]>();
  readonly #has = new Map<SlotReader, boolean>();
  #keys: ReadonlySet<string> | null = null;

  constructor(text: string) {
    this.text = text;
    this.tokens = tokensOf(text);
  }

  /** Where a slot that begins at a token can end, as the numbers of the tokens after it. */
  endsOf(slot: SlotReader, at: number): readonly number[] {
    let read = this.#slots.get(slot);
    if (!read) {
      read = slot(this);
      this.#slots.set(slot, read);
    }
    return read(at);
  }

  /** Whether the sentence has all of these words and slots somewhere. */
  has({ words, oneOf, slots }: Needs): boolean {
    this.#keys ??= new Set(this.tokens.map(({ key }) => key));
    const keys = this.#keys;
    return (
      words.every((word) => keys.has(word)) &&
      oneOf.every((list) => list.some((word) => keys.has(word))) &&
      slots.every((slot) => this.#hasSlot(slot))
    );
  }

  #hasSlot(slot: SlotReader): boolean {
    const known = this.#has.get(slot);
    if (known !== undefined) return known;
    let has = false;
    for (let at = 0; at <= this.tokens.length && !has; at += 1) has = this.endsOf(slot, at).length > 0;
    this.#has.set(slot, has);
    return has;
  }

  /** The number of the token that begins at an offset of the text, or of the first one after it. */
  tokenFrom(offset: number): number {
    let low = 0;
    let high = this.tokens.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.tokens[middle]?.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const sentences = new WeakMap<{ text: string }, TokenisedSentence>();

/** The words and signs of a passage, made when they are first needed. */
export function sentenceOf(passage: { text: string }): TokenisedSentence {
  const known = sentences.get(passage);
  if (known) return known;
  const sentence = new TokenisedSentence(passage.text);
  sentences.set(passage, sentence);
  return sentence;
}

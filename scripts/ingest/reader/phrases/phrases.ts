/**
 * Finds phrases in sentences, in linear time: each step of a phrase is tried at most once at each token.
 *
 * `scripts/ingest/reader/phrases/` holds what compares sentences with the phrases of a publisher’s file, and knows no
 * publisher; it may import `scripts/letter/` and `scripts/content/`.
 */
import type { Phrase } from "../../../content/publishers/phrase.ts";
import { type Program, programOf } from "./program.ts";
import type { SlotReader, TokenisedSentence } from "./sentence.ts";

/** What a slot stands for in a sentence: offsets of its first character and after its last one. */
export type SlotValue = { name: string; start: number; end: number };

export type PhraseMatch = {
  /** The phrase as the editor wrote it. */
  phrase: string;
  start: number;
  end: number;
  /** In the order of the sentence. */
  slots: readonly SlotValue[];
};

/** Of a phrase that nearly fits, fewer words than this share fit only by chance. */
const nearlyAll = 0.6;

/** Phrases that mean the same, in the order in which they are tried. */
export class Phrases {
  readonly #program: Program;

  constructor(phrases: readonly Phrase[], slots: ReadonlyMap<string, SlotReader>) {
    this.#program = programOf(phrases, slots);
  }

  /** The first place of a sentence where a phrase fits, from a token on; the first phrase of several. */
  find(sentence: TokenisedSentence, from = 0): PhraseMatch | null {
    const walk = new Walk(this.#program, sentence);
    if (!walk.mayFind) return null;
    for (let at = from; at <= sentence.tokens.length; at += 1) {
      const match = walk.matchAt(at);
      if (match) return match;
    }
    return null;
  }

  /** Whether a phrase fits anywhere in a sentence. */
  isIn(sentence: TokenisedSentence): boolean {
    return this.find(sentence) !== null;
  }

  /** The match that begins at an offset of a sentence; null where none does. */
  at(sentence: TokenisedSentence, offset: number): PhraseMatch | null {
    const at = sentence.tokenFrom(offset);
    if (sentence.tokens[at]?.start !== offset) return null;
    return new Walk(this.#program, sentence).matchAt(at);
  }

  /** All matches in a sentence, none of which overlap. */
  all(sentence: TokenisedSentence): PhraseMatch[] {
    const walk = new Walk(this.#program, sentence);
    const matches: PhraseMatch[] = [];
    if (!walk.mayFind) return matches;
    for (let at = 0; at < sentence.tokens.length; at += 1) {
      const match = walk.matchAt(at);
      if (!match) continue;
      matches.push(match);
      at = Math.max(at, sentence.tokenFrom(match.end) - 1);
    }
    return matches;
  }

  /** The phrase of which most words fit a sentence, if not all do; null where none comes near. */
  nearest(sentence: TokenisedSentence): { phrase: string; share: number } | null {
    const walk = new Walk(this.#program, sentence, true);
    for (let at = 0; at < sentence.tokens.length; at += 1) walk.matchAt(at);
    return walk.nearest;
  }
}

/** One walk over a sentence: what has been tried in it is not tried again. */
class Walk {
  readonly #program: Program;
  readonly #sentence: TokenisedSentence;
  /** Forks that were tried at a token in vain. */
  readonly #tried = new Set<number>();
  readonly #fitting: boolean[] = [];
  readonly #slots: SlotValue[] = [];
  #phrase: Program["phrases"][number] | null = null;
  /** The number of the token after the match. */
  #end = 0;
  nearest: { phrase: string; share: number } | null = null;

  readonly #triesAll: boolean;

  /** @param triesAll whether phrases are tried that the sentence lacks words of */
  constructor(program: Program, sentence: TokenisedSentence, triesAll = false) {
    this.#triesAll = triesAll;
    this.#program = program;
    this.#sentence = sentence;
  }

  /** Whether the sentence has what any of the phrases needs. */
  get mayFind(): boolean {
    return this.#program.phrases.some((_, number) => this.#mayFit(number));
  }

  matchAt(at: number): PhraseMatch | null {
    const { byWord, byAnything, phrases } = this.#program;
    const { tokens, text } = this.#sentence;
    const token = tokens[at];
    for (const number of (token && byWord.get(token.key)) ?? byAnything) {
      const phrase = phrases[number];
      if (!phrase || !this.#mayFit(number)) continue;
      this.#phrase = phrase;
      this.#slots.length = 0;
      if (!this.#go(phrase.first, at, 0)) continue;
      const start = token?.start ?? text.length;
      const end = Math.max(start, tokens[this.#end - 1]?.end ?? 0);
      return { phrase: phrase.source, start, end, slots: [...this.#slots] };
    }
    return null;
  }

  /** Whether the sentence has what a phrase needs. */
  #mayFit(number: number): boolean {
    const known = this.#fitting[number];
    if (known !== undefined) return known;
    const phrase = this.#program.phrases[number];
    const fits = phrase !== undefined && (this.#triesAll || this.#sentence.has(phrase.needs));
    this.#fitting[number] = fits;
    return fits;
  }

  /**
   * Whether the steps from one on fit the tokens from one on.
   * @param fitting how many words of the phrase fit before
   */
  #go(step: number, at: number, fitting: number): boolean {
    const next = this.#program.steps[step];
    const token = this.#sentence.tokens[at];
    let fits = false;
    switch (next?.kind) {
      case "word":
        fits = token !== undefined && isWord(next, token.key) && this.#further(step + 1, at + 1, fitting);
        break;
      case "any":
        fits = token !== undefined && isInGap(token.key, next.commas) && this.#go(step + 1, at + 1, fitting);
        break;
      case "slot":
        fits = this.#sentence
          .endsOf(next.read, at)
          .some((end) => this.#slot(next.name, step, at, end, fitting));
        break;
      case "fork": {
        const place = at * this.#program.steps.length + step;
        if (this.#tried.has(place)) return false;
        fits = next.to.some((one) => this.#go(one, at, fitting));
        if (!fits) this.#tried.add(place);
        break;
      }
      case "not": {
        const slots = this.#slots.length;
        fits = !this.#go(next.from, at, 0);
        this.#slots.length = slots;
        fits &&= this.#go(step + 1, at, fitting);
        break;
      }
      default:
        this.#end = at;
        return true;
    }
    return fits;
  }

  #further(step: number, at: number, before: number): boolean {
    const fitting = before + 1;
    const share = fitting / (this.#phrase?.words ?? 1);
    if (share >= nearlyAll && share < 1 && share > (this.nearest?.share ?? 0)) {
      this.nearest = { phrase: this.#phrase?.source ?? "", share };
    }
    return this.#go(step, at, fitting);
  }

  #slot(name: string, step: number, at: number, end: number, fitting: number): boolean {
    const { tokens, text } = this.#sentence;
    const start = tokens[at]?.start ?? text.length;
    this.#slots.push({ name, start, end: end > at ? (tokens[end - 1]?.end ?? start) : start });
    if (this.#further(step + 1, end, fitting)) return true;
    this.#slots.pop();
    return false;
  }
}

function isWord(
  { key, before, after }: { key: string; before: boolean; after: boolean },
  word: string,
): boolean {
  if (before && after) return word.includes(key);
  if (before) return word.endsWith(key);
  return after ? word.startsWith(key) : word === key;
}

/** A gap stays within its part of the sentence. */
const isInGap = (key: string, commas: boolean): boolean => !/^[.;:!?]$/.test(key) && (commas || key !== ",");

/** The roles of inspectors as printed in letters and as written in the archive. */
import type { Phrases } from "./phrases.ts";
import { TokenisedSentence } from "./sentence.ts";

/** A role without more words: after a comma, and of someone who is `an observer`. */
const bareRole = /(?<=,\s)Inspector\b|(?<=\ban\s)observer\b/iy;

/** The roles that a publisher’s file names. */
export class Roles {
  /** The label of the first role of the file, which groups of inspectors have; null where the file has none. */
  readonly main: string | null;
  readonly #labels: readonly { label: string; whole: Phrases }[];
  readonly #any: Phrases;
  #last = new TokenisedSentence("");

  /**
   * @param labels the roles as the archive writes them, each with phrases that fit only the whole of its wordings
   * @param any phrases that fit any role
   */
  constructor(labels: readonly { label: string; whole: Phrases }[], any: Phrases) {
    this.main = labels[0]?.label ?? null;
    this.#labels = labels;
    this.#any = any;
  }

  /** The role that begins at an offset of a text, as printed; null where there is none. */
  at(text: string, offset: number): string | null {
    if (this.#last.text !== text) this.#last = new TokenisedSentence(text);
    const match = this.#any.at(this.#last, offset);
    if (match) return text.slice(match.start, match.end);
    bareRole.lastIndex = offset;
    return bareRole.exec(text)?.[0] ?? null;
  }

  /** The role of the file that begins at an offset, for one person and not for several; null where there is none. */
  labelAt(text: string, offset: number): string | null {
    const printed = this.at(text, offset);
    if (printed === null || isPlural(printed)) return null;
    const label = this.labelOf(printed);
    return this.#labels.some((one) => one.label === label) ? label : null;
  }

  /** A role as written in the archive: the label of one of the file, any other as printed. */
  labelOf(printed: string): string {
    const plain = printed.replace(/\s+/g, " ").trim();
    const sentence = new TokenisedSentence(plain);
    return this.#labels.find(({ whole }) => whole.isIn(sentence))?.label ?? plain;
  }
}

/** Whether a role is for several people: `Her Majesty’s Inspectors`, `HMIs`. */
export function isPlural(printed: string): boolean {
  return /(?:inspectors|managers|directors)\b/i.test(printed) || /\p{Lu}{2}s\b/u.test(printed);
}

/** Whether a role says only what someone did on the visit, not what their post is: `lead inspector`. */
export function isTask(printed: string): boolean {
  return /^((lead|team)\s+)+inspectors?$/i.test(printed.trim());
}

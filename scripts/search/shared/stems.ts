/**
 * Words as the search compares them. The index is made with these rules and searched with them, so these functions
 * alone decide whether a word of a query and a word of a letter are the same.
 */
import { stem } from "porter2";

/** A word of a text: its form for comparison, and its position in UTF-16 units. */
export type Word = { stem: string; start: number; end: number };

/**
 * Letters and digits, with apostrophes between them, or a number with commas between its thousands. Everything else
 * separates words: “decision-making” is two. Some people type an accent as an apostrophe.
 */
const run =
  /(?<![\p{L}\p{N}])\d{1,3}(?:,\d{3})+(?![\p{L}\p{N}])|[\p{L}\p{N}\p{M}]+(?:['’ʼ‘´`][\p{L}\p{N}\p{M}]+)*/gu;

/** The words of a text in order. */
export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(run), (match) => ({
    stem: stemOf(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The stems of a text in their order. */
export const stemsOf = (text: string): string[] => wordsOf(text).map(({ stem }) => stem);

/**
 * A word without case and accents, its apostrophes straight; it is not stemmed. The few characters that stand for
 * several words stay one word.
 * @example plainForm("Zoë’s") // "zoe's"
 */
export function plainForm(word: string): string {
  return word
    .replace(/[’ʼ‘´`]/g, "'")
    .normalize("NFKD")
    .replace(/[\p{M}\s]+/gu, "")
    .replace(/(?<=\d),(?=\d)/g, "")
    .toLowerCase();
}

/** Irregular plurals: each form finds the others. */
const irregular: ReadonlyMap<string, string> = new Map([
  ["children", "child"],
  ["childrens", "child"],
  ["grandchildren", "grandchild"],
  ["men", "man"],
  ["women", "woman"],
  ["person", "people"],
  ["persons", "people"],
  ["teeth", "tooth"],
  ["wives", "wife"],
]);

/** Abbreviations that are also words: in capitals they are not the word, so SEND is not “send”. */
export const capitalWords: ReadonlySet<string> = new Set(["SEND", "PACE", "IT", "ACE"]);

/**
 * Added to the stem of an abbreviation that is also a word: a letter of a rare script, as Pagefind drops everything but
 * letters.
 */
const capitalEnd = "ǃ";

/** Stems by the printed word: an archive has a few thousand different words, each many thousand times. */
const stems = new Map<string, string>();

/**
 * The stem of a word by Porter’s second algorithm for English: visit, visits and visited have the same. Plurals that
 * the algorithm does not know have the stem of their singular.
 * @example stemOf("Children’s") // "child"
 * @see https://snowballstem.org/algorithms/english/stemmer.html
 */
export function stemOf(word: string): string {
  let known = stems.get(word);
  if (known === undefined) {
    const form = plainForm(word);
    const singular = irregular.get(form.replace(/'s?$/, ""));
    known = stem(singular ?? form).replaceAll("'", "");
    if (capitalWords.has(word)) known += capitalEnd;
    stems.set(word, known);
  }
  return known;
}

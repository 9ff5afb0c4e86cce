/**
 * The part of an address that leads to words on a page: `:~:text=`, as in WICG’s “URL Fragment Text Directives”.
 * A browser goes to the first match, so words that also occur earlier on the page are given with the words around
 * them.
 */

/** Words on a page, and the text around them. */
export type Place = {
  words: string;
  /** Whether something else, such as a footnote mark, comes between the words on the page. */
  interrupted: boolean;
  /** The text directly before and after the words, in the same text node. */
  before: string;
  after: string;
  /** All text on the page before the words. */
  earlier: string;
};

/** The maximum length of words that are given in full; longer ones are given by their start and end. */
const maximumInFull = 120;
/** The number of words of the start, and of the end, that are then given. */
const wordsAtEnds = 5;
/** How many words before or after are given, fewer first. */
const neighbours = [3, 8];

const wordsOf = (text: string): string[] => text.split(/\s+/).filter(Boolean);

/** Percent-encodes what has a meaning in the directive: `&`, `,` and also the hyphen. */
const encode = (text: string): string => encodeURIComponent(text).replace(/-/g, "%2D");

/**
 * The directive that leads to these words.
 * @example textDirective({ words: "risk, reduced", interrupted: false, before: "", after: "", earlier: "" })
 * // ":~:text=risk%2C%20reduced"
 */
export function textDirective(place: Place): string {
  const forms = formsOf(place);
  const page = normalised(place.earlier);
  const form = forms.find(({ found }) => !page.includes(normalised(found))) ?? forms[0];
  return `:~:text=${form?.directive ?? encode(place.words)}`;
}

/** Text in the form in which browsers compare it. */
const normalised = (text: string): string => wordsOf(text).join(" ").toLowerCase();

/** Possible directives, shortest first, each with the words that a browser looks for first. */
function formsOf({ words, interrupted, before, after }: Place): { found: string; directive: string }[] {
  const all = wordsOf(words);
  const whole = (!interrupted && words.length <= maximumInFull) || all.length < 2;
  const count = Math.min(wordsAtEnds, Math.floor(all.length / 2));
  const ends = (first: number): string =>
    `${encode(all.slice(0, first).join(" "))},${encode(all.slice(-count).join(" "))}`;
  const start = whole ? words : all.slice(0, count).join(" ");
  const named = whole ? encode(words) : ends(count);
  const prefixes = neighbours
    .map((many) => wordsOf(before).slice(-many).join(" "))
    .filter(Boolean)
    .map((prefix) => ({ found: `${prefix} ${start}`, directive: `${encode(prefix)}-,${named}` }));
  const suffixes = neighbours
    .map((many) => (whole ? wordsOf(after).slice(0, many).join(" ") : ""))
    .filter(Boolean)
    .map((suffix) => ({ found: `${words} ${suffix}`, directive: `${named},-${encode(suffix)}` }));
  // If a mark comes between the words, a longer start may include it.
  const longer =
    whole || interrupted ? [] : Array.from({ length: all.length - 2 * count + 1 }, (_, more) => count + more);
  return [
    { found: start, directive: named },
    ...prefixes,
    ...suffixes,
    ...longer.map((first) => ({ found: all.slice(0, first).join(" "), directive: ends(first) })),
  ];
}

/**
 * The part of an address that leads to words of a page: `:~:text=`, as WICG’s “URL Fragment Text Directives” has it.
 * A browser goes to the first place that fits, so words that stand earlier on the page too are named with their
 * neighbours.
 */

/** Words of a page, and what is around them. */
export type Place = {
  words: string;
  /** Whether something else, such as a footnote’s mark, stands among the words on the page. */
  interrupted: boolean;
  /** What stands directly before and after the words, in the same run of text. */
  before: string;
  after: string;
  /** All text of the page up to the words. */
  earlier: string;
};

/** Up to how many characters words are given whole; longer ones by their beginning and end. */
const longestWhole = 120;
/** How many words then stand for the beginning and for the end. */
const wordsOfEnds = 5;
/** How many neighbours are named, fewer first. */
const neighbours = [3, 8];

const wordsOf = (text: string): string[] => text.split(/\s+/).filter(Boolean);

/** Percent-encodes all that the directive gives a meaning of its own: besides `&` and `,` the hyphen. */
const encode = (text: string): string => encodeURIComponent(text).replace(/-/g, "%2D");

/**
 * The directive that leads to these words.
 * @example textDirective({ words: "risk, reduced", interrupted: false, before: "", after: "", earlier: "" })
 * // ":~:text=risk%2C%20reduced"
 */
export function textDirective(place: Place): string {
  const forms = formsOf(place);
  const page = flat(place.earlier);
  const form = forms.find(({ found }) => !page.includes(flat(found))) ?? forms[0];
  return `:~:text=${form?.directive ?? encode(place.words)}`;
}

/** Text as browsers compare it. */
const flat = (text: string): string => wordsOf(text).join(" ").toLowerCase();

/** Directives for a place, the shortest first, each with the words that a browser looks for first. */
function formsOf({ words, interrupted, before, after }: Place): { found: string; directive: string }[] {
  const all = wordsOf(words);
  const whole = (!interrupted && words.length <= longestWhole) || all.length < 2;
  const count = Math.min(wordsOfEnds, Math.floor(all.length / 2));
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
  // With a mark among the words a longer beginning may run into it.
  const longer =
    whole || interrupted ? [] : Array.from({ length: all.length - 2 * count + 1 }, (_, more) => count + more);
  return [
    { found: start, directive: named },
    ...prefixes,
    ...suffixes,
    ...longer.map((first) => ({ found: all.slice(0, first).join(" "), directive: ends(first) })),
  ];
}

/** Numbers and letters that lines begin with, and what they count. */

/** One way to read a line’s beginning: which list it counts in, and its place there, from 1. */
export type NumberReading = {
  /** What all items of a list have in common: `#.`, `(a)`, `1.#`, `Recommendation #:`. */
  style: string;
  place: number;
  /** How many numbers it is made of: 2 for `1.1`. */
  parts: number;
};

export type NumberedText = { marker: string; rest: string; readings: NumberReading[] };

const simple = /^(\(?)(\d{1,3}|[a-z]{1,6}|[A-Z]{1,6})([.):]|\))(?:\s+(?=\S)|(?<=\d[.)])(?=\p{Lu}))/u;
const compound = /^((?:\d{1,2}\.)+)(\d{1,2})([.):]?)\s+(?=[\p{Lu}‘“'"])/u;
const labelled = /^(\p{Lu}\p{Ll}+(?: \p{Ll}+)?) (\d{1,2})(:|\.|\)| [–-])\s+(?=\S)/u;
/** What counts something else than items of a list. */
const captions = /^(?:Table|Figure|Chart|Page|Appendix|Annex|Year|Key stage|Section|Note|Stage|Level|Grade)$/;

/** The number or letter that a text begins with, and the rest of it; null where it begins with none. */
export function numberedText(text: string): NumberedText | null {
  const match = labelledText(text) ?? compoundText(text) ?? simpleText(text);
  return match && match.readings.length > 0 ? match : null;
}

function labelledText(text: string): NumberedText | null {
  const [whole, label = "", number, sign = ""] = labelled.exec(text) ?? [];
  if (whole === undefined || captions.test(label)) return null;
  const readings = [{ style: `${label} #${sign}`, place: Number(number), parts: 1 }];
  return { marker: whole.trimEnd(), rest: text.slice(whole.length), readings };
}

function compoundText(text: string): NumberedText | null {
  const [whole, outer = "", number, sign = ""] = compound.exec(text) ?? [];
  if (whole === undefined) return null;
  const readings = [{ style: `${outer}#${sign}`, place: Number(number), parts: outer.split(".").length }];
  return { marker: whole.trimEnd(), rest: text.slice(whole.length), readings };
}

function simpleText(text: string): NumberedText | null {
  const [whole, open = "", count = "", close = ""] = simple.exec(text) ?? [];
  if (whole === undefined || (open !== "" && close !== ")")) return null;
  const readings = placesOf(count).map(({ kind, place }) => ({
    style: `${open}${kind}${close}`,
    place,
    parts: 1,
  }));
  return { marker: whole.trimEnd(), rest: text.slice(whole.length), readings };
}

/** What a count may mean: `i` is the first of roman numbers and the ninth letter. */
function placesOf(count: string): { kind: string; place: number }[] {
  if (/^\d/.test(count)) return [{ kind: "#", place: Number(count) }];
  const isSmall = count === count.toLowerCase();
  const roman = romanNumber(count.toLowerCase());
  return [
    ...(roman === null ? [] : [{ kind: isSmall ? "i" : "I", place: roman }]),
    ...(count.length === 1
      ? [{ kind: isSmall ? "a" : "A", place: count.toLowerCase().charCodeAt(0) - "a".charCodeAt(0) + 1 }]
      : []),
  ];
}

const tens = ["", "x", "xx", "xxx"];
const ones = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];
const romanNumbers = tens.flatMap((ten) => ones.map((one) => ten + one));

/** The value of a roman number in lower case, up to 39; null for any other word. */
function romanNumber(word: string): number | null {
  const value = romanNumbers.indexOf(word);
  return value > 0 ? value : null;
}

/** Numbers as Word writes them before the paragraphs of a list (17.18.59). */

/** `a` to `z`, then `aa`, `bb`: Word repeats the letter. */
export function inLetters(number: number): string {
  if (number < 1) return "";
  const letter = String.fromCodePoint("a".charCodeAt(0) + ((number - 1) % 26));
  return letter.repeat(Math.ceil(number / 26));
}

const romans: readonly [number, string][] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

/** Roman numerals in small letters. */
export function inRoman(number: number): string {
  let rest = number;
  let written = "";
  for (const [value, sign] of romans) {
    written += sign.repeat(Math.max(0, Math.floor(rest / value)));
    rest %= value;
  }
  return written;
}

/** `1st`, `2nd`, `3rd`, `11th`. */
export function withOrdinalEnding(number: number): string {
  const teens = number % 100 >= 11 && number % 100 <= 13;
  const ending = teens ? undefined : ["st", "nd", "rd"][(number % 10) - 1];
  return `${number}${ending ?? "th"}`;
}

const words =
  "Zero One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen Seventeen Eighteen Nineteen".split(
    " ",
  );
const tens = "Twenty Thirty Forty Fifty Sixty Seventy Eighty Ninety".split(" ");

/** A number below 100 in words as Word writes them, `Twenty-one`; a higher one in figures. */
export function inWords(number: number): string {
  const ten = tens[Math.floor(number / 10) - 2];
  if (ten === undefined || number > 99) return words[number] ?? String(number);
  const one = number % 10;
  return one === 0 ? ten : `${ten}-${(words[one] ?? "").toLowerCase()}`;
}

const irregular: Readonly<Record<string, string>> = {
  one: "first",
  two: "second",
  three: "third",
  five: "fifth",
  eight: "eighth",
  nine: "ninth",
  twelve: "twelfth",
};

/** `First`, `Twenty-first`; one of 100 or more in figures. */
export function ordinalInWords(number: number): string {
  const written = inWords(number);
  if (!/^\p{L}/u.test(written)) return withOrdinalEnding(number);
  return written.replace(/(?<!\p{L})\p{L}+$/u, (word) => {
    const ordinal = irregular[word.toLowerCase()] ?? word.toLowerCase().replace(/y$/, "ie").concat("th");
    return /^\p{Lu}/u.test(word) ? ordinal.replace(/^./, (letter) => letter.toUpperCase()) : ordinal;
  });
}

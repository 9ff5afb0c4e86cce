/** Text in a font that does not say what its glyphs mean: it looks right on the page and reads as nonsense. */
import { splitBullet } from "./characters.ts";

/** Fewer signs than these may be a rule of dots or a formula. */
const minimumSigns = 15;
const minimumKinds = 5;
/** Fewer words than these may be names. */
const minimumWords = 12;

const common = new Set(
  "the of and to in a is for that are with by be as on from at have has not this their was were it its which or an but they all been more when who will can our your you we i".split(
    " ",
  ),
);

/** So much of a text tells what all of it is. */
const enough = 1000;

/** Whether a text that is set in one font cannot be what its page shows. */
export function isGibberish(text: string): boolean {
  const sample = text.slice(0, enough);
  return isMostlySigns(sample) || hasNoWords(sample);
}

function isMostlySigns(text: string): boolean {
  const signs = Array.from(splitBullet(text).text.replace(/\s/gu, ""));
  const odd = signs.filter((sign) => !/[\p{L}\p{N}.,;:()’‘'\-–—]/u.test(sign));
  return odd.length >= minimumSigns && odd.length * 2 > signs.length && new Set(odd).size >= minimumKinds;
}

/** Whether hardly a word is a common one of English, and many have no vowel. */
function hasNoWords(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < minimumWords) return false;
  const long = words.filter((word) => word.length >= 3);
  const voiceless = long.filter((word) => !/[aeiouyàáâäèéêëìíïòóôöùúûü]/u.test(word));
  const known = words.filter((word) => common.has(word)).length;
  return known * 20 < words.length && voiceless.length * 3 > long.length;
}

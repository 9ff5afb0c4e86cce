/** What a person’s name looks like on a line of its own or at the beginning of a line. */
import { bodyWord } from "./bodies.ts";

/** Forms of address. */
const honorific = /^(?:(?:Mr|Mrs|Ms|Miss|Dr|Professor|Prof|Sir|Dame|Cllr|Councillor|Lord|Lady|Rev)\.?\s+)+/;
/** Words in lower case inside names. */
export const particle =
  "(?:de|da|del|di|du|des|dos|der|den|ten|ter|van|von|la|le|al|el|bin|bint|ibn|ap|ab|ferch|y|e|ní|nic)";
const nameWord = "\\p{Lu}[\\p{L}’'‘`.-]*";
/** `d’Arcy`, `de Souza`, `van der Berg`, and a word with a capital. */
const nextWord = `(?:${particle}\\s+)*(?:[dl][’'‘])?${nameWord}`;
/** Honours and degrees after a name: `OBE QPM`, `BSc MB ChB`. */
const honour =
  "(?:OBE|MBE|CBE|KBE|DBE|CB|KCB|QPM|KPM|BEM|DL|JP|QC|KC|PhD|[BM]Sc|[BM]A|LL[BM]|MB|ChB|DCH|F?RC[A-Z]{1,4}|FR[ABD-Z][A-Z]{1,2}|MR[A-Z]{2,3})";
export const honours = `(?:,?\\s+${honour}\\b)*`;

const severalWords = new RegExp(`^${nameWord}(?:\\s+${nextWord}){1,5}${honours}$`, "u");
const oneWord = new RegExp(`^\\p{Lu}[\\p{L}’'-]+${honours}$`, "u");

/**
 * Whether words are the name of one person: at least two words, or one after `Mr` and the like; not the name of a body.
 */
export function isPersonName(words: string): boolean {
  const plain = words.trim();
  const bare = plain.replace(honorific, "");
  if (bodyWord.test(bare)) return false;
  return severalWords.test(bare) || (bare !== plain && oneWord.test(bare));
}

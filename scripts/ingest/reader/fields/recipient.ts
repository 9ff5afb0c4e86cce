/** To whom a letter is addressed. */
import type { Recipient } from "../../../letter/schema.ts";
import type { Passage, StructuredLetter } from "../structure/structured-letter.ts";
import { found, notFound, type Reading } from "./field-reading.ts";
import { dateLineOf } from "./visit-dates.ts";

const post =
  /\b(directors?|chief executives?|officer|head of|leader|manager|commissioner|DCS|president|lead member|cabinet member|chair)\b/i;
const goesOn = /^(?:(?:of|for|and)\b|&)/i;
/** `Director of Children’s`, `Director of Children, Young`: the next line has the noun. */
const openPost = /(?:\b(?:and|of|for|young|children[’'‘]s|people[’'‘]s|adults[’'‘])|[,&–-])$/i;
/** What stands in front of a name to say whom a letter is for, or how it is sent. */
const forWhom = /^(?:FAO:?|for the attention of:?|to:)\s+/i;
/** A post that says nothing yet of what it is for. */
const barePost = /\b(?:director|officer|executive)$/i;
const topic =
  /^(?:children|people|adults?|families|education|community|communities)\b(?!.*(?:directorate|department|council)\b)/i;
const honoursAndHonorific =
  /^(?:(?:Mr|Mrs|Ms|Miss|Dr|Professor|Prof|Sir|Dame|Cllr|Councillor|Lord|Lady|Rev)\.?\s+)?/;
const personName =
  /^\p{Lu}[\p{L}’'‘`.-]*(?:\s+(?:(?:de|da|van|von|der|la|le|al|el)\s+)*\p{Lu}[\p{L}’'‘`.-]*){1,5}(?:\s*,?\s+(?:OBE|MBE|CBE|QPM|PhD))*$/u;
const organisation = /\b(council|services|borough|children|families)\b/i;
/** Words that a surname may be in the first line of an address, but hardly in a later one: `Kevin Hall`, `Town Hall`. */
const placeWord =
  /\b(house|hall|street|road|centre|offices?|square|way|lane|park|place|buildings?|gardens?|county|court)\b/i;
const letterhead =
  /^(?:sent\s+)?(?:by|via)\s+e-?mail\b|\bconfidential\b|^official[\s–-]+sensitive\b|^insert\b|\bofsted\b|piccadilly|store street|\bM1 2WD\b|textphone|enquiries@|^T\s*0|^\d{4} \d{3}/i;

/** Name and post from the address; the salutation’s name where there is no address. Null where there is neither. */
export function readRecipient(letter: StructuredLetter): Reading<Recipient | null> {
  const salutation = letter.salutation ? salutationName(letter.salutation.text) : null;
  const address = addressLines(letter);
  const [first, ...others] = address;
  if (!first) {
    if (!letter.salutation || !salutation) return notFound(null);
    return found({ name: salutation, role: null, salutation }, letter.salutation);
  }
  const nameLine = isPerson(first.text)
    ? first
    : (others.find(({ text }) => isPerson(text) && !placeWord.test(text)) ?? null);
  if (!nameLine) {
    const doubt = `the address begins with ‘${first.text}’, which is no person’s name`;
    return { value: { name: null, role: null, salutation }, evidence: first, doubts: [doubt] };
  }
  const [name = "", ...postOnLine] = partsOf(nameLine.text);
  const position = address.indexOf(nameLine);
  const following = address.slice(position + 1).map(({ text }) => text);
  const before = address.slice(0, position).map(({ text }) => text);
  const role = postOnLine.length > 0 ? postOnLine.join(", ") : (roleIn(following) ?? roleIn(before));
  const recipient = { name: name.replace(/,$/, "").trim(), role, salutation };
  return found(recipient, nameLine, ...salutationDoubts(recipient));
}

/** The words after `Dear`, without the comma. */
export function salutationName(text: string): string | null {
  return text.replace(/^Dear\s+/i, "").replace(/[\s,:.]+$/, "") || null;
}

function addressLines(letter: StructuredLetter): Passage[] {
  const date = dateLineOf(letter.head);
  const after = date ? letter.head.slice(date.index + 1) : [];
  const lines = after.length > 0 ? after : letter.head.filter((_, index) => index !== date?.index);
  const address = lines
    .filter(({ text }) => !letterhead.test(text))
    .map(({ text, page }) => ({ text, page }));
  const [first, second, ...others] = address;
  // Two people, the second on a line of its own.
  return first && second && /(?:&|\band)$/.test(first.text)
    ? [{ ...first, text: `${first.text} ${second.text}` }, ...others]
    : address;
}

/** A name and the post that stands on its line, behind a comma, a dash or in brackets. */
function partsOf(line: string): string[] {
  const bare = line.replace(forWhom, "");
  const apart = /^(.+?)\s*(?:\s[-–—]\s|\()(.+?)\)?$/.exec(bare);
  const [, name = "", postBehind = ""] = apart ?? [];
  if (post.test(postBehind) && !post.test(name)) return [name, postBehind];
  return bare.split(/,\s+(?!(?:OBE|MBE|CBE|QPM|PhD|DL|BEM)\b)/);
}

function isPerson(text: string): boolean {
  const [name = ""] = partsOf(text.replace(/,\s*$/, ""));
  if (organisation.test(name)) return false;
  return !post.test(name) && name.split(/\s+(?:and|&)\s+/).every((part) => isName(part));
}

const isName = (text: string): boolean => {
  const bare = text.trim().replace(honoursAndHonorific, "");
  return personName.test(bare) || (bare !== text.trim() && /^\p{Lu}[\p{L}’'-]+$/u.test(bare));
};

/** The post from the lines after the name, wrapped ones put together. */
function roleIn(lines: readonly string[]): string | null {
  const [first, ...others] = lines;
  if (!first || !post.test(first)) return null;
  const words = [first];
  for (const line of others) {
    const open = openPost.test(words.at(-1) ?? "");
    const toBare = barePost.test(words.at(-1) ?? "") && topic.test(line);
    if (!open && !goesOn.test(line) && !toBare) break;
    if (/\d|^(?:and|&)$/i.test(line)) break;
    words.push(line);
  }
  return words.join(" ").replace(/,$/, "");
}

/** Whether the salutation greets someone else than the address names. */
function salutationDoubts({ name, salutation }: Recipient): string[] {
  if (!name || !salutation) return [];
  const words = (text: string): string[] =>
    text
      .toLowerCase()
      .split(/[^\p{L}’'-]+/u)
      .filter((word) => word !== "" && !/^(mr|mrs|ms|miss|dr|professor|prof|and|sir|dame)$/.test(word));
  const known = new Set(words(name));
  const greeted = words(salutation);
  const fits = greeted.some(
    (word) => known.has(word) || [...known].some((one) => one.startsWith(word) || word.startsWith(one)),
  );
  return fits || greeted.length === 0
    ? []
    : [`the letter greets ‘${salutation}’ and is addressed to ‘${name}’`];
}

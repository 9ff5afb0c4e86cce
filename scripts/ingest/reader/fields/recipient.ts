/** Who a letter is addressed to. */
import type { Person, Recipient } from "../../../letter/schema.ts";
import type { Passage, StructuredLetter } from "../structure/structured-letter.ts";
import { saysAny, type Wordings } from "../wordings.ts";
import { bodyWord } from "./bodies.ts";
import { found, notFound, type Reading } from "./field-reading.ts";
import { isPersonName } from "./person-names.ts";
import { dateLineOf } from "./visit-dates.ts";

const post =
  /\b(directors?|chief executives?|officer|head of|leader|manager|commissioner|constable|mayor|scrutineer|nurse|DCS|president|lead member|cabinet member|chair)\b/i;
const goesOn = /^(?:(?:of|for|and)\b|&)/i;
/** `Director of Children’s`, `Director of Children, Young`: the next line has the noun. */
const openPost = /(?:\b(?:and|of|for|young|children[’'‘]s|people[’'‘]s|adults[’'‘])|[,&–-])$/i;
/** Words before a name that say who a letter is for, or how it is sent. */
const forWhom = /^(?:FAO:?|for the attention of:?|to:)\s+/i;
/** The beginning of a post, without its area of work. */
const barePost = /\b(?:director|officer|executive)$/i;
const topic =
  /^(?:children|people|adults?|families|education|community|communities)\b(?!.*(?:directorate|department|council)\b)/i;
/**
 * Words that begin a post, for where nothing separates it from the name before it: `Dan Pattern Probation Director`.
 */
const beginsPost =
  /^(?:Acting|Assistant|Associate|Chair|Chief|Corporate|Deputy|Director|Divisional|Executive|Group|Head|Independent|Interim|Joint|Lead|Manager|National|Probation|Regional|Service|Statutory|Strategic)\b/;
/** Where a second person begins on the line of the first: `…, NHS Leeds Mr Dan Pattern,`. */
const secondOnLine =
  /(?<=\p{L})\s+(?=(?:Mr|Mrs|Ms|Miss|Dr)\.?\s+\p{Lu}[\p{L}’'-]+(?:\s+\p{Lu}[\p{L}’'-]+)+,?$)/u;
const organisation = /\b(council|services|borough|children|families)\b/i;
/**
 * Words that can be a surname in the first line of an address, but rarely in a later one: `Kevin Hall`, `Town Hall`.
 */
const placeWord =
  /\b(house|hall|street|road|centre|offices?|square|way|lane|park|place|buildings?|gardens?|green|hill|avenue|drive|county|court)\b/i;
/** A telephone number from the letterhead, next to a line of the address. */
const telephoneBeside = /\s+(?:T|Tel\.?|Telephone):?\s*0[\d ]+$/;
const letterhead =
  /^(?:sent\s+)?(?:by|via)\s+e-?mail\b|\bconfidential\b|^official[\s–-]+sensitive\b|^insert\b|textphone|enquiries@|^T\s*0|^\d{4} \d{3}/i;

export type Recipients = {
  recipient: Recipient | null;
  /** The people addressed after the first. */
  others: Person[];
};

/**
 * Names and posts from the address; without an address, the name in the salutation. The recipient is null without
 * either.
 */
export function readRecipients(
  letter: StructuredLetter,
  { letter: wordings }: Pick<Wordings, "letter">,
): Reading<Recipients> {
  const salutation = letter.salutation ? salutationName(letter.salutation.text) : null;
  const address = addressLines(letter, wordings);
  const [first, ...others] = address;
  if (!first) {
    if (!letter.salutation || !salutation) return notFound({ recipient: null, others: [] });
    const recipient = { name: salutation, role: null, salutation };
    return found({ recipient, others: [] }, letter.salutation);
  }
  const nameLine = isPerson(first.text)
    ? first
    : (others.find(({ text }) => isPerson(text) && !placeWord.test(text)) ?? null);
  if (!nameLine) {
    const doubt = `the address begins with ‘${first.text}’, which is not a person’s name`;
    const recipient = { name: null, role: null, salutation };
    return { value: { recipient, others: [] }, evidence: first, doubts: [doubt] };
  }
  const position = address.indexOf(nameLine);
  const before = address.slice(0, position).map(({ text }) => text);
  const [{ name, role }, ...further] = peopleOf(address.slice(position).map(({ text }) => text));
  const recipient = { name, role: role ?? roleIn(before), salutation };
  const doubts = salutationDoubts(salutation, [recipient, ...further]);
  return found({ recipient, others: further }, nameLine, ...doubts);
}

/** The people of an address that begins with one. */
function peopleOf(lines: readonly string[]): [Person, ...Person[]] {
  const starts = lines.flatMap((line, index) => {
    const isNext = index > 0 && beginsPerson(line, lines[index + 1], hasPost(lines[0] ?? ""));
    return index === 0 || isNext ? [index] : [];
  });
  const people = starts.map((start, index) =>
    personIn(lines.slice(start, starts[index + 1] ?? lines.length), starts.length > 1),
  );
  const [first = { name: "", role: null }, ...others] = people;
  return [first, ...others];
}

const hasPost = (line: string): boolean => partsOf(line).length > 1;

/** Whether a later line of an address begins a further person. */
function beginsPerson(line: string, next: string | undefined, inList: boolean): boolean {
  const [name = "", ...postOnLine] = partsOf(line);
  if (!isPerson(line)) return false;
  if (post.test(postOnLine.join(", "))) return true;
  if (placeWord.test(name)) return false;
  if (postOnLine.length > 0) return inList;
  return next !== undefined && post.test(next) && !isPerson(next) && !hasPost(next);
}

/** A person from their lines; in a list with one person on each line, wrapped words belong to the post. */
function personIn(lines: readonly string[], inList: boolean): Person {
  const [first = "", ...following] = lines;
  const [name = "", ...postOnLine] = partsOf(first);
  const bare = name.replace(/,$/, "").trim();
  if (postOnLine.length === 0) return { name: bare, role: roleIn(following) };
  const end = following.findIndex(
    (line) => /\d/.test(line) || (placeWord.test(line) && !bodyWord.test(line)),
  );
  const wrapped = inList ? following.slice(0, end === -1 ? following.length : end) : [];
  return { name: bare, role: [postOnLine.join(", "), ...wrapped].join(" ") };
}

/** The words after `Dear`, without the comma. */
export function salutationName(text: string): string | null {
  return text.replace(/^Dear\s+/i, "").replace(/(?<![\s,:.])[\s,:.]+$/, "") || null;
}

function addressLines(letter: StructuredLetter, { ownAddress }: Wordings["letter"]): Passage[] {
  const date = dateLineOf(letter.head);
  const after = date ? letter.head.slice(date.index + 1) : [];
  // A date in a column next to the address is read among its lines.
  const isBelow = after.some(({ text }) => isPerson(text));
  const apart = isBelow ? after : letter.head.filter((_, index) => index !== date?.index);
  const nameLine = letter.head[date?.index ?? -1];
  const lines = nameLine && date?.beside ? [{ ...nameLine, text: date.beside }, ...after] : apart;
  const address = lines
    .filter(({ text }) => !letterhead.test(text) && !saysAny(ownAddress, text))
    .map(({ text, page }) => ({ text: text.replace(telephoneBeside, ""), page }));
  const [first, second, ...others] = address;
  // Two people, the second on a line of its own.
  const joined =
    first && second && /(?:&|\band)$/.test(first.text)
      ? [{ ...first, text: `${first.text} ${second.text}` }, ...others]
      : address;
  return joined.flatMap((line) => line.text.split(secondOnLine).map((text) => ({ ...line, text })));
}

/** A name and the post on its line, after a comma or a dash or in brackets. */
function partsOf(line: string): string[] {
  const bare = line.replace(forWhom, "");
  const apart = /^(.+?)\s*(?:\s[-–—]\s|\()(.+?)\)?$/.exec(bare);
  const [, name = "", postBehind = ""] = apart ?? [];
  if (post.test(postBehind) && !post.test(name)) return [name, postBehind];
  const [first = "", ...others] = bare
    .split(/,(?:\s+|$)(?!(?:OBE|MBE|CBE|QPM|PhD|DL|BEM)\b)/)
    .filter(Boolean);
  return [...withoutComma(first), ...others];
}

/** A name and the post that follows it without a comma; other words are returned as they are. */
function withoutComma(words: string): string[] {
  const all = words.split(/\s+/);
  const start = all.findIndex((word) => beginsPost.test(word));
  const name = all.slice(0, start).join(" ");
  const isBoth =
    start >= 2 && post.test(all.slice(start).join(" ")) && !post.test(name) && isPersonName(name);
  return isBoth ? [name, all.slice(start).join(" ")] : [words];
}

function isPerson(text: string): boolean {
  const [name = ""] = partsOf(text.replace(/,\s*$/, ""));
  if (organisation.test(name)) return false;
  return !post.test(name) && name.split(/\s+(?:and|&)\s+/).every(isPersonName);
}

/** The post from the lines after the name, with wrapped lines joined. */
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

/** Whether the salutation greets someone other than the person in the address; a partnership does not count. */
function salutationDoubts(salutation: string | null, people: readonly Person[]): string[] {
  const [first] = people;
  if (!first || !salutation || greetsMany.test(salutation)) return [];
  const words = (text: string): string[] =>
    text
      .toLowerCase()
      .split(/[^\p{L}’'-]+/u)
      .filter((word) => word !== "" && !/^(mr|mrs|ms|miss|dr|professor|prof|and|sir|dame)$/.test(word));
  const known = new Set(people.flatMap(({ name }) => words(name)));
  const greeted = words(salutation);
  const fits = greeted.some(
    (word) => known.has(word) || [...known].some((one) => one.startsWith(word) || word.startsWith(one)),
  );
  return fits || greeted.length === 0
    ? []
    : [`the letter greets ‘${salutation}’ but is addressed to ‘${first.name}’`];
}

/** A salutation to a body or to everyone who is addressed. */
const greetsMany = new RegExp(`${bodyWord.source}|\\b(?:colleagues|partners|all)\\b`, "i");

/** Reads a list of people with their roles: `A, HMI, and B, Ofsted Inspector`, `A and B, two of Her Majesty’s Inspectors`. */
import type { Person } from "../../../letter/schema.ts";
import { isPlural, isTask, type Roles } from "../phrases/roles.ts";
import { bodyWord } from "./bodies.ts";
import { particle } from "./person-names.ts";

type Found = { name: string; role: string | null; task: string | null; only: boolean; end: number };
export type PeopleList = {
  people: Person[];
  onlookers: Person[];
  /** Names in a clause about something else after the list, which are not read as people in the list. */
  others: string[];
};

const namePattern = new RegExp(
  `(?:(?:Dr|Mr|Mrs|Ms|Miss|Professor|Prof)\\.?\\s+)?\\p{Lu}(?:\\.|[\\p{L}’'‘\`-]*)(?:\\s+(?:${particle}\\s+)*(?:St\\.(?=\\s)|(?:[dl][’'‘])?\\p{Lu}(?:\\.(?=\\s)|[\\p{L}’'‘\`-]*))){1,4}`,
  "uy",
);
/** A name of one word, or one that begins in lower case: read as a name only if a role follows. */
const unusualName = /\p{Lu}[\p{L}’'-]{2,}|\p{Ll}[\p{L}’'-]*\s+\p{Lu}[\p{L}’'-]+/uy;
/** Words that begin a sentence or a role, but not a name. */
const noBeginning =
  /^(?:The|This|These|That|An?|One|Two|Three|Both|All|Her|His|Our|Each|Every|Former|Ofsted|Inspectors?|Visit|Team)\b/;
/** Words that are not people’s names: bodies, meetings and posts with capitals in lists of people. */
const noName = new RegExp(
  `${bodyWord.source}|\\b(?:Social|Care|Quality|Children|Chairs?|Officers?|Managers?|Directors?)\\b`,
);
/** Bodies that a person may come from, so a name comes before them. */
const employer = /\s(?:Ofsted|Care\s+Quality|Department)\b/;
/** A post after a name that is not one of the known roles of inspectors. */
const otherPost =
  /(?:Head\s+of(?:\s+\p{Lu}[\p{L}’'-]*)+|\p{Lu}[\p{L}’'-]*(?:\s+(?:and|of|for|&|\p{Lu}[\p{L}’'-]*)){0,5}\s+(?:Inspector|Specialist|Advis[eo]r|Officer|Manager|Director|Lead|Analyst|Support|Secondee|Consultant))\b(?!\s+\p{Lu})/uy;
const onlooker = /\b(observ|shadow|quality[- ]assur)/i;
/** Words that say that someone observed the visit: `who observed`, but not `who observed practice`. */
const watching =
  /^(?:shadow|quality[- ]assur|observers?\b|observ(?:ed|ing)\b(?=\s*(?:[.,;)]|$)|\s+(?:for|as|on|during|throughout|both\s+days|one\s+day|(?:the\s+)?(?:first|second|third)\s+day|(?:the\s+work\s+of\s+)?(?:the\s+)?inspect\w*|(?:part\s+of\s+)?(?:the|this|our)\s+(?:\w+\s+)?(?:visit|inspection|inspectors?|team)|role)\b))/i;
/** People after this observed the people before it. */
const watchedBy =
  /(?:,\s+(?:and\s+)?|(?:[,;]?\s+|^)(?:and\s+)?(?:(?:the|this)\s+)?(?:who|which|they|inspectors?|team|visit|inspection)\s+(?:was|were)\s+(?:also\s+)?)(?:shadowed|observed|overseen|quality[- ]assured)\s+by\s+|,?\s+with\s+quality[- ]assurance\s+(?:by|from)\s+/i;
/** Introduces people who came with those before and may have a different role. */
const cameWith = /^(?:accompanied|joined|supported|assisted)$/i;
/** A role of several people that is not written as a plural: `two HMI`, `both HMI`. */
const ofSeveral = /\b(?:two|three|four|five|six|both|all)\s+(?:of\s+whom\s+(?:are|were)\s+)?$/i;
/**
 * Words that can come between the people of a list; any other word in lower case begins a clause about something else.
 */
const ofList =
  /^(?:and|with|by|of|two|three|four|five|six|both|all|whom|were|was|are|is|the|an?|also|as|well|plus|alongside|together|remotely|who|which|that|led|leading|lead|team|accompanied|joined|supported|assisted|overseen|carried|out|conducted|this|visit|inspectors?|one|other|another|colleagues?|on|for|during|observ\w*|shadow\w*|quality|assur\w*|role|manager|newly|appointed|additional|further)$/;
/** A region or a team in brackets after a role: `HMI (North West)`. */
const ofRegion = /^\s*\(\p{Lu}[\p{L}’'-]*(?:,?\s+(?:(?:and|&|of)\s+)?\p{Lu}[\p{L}’'-]*)*\)/u;
const wordOrSign = /\s+|[\p{L}\p{N}’'-]+|[^\s\p{L}\p{N}]/uy;

/**
 * The people of a list in its order, separated from those who only observed, shadowed or assured quality. @param
 * groupRole role that the words before the list give to everyone, null where they give none
 */
export function readPeople(list: string, groupRole: string | null, roles: Roles): PeopleList {
  const watched = watchedBy.exec(list);
  if (!watched) return readList(list, groupRole, roles);
  const { people, onlookers, others } = readList(list.slice(0, watched.index), groupRole, roles);
  const watchers = readList(list.slice(watched.index + watched[0].length), null, roles);
  return {
    people,
    onlookers: [...onlookers, ...watchers.people, ...watchers.onlookers],
    others: [...others, ...watchers.others],
  };
}

function readList(list: string, groupRole: string | null, roles: Roles): PeopleList {
  const found: Found[] = [];
  const others: string[] = [];
  const groups = [{ from: 0, role: groupRole }];
  let before: string | null = null;
  let forAll: string | null = null;
  let inBrackets = false;
  let inOtherClause = false;
  let position = 0;
  while (position < list.length) {
    const last = found.at(-1);
    const role = roles.at(list, position);
    if (role) {
      const group = groups.at(-1);
      const several = ofSeveral.exec(list.slice(0, position))?.[0] ?? "";
      if (isPlural(role) || several !== "") {
        if (group) group.role ??= roles.labelOf(role);
        if (/^(?:both|all)/i.test(several)) forAll ??= roles.labelOf(role);
      } else if (isOfNext(list, position, role, last, roles)) before = role;
      else if (last && last.role === null && !isBefore(list, position + role.length, roles))
        setRole(last, role, roles);
      else if (!last || !isBefore(list, position, roles)) before = role;
      if (onlooker.test(role) && last && before !== role) last.only = true;
      position += role.length + regionBehind(list, position + role.length, roles);
      continue;
    }
    const mayHavePost = last && last.role === null && groupRole === null;
    const post = mayHavePost ? postBehind(list, last, position) : null;
    if (last && post) {
      setRole(last, post, roles);
      if (onlooker.test(post)) last.only = true;
      position += post.length;
      continue;
    }
    const capitals = capitalsAt(list, position, roles);
    const own = capitals === null ? null : withoutBody(list, position, capitals, groupRole !== null, roles);
    if (own && inOtherClause && before === null && !hasRoleBehind(list, position + own.length, roles)) {
      others.push(own);
      position += own.length;
      continue;
    }
    if (own) {
      inOtherClause = false;
      const only = before !== null && onlooker.test(before);
      const end = position + own.length;
      const person: Found = { name: own, role: null, task: null, only, end };
      if (before !== null) setRole(person, before, roles);
      before = null;
      found.push(person);
      position = end;
      continue;
    }
    const other = capitals ?? matchAt(wordOrSign, list, position) ?? list.charAt(position);
    if (other === "(" || other === ")") inBrackets = other === "(";
    if (last && !inBrackets && /^\p{Ll}/u.test(other) && !ofList.test(other)) inOtherClause = true;
    if (cameWith.test(other)) groups.push({ from: found.length, role: null });
    if (saysWatching(list.slice(position)) && last && !isListed(list, last, position, groupRole)) {
      last.only = true;
    }
    position += other.length;
  }
  const [first] = groups;
  if (first) first.role ??= trailingGroup(list, found, roles);
  const groupRoleOf = (index: number): string | null =>
    groups.findLast(({ from, role }) => from <= index && role !== null)?.role ?? forAll;
  const person = ({ name, role, task, only }: Found, index: number): Person => ({
    name,
    role: role ?? (only ? null : groupRoleOf(index)) ?? task,
  });
  const all = found.map(person);
  return {
    people: all.filter((_, index) => !found[index]?.only),
    onlookers: all.filter((_, index) => found[index]?.only),
    others,
  };
}

/** The length of the brackets with a region after a role; 0 where there are none, or where they contain a role. */
function regionBehind(list: string, end: number, roles: Roles): number {
  const region = ofRegion.exec(list.slice(end))?.[0] ?? "";
  return onlooker.test(region) || roles.at(region, region.indexOf("(") + 1) !== null ? 0 : region.length;
}

function hasRoleBehind(list: string, end: number, roles: Roles): boolean {
  const gap = /^,?\s+\(?|^\(/.exec(list.slice(end));
  return gap !== null && roles.at(list, end + gap[0].length) !== null;
}

/** Whether words begin by saying that someone observed a visit. */
export const saysWatching = (words: string): boolean => watching.test(words);

/** The post after the name of a person without a role, after a comma or in brackets. */
function postBehind(list: string, { end }: Found, position: number): string | null {
  return /^(?:,\s+|\s*\()$/.test(list.slice(end, position)) ? matchAt(otherPost, list, position) : null;
}

/**
 * The role that is given once, after the last of several names, and applies to all: `Ada Example and Ben Sample, HMI.`
 */
function trailingGroup(list: string, found: readonly Found[], roles: Roles): string | null {
  const last = found.at(-1);
  const others = found.slice(0, -1);
  const isMain = last?.role !== null && last?.role === roles.main;
  if (!last || !isMain || others.length === 0 || others.some(({ role }) => role !== null)) return null;
  const printed = /^,\s+(\p{Lu}{2,})\.?\s*$/u.exec(list.slice(last.end))?.[1];
  return printed !== undefined && roles.labelOf(printed) === roles.main ? last.role : null;
}

/** Whether there is a name or a role at a position of a text. */
export function startsPerson(text: string, position: number, roles: Roles): boolean {
  return nameAt(text, position, roles) !== null || roles.at(text, position) !== null;
}

function setRole(person: Found, role: string, roles: Roles): void {
  if (isTask(role)) person.task = role;
  else person.role = roles.labelOf(role);
}

/** Whether a name follows at once, so that the role before it belongs to that person. */
function isBefore(list: string, position: number, roles: Roles): boolean {
  const gap = /^,?\s+/.exec(list.slice(position));
  return gap !== null && !gap[0].includes(",") && nameAt(list, position + gap[0].length, roles) !== null;
}

/**
 * Whether a role with an article comes before the name of the person who has it: `supported by a schools HMI, Ada
 * Example`.
 */
function isOfNext(
  list: string,
  position: number,
  role: string,
  last: Found | undefined,
  roles: Roles,
): boolean {
  const article = /\b(?:an?|the)\s+$/i.exec(list.slice(0, position));
  const gap = /^,?\s+/.exec(list.slice(position + role.length));
  if (!article || !gap || nameAt(list, position + role.length + gap[0].length, roles) === null) return false;
  return !last || last.role !== null || !/^,?\s*$/.test(list.slice(last.end, article.index));
}

/**
 * Whether words on observing are in a clause about someone whom the letter lists among Her Majesty’s Inspectors for the
 * visit: `…, and Ada Example, who observed the visit`. That person stays in the list of inspectors.
 */
function isListed(list: string, last: Found, position: number, groupRole: string | null): boolean {
  return groupRole !== null && last.role === null && /^,?\s+who\s+$/.test(list.slice(last.end, position));
}

function matchAt(pattern: RegExp, text: string, position: number): string | null {
  pattern.lastIndex = position;
  const match = pattern.exec(text)?.[0] ?? null;
  const partOfWord = match !== null && /[\p{L}]$/u.test(text.slice(0, position)) && /^\p{L}/u.test(match);
  return partOfWord ? null : match;
}

/** The name that begins at a position; null where there is none, or where it is the name of a body. */
function nameAt(list: string, position: number, roles: Roles): string | null {
  const words = capitalsAt(list, position, roles);
  return words === null ? null : withoutBody(list, position, words, false, roles);
}

/**
 * The name at the beginning of capitalised words, without the body that someone comes from; null where they are not a
 * name. Two words with a role are a name, whatever they mean elsewhere.
 * @param isOfGroup whether the words before the list give a role to all its people
 */
function withoutBody(
  list: string,
  position: number,
  words: string,
  isOfGroup: boolean,
  roles: Roles,
): string | null {
  if (!isNoName(words, roles)) return words;
  const end = position + words.length;
  const [first = "", second, third] = words.split(/\s+/);
  const hasRole =
    hasRoleBehind(list, end, roles) || (isOfGroup && /^(?:[.,]|\s+and\s)/.test(list.slice(end)));
  if (hasRole && second !== undefined && third === undefined && !isNoName(first, roles)) return words;
  const name = words.slice(0, employer.exec(words)?.index ?? 0);
  return name.includes(" ") && !isNoName(name, roles) ? name : null;
}

/** Whether words have one of a body or a post, or a role in capitals. */
const isNoName = (words: string, roles: Roles): boolean =>
  noName.test(words) ||
  [...words.matchAll(/\b\p{Lu}{2,}\b/gu)].some(({ 0: word }) => roles.at(word, 0) !== null);

/** Words capitalised as in names, cut off before a role that directly follows: `Peter McEntee HMI`. */
function capitalsAt(list: string, position: number, roles: Roles): string | null {
  if (roles.at(list, position) !== null) return null;
  const name = matchAt(namePattern, list, position) ?? unusualNameAt(list, position, roles);
  if (name === null) return null;
  for (const space of name.matchAll(/\s+/g)) {
    const next = position + space.index + space[0].length;
    if (roles.at(list, next) === null) continue;
    const cut = name.slice(0, space.index);
    return cut.includes(" ") ? cut : unusualNameAt(list, position, roles);
  }
  return name;
}

/** A name of one word before a role, or one in lower case at the beginning of a list; null where there is none. */
function unusualNameAt(list: string, position: number, roles: Roles): string | null {
  const name = matchAt(unusualName, list, position);
  if (name === null || noBeginning.test(name)) return null;
  const end = position + name.length;
  const gap = /^,?\s+\(?/.exec(list.slice(end));
  const role = gap && roles.at(list, end + gap[0].length);
  if (!role || !/^\p{Lu}{2,}$/u.test(role)) return null;
  const before = list.slice(0, position);
  const [first = ""] = name.split(/\s/);
  if (/^\p{Ll}/u.test(name)) return before === "" && !ofList.test(first) ? name : null;
  return before === "" || /(?:\band|[,&])\s+$/.test(before) ? name : null;
}

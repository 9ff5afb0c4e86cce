/** Reads a list of people with their roles: `A, HMI, and B, Ofsted Inspector`, `A and B, two of Her Majesty’s Inspectors`. */
import type { Person } from "../../letter/schema.ts";
import { isPlural, isTask, roleOf, rolePattern } from "./roles.ts";

type Found = { name: string; role: string | null; task: string | null; only: boolean; end: number };
export type PeopleList = { people: Person[]; onlookers: Person[] };

const namePattern =
  /(?:(?:Dr|Mr|Mrs|Ms|Miss|Professor|Prof)\.?\s+)?\p{Lu}(?:\.|[\p{L}’'‘`-]*)(?:\s+(?:(?:de|da|del|der|van|von|la|le|al|el|bin)\s+)*(?:St\.(?=\s)|\p{Lu}(?:\.(?=\s)|[\p{L}’'‘`-]*))){1,4}/uy;
const onlooker = /\b(observ|shadow|quality[- ]assur)/i;
const wordOrSign = /\s+|[\p{L}\p{N}’'-]+|[^\s\p{L}\p{N}]/uy;

/**
 * The people of a list in its order; those who only observed, shadowed or assured quality stand apart.
 * @param groupRole role that the words before the list give to all, null where they give none
 */
export function readPeople(list: string, groupRole: string | null): PeopleList {
  const found: Found[] = [];
  let before: string | null = null;
  let group = groupRole;
  let position = 0;
  while (position < list.length) {
    const role = matchAt(rolePattern, list, position);
    if (role) {
      const last = found.at(-1);
      if (isPlural(role)) group ??= roleOf(role);
      else if (isOfNext(list, position, role, last)) before = role;
      else if (last && last.role === null && !isBefore(list, position + role.length)) setRole(last, role);
      else if (!last || !isBefore(list, position)) before = role;
      if (onlooker.test(role) && last && before !== role) last.only = true;
      position += role.length;
      continue;
    }
    const name = nameAt(list, position);
    if (name) {
      const only = before !== null && onlooker.test(before);
      const person: Found = { name, role: null, task: null, only, end: position + name.length };
      if (before !== null) setRole(person, before);
      before = null;
      found.push(person);
      position += name.length;
      continue;
    }
    const other = matchAt(wordOrSign, list, position) ?? list.charAt(position);
    const last = found.at(-1);
    if (onlooker.test(other) && last && !isListed(list, last, position, groupRole)) last.only = true;
    position += other.length;
  }
  group ??= trailingGroup(list, found);
  const person = ({ name, role, task, only }: Found): Person => ({
    name,
    role: role ?? (only ? null : group) ?? task,
  });
  return {
    people: found.filter(({ only }) => !only).map(person),
    onlookers: found.filter(({ only }) => only).map(person),
  };
}

/** The role that stands once, behind the last of several names, and is then that of all: `Ada Example and Ben Sample, HMI.` */
function trailingGroup(list: string, found: readonly Found[]): string | null {
  const last = found.at(-1);
  const others = found.slice(0, -1);
  if (!last || others.length === 0 || last.role !== "HMI" || others.some(({ role }) => role !== null))
    return null;
  return /^,\s+HMI\.?\s*$/.test(list.slice(last.end)) ? last.role : null;
}

/** Whether a name or a role stands at a position of a text. */
export function startsPerson(text: string, position: number): boolean {
  return nameAt(text, position) !== null || matchAt(rolePattern, text, position) !== null;
}

function setRole(person: Found, role: string): void {
  if (isTask(role)) person.task = role;
  else person.role = roleOf(role);
}

/** Whether a name follows at once, so that the role before it is that of the one it names. */
function isBefore(list: string, position: number): boolean {
  const gap = /^,?\s+/.exec(list.slice(position));
  return gap !== null && !gap[0].includes(",") && nameAt(list, position + gap[0].length) !== null;
}

/** Whether a role with an article stands before the one who has it: `supported by a schools HMI, Ada Example`. */
function isOfNext(list: string, position: number, role: string, last: Found | undefined): boolean {
  const article = /\b(?:an?|the)\s+$/i.exec(list.slice(0, position));
  const gap = /^,?\s+/.exec(list.slice(position + role.length));
  if (!article || !gap || nameAt(list, position + role.length + gap[0].length) === null) return false;
  return !last || last.role !== null || !/^,?\s*$/.test(list.slice(last.end, article.index));
}

/**
 * Whether words on watching stand in a clause on someone whom the letter lists among Her Majesty’s Inspectors for the
 * visit: `…, and Ada Example, who observed the visit`. Such a one stays where the letter has them.
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

/** The name that begins at a position, cut off before a role that directly follows: `Peter McEntee HMI`. */
function nameAt(list: string, position: number): string | null {
  const name = matchAt(namePattern, list, position);
  if (name === null || matchAt(rolePattern, list, position) !== null) return null;
  for (const space of name.matchAll(/\s+/g)) {
    const next = position + space.index + space[0].length;
    if (matchAt(rolePattern, list, next) === null) continue;
    const cut = name.slice(0, space.index);
    return cut.includes(" ") ? cut : null;
  }
  return name;
}

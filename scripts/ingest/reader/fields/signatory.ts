/** Who signed a letter. */
import type { Person } from "../../../letter/schema.ts";
import { isTask, type Roles } from "../phrases/roles.ts";
import type { StructuredLetter } from "../structure/structured-letter.ts";
import type { Wordings } from "../wordings.ts";
import { bodyWord } from "./bodies.ts";
import { found, notFound, type Reading } from "./field-reading.ts";
import { isPersonName } from "./person-names.ts";
import { splitSideBySide } from "./side-by-side.ts";

export type Signatories = {
  signatory: Person | null;
  /** People who signed after the first. */
  others: Person[];
};

const valediction = /^(yours?|kind|best|warm|with)\b/i;
/** Words in place of a signature. */
const signedFor = /^[([]?(?:signed|signature|e-?signed|p\.?\s?p\.?)[)\]]?[.:]?$/i;
/** A word that is common in posts and rare in names. */
const postWord =
  /\b(?:Inspectors?|Directors?|HMIs?|Officers?|Managers?|Chief|Deputy|Head|Chair|Commissioner|Constable|Lead)\b/i;

/** Names and roles below the valediction; null where nobody signed. */
export function readSignatories(
  letter: StructuredLetter,
  inspectors: readonly Person[],
  { roles }: Pick<Wordings, "roles">,
): Reading<Signatories> {
  const lines = letter.signOff.filter(
    ({ text }, index) => !(index === 0 && valediction.test(text)) && !signedFor.test(text),
  );
  const [top] = lines;
  if (!top) return notFound({ signatory: null, others: [] }, "nobody signed the letter");
  const start = Math.max(
    lines.findIndex(({ text }) => !isLabel(text)),
    0,
  );
  const known = new Set(inspectors.map(({ name }) => name.toLowerCase()));
  const { lines: below, pairs } = splitSideBySide(
    lines.slice(start).map(({ text }) => text),
    known,
  );
  const [first, ...others] = signatoriesIn(
    below,
    (name) => known.has(name.toLowerCase()) || isName(name, roles),
    start > 0,
    roles,
  );
  const evidence = lines[start] ?? top;
  if (!first) {
    const doubt = `‘${evidence.text}’ below the valediction is not a person’s name`;
    return { value: { signatory: null, others: [] }, evidence, doubts: [doubt] };
  }
  const isStranger = known.size > 0 && !known.has(first.name.toLowerCase());
  const doubts = isStranger ? [`${first.name} signed the letter but is not among its inspectors`] : [];
  const together = pairs.map(
    ([one, other]) => `${one} and ${other} signed side by side; check that each has the right role`,
  );
  return found({ signatory: first, others }, evidence, ...doubts, ...together);
}

/** A name and the lines of the post below it. */
type Entry = { name: string; role: string | null; post: string[] };

/**
 * The people who signed, from lines that begin with a name; none if they do not.
 * @param isLabelled whether the body that someone signs for is above the name
 */
function signatoriesIn(
  lines: readonly string[],
  isKnownName: (words: string) => boolean,
  isLabelled: boolean,
  roles: Roles,
): Person[] {
  const entries: Entry[] = [];
  for (const line of lines) {
    const { name, role } = nameAndRole(line, roles);
    const last = entries.at(-1);
    if (isKnownName(name)) {
      if (isLabelled && last) last.post.splice(labelStart(last.post));
      entries.push({ name, role, post: [] });
    } else if (last) last.post.push(line);
    else return [];
  }
  return entries.map((entry, index) => ({ name: entry.name, role: roleFor(entry, index, entries, roles) }));
}

const isName = (words: string, roles: Roles): boolean =>
  isPersonName(words) && !postWord.test(words) && roles.at(words, 0) === null;

/** The body that signs: a line with a body and without a post. */
const isLabel = (line: string): boolean =>
  (bodyWord.test(line) && !/\b(?:Director|Inspector|Officer|Chief)\b/i.test(line)) || /^HMI\s/.test(line);

/** Where the label of the next person begins in the lines below a name, leaving a post for that name. */
function labelStart(post: readonly string[]): number {
  const isWrapped =
    post.length > 2 && isLabel(post.at(-1) ?? "") && !/^(?:HMI|Care|Ofsted)\b/.test(post.at(-1) ?? "");
  const start = post.length - (isWrapped ? 2 : 1);
  return start > 0 && isLabel(post[start] ?? "") ? start : post.length;
}

/**
 * The role of a person who signed: on the line of the name or below it. Below several names in a row, their posts
 * follow in the same order, or one post for all.
 */
function roleFor(entry: Entry, index: number, entries: readonly Entry[], roles: Roles): string | null {
  if (entry.role !== null) return entry.role;
  const first =
    entries.findLastIndex(({ role, post }, at) => at < index && (role !== null || post.length > 0)) + 1;
  const last = entries.findIndex(({ post }, at) => at >= index && post.length > 0);
  const post = entries[last]?.post ?? [];
  const together = last - first + 1;
  if (together > 1) return postOf(post.length === together ? post.slice(index - first) : post, roles);
  return entries.length > 1 && !isTask(post[0] ?? "")
    ? wholeRole(post.join(" "), roles)
    : postOf(post, roles);
}

/** The post on the first of some lines, or after a line that only gives a task. */
const postOf = ([first = "", second]: readonly string[], roles: Roles): string | null =>
  wholeRole(isTask(first) && second !== undefined ? second : first, roles);

/** A name and the role on its line: `Peter McEntee HMI`. */
function nameAndRole(line: string, roles: Roles): { name: string; role: string | null } {
  const plain = line.replace(/(?<![),.\s])[),.\s]+$/, "");
  for (const space of plain.matchAll(/[,(–—\s]+/g)) {
    const start = space.index + space[0].length;
    const role = roles.at(plain, start);
    if (role && start + role.length === plain.length)
      return { name: plain.slice(0, space.index), role: roles.labelOf(role) };
  }
  return { name: plain, role: null };
}

const wholeRole = (line: string, roles: Roles): string | null =>
  /^\S/.test(line) ? roles.labelOf(line.replace(/(?<![,.\s])[,.\s]+$/, "")) : null;

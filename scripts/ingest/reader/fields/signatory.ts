/** Who signed a letter. */
import type { Person } from "../../../letter/schema.ts";
import type { StructuredLetter } from "../structure/structured-letter.ts";
import { found, notFound, type Reading } from "./field-reading.ts";
import { isTask, roleOf, rolePattern } from "./roles.ts";

const valediction = /^(yours?|kind|best|warm|with)\b/i;
/** What stands for a signature. */
const signedFor = /^[([]?(?:signed|signature|e-?signed|p\.?\s?p\.?)[)\]]?[.:]?$/i;
const nameOnly =
  /^(?:(?:Mr|Mrs|Ms|Miss|Dr|Professor|Sir|Dame)\s+)?\p{Lu}[\p{L}’'‘`.-]*(?:\s+(?:(?:de|da|van|von|der|la|le)\s+)*\p{Lu}[\p{L}’'‘`.-]*){1,4}$/u;

/** Name and role below the valediction; null where nobody signed. */
export function readSignatory(
  letter: StructuredLetter,
  inspectors: readonly Person[],
): Reading<Person | null> {
  const lines = letter.signOff.filter(
    ({ text }, index) => !(index === 0 && valediction.test(text)) && !signedFor.test(text),
  );
  const [first, second, third] = lines;
  if (!first) return notFound(null, "nobody signs the letter");
  const { name, role } = nameAndRole(first.text);
  if (!nameOnly.test(name)) {
    return {
      value: null,
      evidence: first,
      doubts: [`‘${first.text}’ below the valediction is no person’s name`],
    };
  }
  const isBelowTask = second !== undefined && third !== undefined && isTask(second.text);
  const isBesideOther =
    second !== undefined &&
    third !== undefined &&
    nameOnly.test(second.text) &&
    !beginsWithRole(second.text) &&
    beginsWithRole(third.text);
  const below = second ? wholeRole(isBelowTask || isBesideOther ? third.text : second.text) : null;
  const signatory = { name, role: role ?? below };
  const known = inspectors.some((inspector) => inspector.name.toLowerCase() === name.toLowerCase());
  const doubts =
    inspectors.length > 0 && !known ? [`${name} signs the letter and is not among its inspectors`] : [];
  if (isBesideOther) doubts.push(`${second.text} signs the letter too`);
  return found(signatory, first, ...doubts);
}

/** A name and the role that stands on its line: `Peter McEntee HMI`. */
function nameAndRole(line: string): { name: string; role: string | null } {
  const plain = line.replace(/[),.\s]+$/, "");
  for (const space of plain.matchAll(/[,(–—\s]+/g)) {
    const start = space.index + space[0].length;
    rolePattern.lastIndex = start;
    const role = rolePattern.exec(plain)?.[0];
    if (role && start + role.length === plain.length)
      return { name: plain.slice(0, space.index), role: roleOf(role) };
  }
  return { name: plain, role: null };
}

const wholeRole = (line: string): string | null =>
  /^\S/.test(line) ? roleOf(line.replace(/[,.\s]+$/, "")) : null;

/** Whether a line begins with the role of an inspector. */
function beginsWithRole(line: string): boolean {
  rolePattern.lastIndex = 0;
  return rolePattern.test(line);
}

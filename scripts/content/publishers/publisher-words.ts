/** Words of a publisher for its letters, grades and people, and for what it inspects. */
import type { Person } from "../../letter/schema.ts";
import { counted } from "../../letter/wording.ts";
import type { EventKind, GradeStep, Inspected, LetterKind, Publisher } from "./publisher-schema.ts";

/**
 * A kind of letter by its id.
 * @throws where the publisher has none of this id; letters are checked as the archive is read
 */
export function kindOf({ id, kinds }: Publisher, type: string): LetterKind {
  const kind = kinds.find((one) => one.id === type);
  if (kind === undefined) throw new RangeError(`“${type}” is no kind of letter of ${id}`);
  return kind;
}

/** Whether a kind of event is also a kind of letter; others, such as “a visit”, leave the kind open. */
export const isKindOfLetter = ({ id }: EventKind, { kinds }: Publisher): boolean =>
  kinds.some((kind) => kind.id === id);

/** The step of the scale that a grade is, and how the grade reads after “judged”. */
type Wording = { step: GradeStep; judged: string };

const scales = new WeakMap<readonly GradeStep[], Map<string, Wording>>();

/** The wordings of all grades. */
function scaleOf({ grades }: Publisher): Map<string, Wording> {
  const known = scales.get(grades);
  if (known) return known;
  const scale = new Map(
    grades.flatMap((step) =>
      step.wordings.map(({ grade, judged }) => [grade, { step, judged: judged ?? grade }] as const),
    ),
  );
  scales.set(grades, scale);
  return scale;
}

/** Whether the publisher has a grade in this wording. */
export const hasGrade = (publisher: Publisher, grade: string): boolean => scaleOf(publisher).has(grade);

function wordingOf(publisher: Publisher, grade: string): Wording {
  const wording = scaleOf(publisher).get(grade);
  if (wording === undefined) throw new RangeError(`“${grade}” is no grade of ${publisher.id}`);
  return wording;
}

/**
 * The step of the scale that a grade is; several wordings can be one step.
 * @throws where the publisher has no such grade
 */
export function stepOf(publisher: Publisher, grade: string): GradeStep {
  return wordingOf(publisher, grade).step;
}

/**
 * What something was judged, after “judged”: “inadequate”, “to require improvement to be good”.
 * @throws where the publisher has no such grade
 */
export function judgedInWords(publisher: Publisher, grade: string): string {
  return wordingOf(publisher, grade).judged;
}

/** A name with its role, as under a letter: “Ada Example HMI”, “Ada Example, Head of Care”. */
export function personInWords({ name, role }: Person, { roles }: Pick<Publisher, "roles">): string {
  if (role === null) return name;
  return roles.some(({ label, afterName }) => afterName && label === role)
    ? `${name} ${role}`
    : `${name}, ${role}`;
}

/**
 * Something inspected with what is looked at there.
 * @example withServices("Leeds", inspected) // "Leeds children’s services"
 */
export function withServices(name: string, { services }: Inspected): string {
  return services === undefined ? name : `${name} ${services}`;
}

/**
 * What is looked at in a place, or the place alone.
 * @example servicesIn("Leeds", inspected) // "children’s services in Leeds"
 */
export function servicesIn(name: string, { services, plural }: Inspected): string {
  return `${services ?? plural} in ${name}`;
}

/** What visits are to, of all together: “children’s services”, “prisons”. */
export const allServices = ({ services, plural }: Inspected): string => services ?? plural;

/** “(some services)” after a judgement on a part of the whole. */
export const onPart = ({ parts }: Inspected): string => (parts === undefined ? "in part" : `some ${parts}`);

/** A number of what is inspected: “3 authorities”. */
export function countedInspected(count: number, { singular, plural }: Inspected): string {
  return counted(count, singular, plural);
}

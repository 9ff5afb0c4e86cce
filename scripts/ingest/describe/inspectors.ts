/** Who carried out a visit, and who else was there. */
import type { Person } from "../../letter/schema.ts";
import type { Passage, StructuredLetter } from "../structure/structured-letter.ts";
import { openingOf, sentencePassages } from "./passages.ts";
import { type PeopleList, readPeople } from "./people-list.ts";
import { found, notFound, type Reading } from "./reading.ts";

export type VisitPeople = { inspectors: Person[]; otherPeople: Person[] };

/** `Her Majesty’s Inspectors for this visit were …`, `The inspectors were …`. */
const introduced =
  /\b((?:her|his)\s+majesty.s\s+)?(?:(?:lead|visiting|ofsted)\s+)?(inspectors?|HMIs?)(?:\s*\((?:HMIs?)\))?(?:,)?(?:\s+(?:for|on|of|during|who (?:carried out|undertook|conducted))\s+(?:this|the)\s+(?:\w+\s+)?visit)?\s+(?:was|were|included|comprised)\s+/i;
/** `The visit was carried out by …`. */
const carriedOut =
  /\b(?:carried\s+out|conducted|undertaken|completed|made|led|visited)\s+by\s+(?:(?:two|three|four|five|six)\s+(?:of\s+)?)?/i;
const group = /^(?:her|his)\s+majesty.s\s+inspectors[,:]?\s+(?=\p{Lu})/iu;
const onlookerSentence = /\b(shadow(?:ed|ing)?|observ(?:ed|er|ing)|quality[- ]assur)/i;

/** The inspectors in the order of the letter, and the people who only observed, shadowed or assured quality. */
export function readVisitPeople(letter: StructuredLetter): Reading<VisitPeople> {
  const sentences = sentencePassages(openingOf(letter));
  const otherPeople: Person[] = [];
  let inspectors: { people: Person[]; passage: Passage } | null = null;
  for (const passage of sentences) {
    const list = listIn(passage.text);
    if (list && list.people.length > 0 && inspectors === null && !isOnlookersOnly(passage.text)) {
      inspectors = { people: list.people, passage };
      otherPeople.push(...list.onlookers);
    } else if (onlookerSentence.test(passage.text)) {
      const { people, onlookers } = readPeople(passage.text, null);
      otherPeople.push(...[...people, ...onlookers].filter(({ role }) => role !== null));
    }
  }
  if (!inspectors) return notFound({ inspectors: [], otherPeople }, "no sentence names the inspectors");
  return found({ inspectors: inspectors.people, otherPeople }, inspectors.passage);
}

const isOnlookersOnly = (text: string): boolean =>
  /\bquality[- ]assur\w*\s+(manager|inspector|officer)?\s*(for this visit )?(was|were)\b/i.test(text);

function listIn(sentence: string): PeopleList | null {
  const introduction = introduced.exec(sentence);
  if (introduction) {
    const list = sentence.slice(introduction.index + introduction[0].length);
    const isGroup =
      introduction[1] !== undefined || /^HMI/i.test(introduction[2] ?? "") || /\(HMI/i.test(introduction[0]);
    const read = readPeople(list, isGroup ? "HMI" : null);
    if (read.people.length > 0) return read;
  }
  const action = carriedOut.exec(sentence);
  if (!action) return null;
  const list = sentence.slice(action.index + action[0].length);
  const before = group.exec(list);
  return readPeople(before ? list.slice(before[0].length) : list, before ? "HMI" : null);
}

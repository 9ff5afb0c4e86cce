/** Which authority a letter is about. */
import type { Authority } from "../../../content/register.ts";
import type { Passage, StructuredLetter } from "../structure/structured-letter.ts";
import { saysAny, type Wordings } from "../wordings.ts";
import { found, notFound, type Reading } from "./field-reading.ts";
import type { LetterPassages } from "./passages.ts";
import { type PlaceFinder, placeFinder } from "./place-names.ts";

/** Words around the name of a place in a title. */
const notThePlace =
  /^.*?\bvisit\s+(?:to|of|at)\s+|\b(?:the|local authority|county|city|district|metropolitan|borough|london|royal|council|children.?s (?:social care|services)|services|of)\b/gi;

/**
 * The authority, from the title; if that names none, from the sentence that sums up the letter, then from the address.
 * Null with a doubt if nothing names one, or if they name different ones.
 * @param visitStart day on which it must have existed: an authority abolished before it is replaced by the only
 * successor that title or summary names; null where the day is unknown
 */
export function readAuthority(
  { title, opening }: LetterPassages,
  head: StructuredLetter["head"],
  authorities: readonly Authority[],
  visitStart: string | null,
  { letter: wordings }: Pick<Wordings, "letter">,
): Reading<Authority | null> {
  const finder = placeFinder(authorities);
  const summary = opening.find(({ text }) => /\bvisit\b/i.test(text)) ?? null;
  const inTitle = title ? namedIn(title, finder) : [];
  const inSummary = summary ? namedIn(summary, finder) : [];
  const standing = (named: readonly Authority[]): Authority[] => standingOn(named, visitStart);
  const gone = [...inTitle, ...inSummary].find((authority) => standing([authority]).length === 0);
  const fromTitle = standing(inTitle);
  const fromSummary = standing(inSummary);
  if (gone && [...fromTitle, ...fromSummary].every(({ predecessors }) => predecessors.includes(gone.slug))) {
    return succeeded(gone, [...new Set([...fromTitle, ...fromSummary])], summary ?? title);
  }
  if (title && fromTitle.length > 0) return decide(title, fromTitle, fromSummary);
  if (summary && fromSummary.length > 0) return decide(summary, fromSummary, fromSummary);
  const fromAddress = addressOf(head, wordings).flatMap((line) =>
    standing(namedIn(line, finder)).map((authority) => ({ line, authority })),
  );
  const [first] = fromAddress;
  if (first && fromAddress.every(({ authority }) => authority === first.authority)) {
    return found(first.authority, first.line, `only the address names ${first.authority.name}`);
  }
  const called = title ?? summary;
  return notFound(
    null,
    called
      ? `‘${called.text.slice(0, 120)}’ does not name an authority in the register; add the name to authorities.csv or complete the draft`
      : "no title and no sentence names an authority",
  );
}

/** The authorities that existed on a day; all of them where the day is unknown. */
function standingOn(named: readonly Authority[], day: string | null): Authority[] {
  return named.filter(({ abolished }) => abolished === null || day === null || day <= abolished);
}

/**
 * The only named successor of an authority that was abolished before the visit; null with a doubt for none or several.
 */
function succeeded(
  gone: Authority,
  successors: readonly Authority[],
  evidence: Passage | null,
): Reading<Authority | null> {
  const [only] = successors;
  if (only && successors.length === 1 && evidence) return found(only, evidence);
  const doubt = `${gone.name} was abolished on ${gone.abolished}, before the visit; complete the draft with the authority that replaced it`;
  return { value: null, evidence, doubts: [doubt] };
}

/**
 * The authorities that a passage names; if a title has no full name, the authority whose name begins with its words.
 */
function namedIn(passage: Passage, finder: PlaceFinder): Authority[] {
  const named = finder.named(passage.text);
  if (named.length > 0 || passage.text.length > 120) return named;
  const place = passage.text.replace(notThePlace, " ").replace(/[’']s\b/g, "");
  const beginning = finder.beginning(place);
  return beginning ? [beginning] : [];
}

/** The authority out of those that the title names; if there are several, the summary decides. */
function decide(
  passage: Passage,
  candidates: readonly Authority[],
  summarised: readonly Authority[],
): Reading<Authority | null> {
  const [first] = candidates;
  if (!first) return notFound(null);
  const shared = candidates.filter((authority) => summarised.includes(authority));
  const [agreed] = shared;
  if (candidates.length > 1 && shared.length !== 1) {
    const names = candidates.map(({ name }) => name).join(", ");
    return { value: null, evidence: passage, doubts: [`several authorities are named: ${names}`] };
  }
  if (!agreed && summarised.length > 0) {
    const other = summarised.map(({ name }) => name).join(", ");
    return {
      value: null,
      evidence: passage,
      doubts: [`the title names ${first.name}, but the first paragraph names ${other}`],
    };
  }
  const one = agreed ?? first;
  const others = summarised.filter((authority) => authority !== one).map(({ name }) => name);
  const doubts =
    others.length > 0 ? [`the first paragraph names ${others.join(", ")} as well as ${one.name}`] : [];
  return found(one, passage, ...doubts);
}

function addressOf(head: StructuredLetter["head"], { ownAddress }: Wordings["letter"]): Passage[] {
  return head
    .filter(({ text }) => !saysAny(ownAddress, text) && !/^T\s|textphone|enquiries@/i.test(text))
    .map(({ text, page }) => ({ text, page }));
}

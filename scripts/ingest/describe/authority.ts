/** Which authority a letter is about. */
import type { Authority } from "../../archive/register.ts";
import type { Passage, StructuredLetter } from "../structure/structured-letter.ts";
import { openingOf, sentencePassages } from "./passages.ts";
import { type PlaceFinder, placeFinder } from "./place-names.ts";
import { found, notFound, type Reading } from "./reading.ts";

/** Words around the name of a place in a title. */
const notThePlace =
  /^.*?\bvisit\s+(?:to|of|at)\s+|\b(?:the|local authority|county|city|district|metropolitan|borough|london|royal|council|children.?s (?:social care|services)|services|of)\b/gi;

/**
 * The authority, from the title; where that names none, from the sentence that sums the letter up, then from the
 * address. Null with a doubt where nothing names one, or different places name different ones.
 */
export function readAuthority(
  letter: StructuredLetter,
  authorities: readonly Authority[],
): Reading<Authority | null> {
  const finder = placeFinder(authorities);
  const summary = sentencePassages(openingOf(letter)).find(({ text }) => /\bvisit\b/i.test(text)) ?? null;
  const fromTitle = letter.title ? namedIn(letter.title, finder) : [];
  const fromSummary = summary ? namedIn(summary, finder) : [];
  if (letter.title && fromTitle.length > 0) {
    return decide(letter.title, fromTitle, fromSummary);
  }
  if (summary && fromSummary.length > 0) return decide(summary, fromSummary, fromSummary);
  const address = addressOf(letter);
  const fromAddress = address.flatMap((line) =>
    namedIn(line, finder).map((authority) => ({ line, authority })),
  );
  const [first] = fromAddress;
  if (first && fromAddress.every(({ authority }) => authority === first.authority)) {
    return found(first.authority, first.line);
  }
  const called = letter.title ?? summary;
  return notFound(
    null,
    called
      ? `‘${called.text.slice(0, 120)}’ names no authority of the register; add the name to authorities.csv or complete the draft`
      : "no title and no sentence names an authority",
  );
}

/** The authorities that a passage names; where no whole name stands in a title, the one whose name begins as it says. */
function namedIn(passage: Passage, finder: PlaceFinder): Authority[] {
  const named = finder.named(passage.text);
  if (named.length > 0 || passage.text.length > 120) return named;
  const place = passage.text.replace(notThePlace, " ").replace(/[’']s\b/g, "");
  const beginning = finder.beginning(place);
  return beginning ? [beginning] : [];
}

/** One authority out of those that the title names, the summary having the last word where the title names several. */
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
      doubts: [`the title names ${first.name}, the first paragraph ${other}`],
    };
  }
  return found(agreed ?? first, passage);
}

function addressOf(letter: StructuredLetter): Passage[] {
  return letter.head
    .filter(
      ({ text }) => !/\bofsted\b|piccadilly|store street|^manchester\b.*\bM1 2WD|\bM1 2WD\b/i.test(text),
    )
    .filter(({ text }) => !/^T\s|textphone|enquiries@/i.test(text))
    .map(({ text, page }) => ({ text, page }));
}

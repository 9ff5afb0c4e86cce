/** What inspectors looked at, in the letter’s own sentence. */
import { longestSentence, sentencesOf } from "../../../letter/sentences.ts";
import { TokenisedSentence } from "../phrases/sentence.ts";
import type { Block } from "../structure/blocks.ts";
import type { Passage, StructuredLetter, StructuredSection } from "../structure/structured-letter.ts";
import { saysAny, type Wordings } from "../wordings.ts";
import { found, notFound, type Reading } from "./field-reading.ts";

/**
 * The sentence in which a letter says what inspectors looked at, with the list that completes it.
 *
 * It is looked for before the findings: in sections whose heading announces it, then in the opening. Sentences on how
 * inspectors worked (“a range of evidence”, “case records”) and on what they found are not the scope.
 */
export function readScope(
  { sections }: Pick<StructuredLetter, "sections">,
  { scope: wordings }: Pick<Wordings, "scope">,
): Reading<string | null> {
  const statements = sectionsOnScope(sections, wordings).flatMap(({ blocks }) =>
    statementsOf(blocks, wordings),
  );
  const scope =
    statements.find(({ text }) => saysWhatWasLookedAt(text, wordings)) ??
    statements.find(({ text }) => saysAny(wordings.orElse, text.slice(0, longestSentence)));
  return scope ? found(scope.text, scope) : notFound(null);
}

/** Blocks of the opening that are searched: in a letter without headings the findings follow in the same section. */
const openingLength = 8;

/** The sections whose headings announce the scope, then the opening. */
function sectionsOnScope(
  sections: readonly StructuredSection[],
  { headings }: Wordings["scope"],
): StructuredSection[] {
  const announced = sections.filter(({ heading }) => heading !== null && saysAny(headings, heading.text));
  const [opening] = sections.filter((section) => section === sections[0] && !announced.includes(section));
  return [...announced, ...(opening ? [{ ...opening, blocks: opening.blocks.slice(0, openingLength) }] : [])];
}

/** The sentences of paragraphs; the last of one that has a list below it goes on with the items of the list. */
function statementsOf(blocks: readonly Block[], { continues }: Wordings["scope"]): Passage[] {
  return blocks.flatMap((block, index) => {
    if (block.kind !== "paragraph") return [];
    const texts = sentencesOf(block.text).map(({ text }) => text);
    const last = texts.at(-1);
    if (last !== undefined && !/[.!?]$/.test(last)) {
      const list = withItems(last, blocks.slice(index + 1));
      const before = saysAny(continues, last) ? texts.at(-2) : undefined;
      if (before === undefined) texts.splice(-1, 1, list);
      else texts.splice(-2, 2, `${before} ${list}`);
    }
    return texts.map((text) => ({ text, page: block.page }));
  });
}

/** An introduction and the items of the list below it, separated by semicolons. */
function withItems(introduction: string, below: readonly Block[]): string {
  const end = below.findIndex(({ kind }) => kind !== "item");
  const items = below.slice(0, end === -1 ? below.length : end);
  if (items.length === 0) return introduction;
  return `${introduction} ${items.map(({ text }) => text.replace(/(?:[;,]\s+and|[.;,])$/, "")).join("; ")}.`;
}

function saysWhatWasLookedAt(text: string, { sentences, evidence, practice }: Wordings["scope"]): boolean {
  const sentence = new TokenisedSentence(text.slice(0, longestSentence));
  const what = sentences.find(sentence)?.slots.find(({ name }) => name === "what");
  const object = what && sentence.text.slice(what.start);
  if (!object || /^(?:that|to\s+be)\b/i.test(object)) return false;
  const [head = ""] = object.split(/[,;:.]|\s(?:for|in|within|that|which|when|where|including)\s/i);
  return !saysAny(evidence, head) || saysAny(practice, head);
}

/** What inspectors looked at, in the letter’s own sentence. */
import { sentencesOf } from "../../../letter/sentences.ts";
import type { Block } from "../structure/blocks.ts";
import type { Passage, StructuredLetter, StructuredSection } from "../structure/structured-letter.ts";
import { found, notFound, type Reading } from "./field-reading.ts";

/**
 * The sentence in which a letter says what inspectors looked at, with the list that completes it.
 *
 * It is looked for before the findings: in sections whose heading announces it, then in the opening. Sentences on how
 * inspectors worked (“a range of evidence”, “case records”) and on what they found are not the scope. A letter on a
 * joint inspection may name its subject only in the sentence that says what the letter is about.
 */
export function readScope({ sections }: Pick<StructuredLetter, "sections">): Reading<string | null> {
  const statements = sectionsOnScope(sections).flatMap(({ blocks }) => statementsOf(blocks));
  const scope =
    statements.find(({ text }) => saysWhatWasLookedAt(text)) ??
    statements.find(({ text }) => saysWhatWasInspected(text));
  return scope ? found(scope.text, scope) : notFound(null);
}

/** Blocks of the opening that are searched: in a letter without headings the findings follow in the same section. */
const openingLength = 8;

/** `Areas covered by the visit`, `Scope of the inspection`, `What we looked at`. */
const headingOnScope =
  /\bareas?\s+(?:covered|considered|reviewed|of\s+focus)\b|^scope\b|\b(?:scope|focus)\s+of\s+(?:the|this)\b|\blooked\s+at\b|^about\s+(?:the|this)\s+(?:visit|inspection)\b/i;

/** The sections whose headings announce the scope, then the opening. */
function sectionsOnScope(sections: readonly StructuredSection[]): StructuredSection[] {
  const announced = sections.filter(({ heading }) => heading !== null && headingOnScope.test(heading.text));
  const [opening] = sections.filter((section) => section === sections[0] && !announced.includes(section));
  return [...announced, ...(opening ? [{ ...opening, blocks: opening.blocks.slice(0, openingLength) }] : [])];
}

/** `This included:`, `This visit focused specifically on:`: the list says more about the sentence before. */
const continues = /^this\s+(?:visit\s+|inspection\s+)?(?:also\s+)?(?:includ\w+|cover\w+|focus\w+)\b/i;

/** The sentences of paragraphs; the last of one that has a list below it goes on with the items of the list. */
function statementsOf(blocks: readonly Block[]): Passage[] {
  return blocks.flatMap((block, index) => {
    if (block.kind !== "paragraph") return [];
    const texts = sentencesOf(block.text).map(({ text }) => text);
    const last = texts.at(-1);
    if (last !== undefined && !/[.!?]$/.test(last)) {
      const list = withItems(last, blocks.slice(index + 1));
      const before = continues.test(last) ? texts.at(-2) : undefined;
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

/** `during the course of this visit,`, `as part of our inspection,`, `specifically,`. */
const leadIn =
  "(?:(?:during|in|on|at|for|within|as\\s+part\\s+of)\\s+(?:the\\s+course\\s+of\\s+)?(?:this|the|our)(?:\\s+(?!last|previous|earlier)[^,\\s]+){1,10},?\\s+|specifically,\\s+)?";

/** A visit or inspection that is not called an earlier one. */
const visit =
  "(?:this|our|the(?!\\s+(?:first|second|third|fourth|fifth|sixth)\\b))\\s+(?:(?!last|previous|earlier|next)[\\p{L}’'()-]+\\s+){0,5}?(?:visit|inspection|JTAI)(?:\\s+\\(JTAI\\))?";

const inspectors = "(?:(?:the\\s+)?inspectors|the\\s+inspection\\s+team|we)";

const looked =
  "(?:\\p{L}+ly\\s+)?(?:(?:looked|focus(?:s?ed|es)|concentrated)\\s+(?:\\p{L}+ly\\s+)?(?:at|into|on|upon)|evaluated|considered|reviewed|examined|assessed|scrutini[sz]ed|explored|covered|inspected|investigated|includ(?:es|ed)\\s+an?\\s+(?:evaluation|assessment|examination|review)\\s+of)";

/** The forms of a sentence that says what was looked at, each with the group `object` for what that was. */
const forms = [
  `^${leadIn}(?:${inspectors}|${visit})\\s+${looked}\\s+(?<object>.+)$`,
  // `The focus of this visit was on …`, `The areas covered by this visit were …`
  `^the\\s+(?:\\p{L}+\\s+)?(?:focus|scope|areas?|subject)\\s+(?:(?:of\\s+focus|covered|considered|reviewed)\\s+)?(?:of|by|for|at|in|during)\\s+${visit}\\s+(?:was|were|is|are)\\s+(?:on\\s+)?(?<object>.+)$`,
  // `The local authority’s arrangements for … were considered.`, `The following areas were reviewed: …`
  "^the\\s+(?:local\\s+authority[’']s|council[’']s|following)\\s+(?<object>(?:arrangements|progress|areas?|services|work)\\b.*?)\\s+(?:was|were)\\s+(?:considered|reviewed|evaluated|examined|looked\\s+at)\\b",
].map((form) => new RegExp(form, "isu"));

/** What inspectors work with, and the words for a side of practice that make it what they look into. */
const evidence =
  /\b(?:evidence|records?|files|documents?|documentation|information(?![\s-]+shar)|data|discussions|cases|interviews|reports|audits)\b/i;
const sideOfPractice =
  /\b(?:quality(?!\s+assurance)|progress|effectiveness|impact|arrangements|timeliness|use|oversight|response\w*)\b/i;

/** Characters of a sentence that are looked into; those of letters have a few hundred. */
const longestSentence = 3000;

function saysWhatWasLookedAt(sentence: string): boolean {
  const text = sentence.slice(0, longestSentence);
  const [object] = forms.flatMap((form) => form.exec(text)?.groups?.["object"] ?? []);
  if (object === undefined || /^(?:that|to\s+be)\b/i.test(object)) return false;
  const [head = ""] = object.split(/[,;:.]|\s(?:for|in|within|that|which|when|where|including)\s/i);
  return !evidence.test(head) || sideOfPractice.test(head);
}

/** `This letter summarises the findings of the joint targeted area inspection of the multi-agency response to …`. */
function saysWhatWasInspected(sentence: string): boolean {
  return /\bjoint\s+(?:targeted\s+area\s+)?inspection\b[^.]{0,20}\s(?:of|into)\s+(?:the\s+)?(?:multi-?agency|partnership|response|arrangements|services)\b/i.test(
    sentence.slice(0, longestSentence),
  );
}

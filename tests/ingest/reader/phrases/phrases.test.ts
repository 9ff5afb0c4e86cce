import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { parsePhrase } from "../../../../scripts/content/publishers/phrase.ts";
import { slotNames } from "../../../../scripts/content/publishers/phrases-schema.ts";
import { genericSlots } from "../../../../scripts/ingest/reader/phrases/generic-slots.ts";
import { Phrases } from "../../../../scripts/ingest/reader/phrases/phrases.ts";
import { TokenisedSentence } from "../../../../scripts/ingest/reader/phrases/sentence.ts";

const phrasesOf = (...sources: string[]): Phrases =>
  new Phrases(
    sources.map((source) => parsePhrase(source, new Map(), slotNames)),
    genericSlots,
  );

/** The words of a sentence that a phrase fits; null where it fits nowhere. */
function wordsOf(phrase: string, text: string): string | null {
  const match = phrasesOf(phrase).find(new TokenisedSentence(text));
  return match && text.slice(match.start, match.end);
}

/** What the slots of a phrase stand for in a sentence. */
function slotsIn(phrase: string, text: string): [string, string][] {
  const match = phrasesOf(phrase).find(new TokenisedSentence(text));
  return (match?.slots ?? []).map(({ name, start, end }) => [name, text.slice(start, end)]);
}

describe("a phrase fits", () => {
  it.each([
    ["joint inspection", "A Joint\u00a0Inspection took place.", "Joint\u00a0Inspection"],
    ["council’s services", "The council's ‘services’ were good.", "council's ‘services"],
    ["multi agency", "a multi-agency hub", "multi-agency"],
    ["majesty’s inspector", "Her Majesty´s Inspector", "Majesty´s Inspector"],
    ["(visit|inspection) was", "The inspection was short.", "inspection was"],
    ["the [last full] visit", "the visit and the last full visit", "the visit"],
    ["judge* to be", "It was judged to be good.", "judged to be"],
    ["visit …3 since", "The visit to Leeds was since", "visit to Leeds was since"],
    ["visit …3 since", "The visit, to Leeds, since", null],
    ["visit …9, since", "The visit, to Leeds, since", "visit, to Leeds, since"],
    ["visit …2 since", "The visit to north east Leeds since", null],
    ["visit …9, since", "A visit. It was since", null],
    ["the …3<not last|next> visit", "the very last visit", null],
    ["the <not last> visit", "the visit", "the visit"],
    ["{start} the visit", "On the visit", null],
    ["scope {end}", "its scope.", null],
    ["scope {end}", "its scope", "scope"],
  ])("‘%s’ in ‘%s’: %s", (phrase, text, words) => {
    expect(wordsOf(phrase, text)).toBe(words);
  });
});

describe("a slot stands for", () => {
  it.each([
    ["the {ordinal} visit", "This was the 3rd visit.", [["ordinal", "3rd"]]],
    ["on {days}", "It was on 12 and 13 December 2017.", [["days", "12 and 13 December 2017"]]],
    ["in {date}", "It was judged in May 2017.", [["date", "May 2017"]]],
    ["visit {brackets} was", "The visit (by two of us) was short.", [["brackets", "(by two of us)"]]],
  ])("‘%s’ in ‘%s’", (phrase, text, slots) => {
    expect(slotsIn(phrase, text)).toEqual(slots);
  });
});

test("of several phrases, the first that fits at the first place is found", () => {
  const phrases = phrasesOf("monitoring visit", "this {ordinal} visit", "this first");
  expect(phrases.find(new TokenisedSentence("In this first monitoring visit"))?.phrase).toBe("this first");
});

test("the phrase that nearly fits is named with the share of its words", () => {
  const phrases = phrasesOf("the inspectors for this visit were", "the team was");
  const sentence = new TokenisedSentence("The inspectors for this inspection were Ada Example.");
  expect(phrases.find(sentence)).toBeNull();
  expect(phrases.nearest(sentence)).toEqual({ phrase: "the inspectors for this visit were", share: 4 / 6 });
});

test("whatever is between them, words of a phrase with a gap are found within its length", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("a", "b", "the"), { maxLength: 12 }), (words) => {
      const text = ["visit", ...words, "since"].join(" ");
      expect(wordsOf("visit …8 since", text)).toBe(words.length <= 8 ? text : null);
    }),
  );
});

test("the work of a search grows with the length of the sentence, not faster", () => {
  const phrase = parsePhrase("the …60, {date} …60, the …60, {date} …60, since", new Map(), slotNames);
  /** How often places are looked at in a sentence that a phrase with many gaps does not fit. */
  const looks = (visits: number): number => {
    let count = 0;
    const isVisit =
      ({ tokens }: TokenisedSentence) =>
      (at: number) => {
        count += 1;
        return tokens[at]?.key === "visit" ? [at + 1] : [];
      };
    const phrases = new Phrases([phrase], new Map([["date", isVisit]]));
    expect(phrases.find(new TokenisedSentence(`since ${"the visit ".repeat(visits)}`))).toBeNull();
    return count;
  };
  expect(looks(1000)).toBeLessThan(2.2 * looks(500));
});

test("there is a reader for every slot that is the same for all publishers", () => {
  expect([...genericSlots.keys()].filter((name) => !slotNames.has(name))).toEqual([]);
});

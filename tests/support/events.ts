/** Events of an archive whose letters to Leeds a test describes by little more than dates and sentences. */
import { expect } from "vitest";
import { makeArchive } from "../../scripts/archive/archive.ts";
import type { ArchiveEvent } from "../../scripts/archive/event.ts";
import type { Judgement, LetterRecord } from "../../scripts/letter/schema.ts";
import { bodyOf, frontMatter } from "./letters.ts";
import { leeds, ofsted, settings, york } from "./vocabulary.ts";

/** A judgement; on the services as a whole unless the test says otherwise. */
export type GivenJudgement = Omit<Judgement, "scope"> & Partial<Judgement>;

/** A letter: the only day of its visit, and what it says beyond that. */
type GivenLetter = {
  start: string;
  says?: string[];
  judgement?: GivenJudgement | null;
  type?: string;
  letterDate?: string;
};

/** A sentence of a letter, and the judgement that it says. */
export const inadequate = "The authority was judged inadequate in November 2016.";
export const asInadequate: GivenJudgement = { grade: "inadequate", date: "2016-11" };

/** The events that an archive of these letters has; it fails the test if one of them cannot be published. */
export function eventsOf(...letters: GivenLetter[]): ArchiveEvent[] {
  const files = letters.map((given) => {
    const { start, says = [], judgement = null, type = "focused-visit", letterDate = null } = given;
    const day = new Date(start).toLocaleDateString("en-GB", {
      day: "numeric",
      month: "long",
      year: "numeric",
    });
    const visit = { start, end: start, ordinal: null };
    const record: LetterRecord = {
      frontMatter: {
        ...frontMatter,
        type,
        visit,
        letterDate,
        judgement: judgement && { scope: "whole", ...judgement },
      },
      body: bodyOf(`This letter is on the visit to Leeds on ${day}.`, ...says),
    };
    return { record, file: `letters/leeds/${start}-${type}.md` };
  });
  const { archive, problems } = makeArchive(files, {
    settings,
    publishers: [ofsted],
    authorities: [leeds, york],
    themes: [],
    glossary: [],
  });
  expect(problems).toEqual([]);
  return archive.events;
}

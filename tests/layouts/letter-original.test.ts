import { expect, it } from "vitest";
import { letterOriginal } from "../../layouts/components/letter-apparatus.ts";
import type { FrontMatter } from "../../scripts/letter/schema.ts";
import { letterView } from "../../scripts/site/views/letter-view.ts";
import { archiveOf, recordWith } from "../support/archives.ts";

/** The part on the original of a letter with these fields. */
function originalOf(changed: Partial<FrontMatter>): string {
  const archive = archiveOf(recordWith(changed));
  const [letter] = archive.letters;
  if (!letter) throw new Error("the archive has no letter");
  const neighbours = { previous: null, next: null };
  const knowledge = { similar: new Map(), followUps: new Map(), recurring: new Map() };
  const view = letterView(letter, { archive, neighbours, originalUrl: null, knowledge });
  return String(letterOriginal(view, { report: "https://example.org/report" }));
}

const everyWord = "This page has every word of the letter from the salutation to the signature.";

it.each<[Partial<FrontMatter>, string]>([
  [{}, everyWord],
  [{ covered: "publish" }, everyWord],
  [{ covered: "leave-out" }, "this page does not have every word of the file."],
  [{ pictures: "typed-in" }, "Some pages of the original are pictures of words."],
  [
    { pictures: "without-words" },
    "Some pages of the original are only pictures, which this page does not show.",
  ],
  [
    { redacted: ["Specimen"] },
    "Words of this letter are redacted, so this page does not have every word of it.",
  ],
  [{ covered: "leave-out", pictures: "without-words" }, "Some pages of the original are only pictures"],
])("the page claims no more words of the original than it has: %j", (changed, words) => {
  const shown = originalOf(changed);
  expect(shown).toContain(words);
  expect(shown.includes(everyWord)).toBe(words === everyWord);
});

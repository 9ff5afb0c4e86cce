import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type MergedBody, mergeBody } from "../../../scripts/ingest/merge/merge-body.ts";
import { writtenBlocks } from "../../../scripts/ingest/store/evidence-file.ts";
import type { LetterBody, RecordParagraph } from "../../../scripts/letter/schema.ts";

/** A body in short: an entry is a paragraph’s words, `#` begins a heading; `[1]` at the end is a footnote’s mark. */
function body(entries: readonly string[], notes: readonly string[] = []): LetterBody {
  const sections: LetterBody["sections"] = [];
  let number = 0;
  for (const entry of entries) {
    if (entry.startsWith("#")) {
      const heading = entry.slice(1);
      const id = heading.toLowerCase().replaceAll(" ", "-");
      sections.push({ id, heading, level: 2, marks: [], was: [], paragraphs: [] });
      continue;
    }
    if (sections.length === 0)
      sections.push({ id: "opening", heading: null, level: 2, marks: [], was: [], paragraphs: [] });
    number += 1;
    const [, text = "", mark] = /^(.*?)(?:\[(\d)\])?$/.exec(entry) ?? [];
    const marks = mark ? [{ footnote: `fn${mark}`, offset: text.length }] : [];
    sections
      .at(-1)
      ?.paragraphs.push({ id: `p${number}`, number, kind: "paragraph", marker: null, text, marks, was: [] });
  }
  return { sections, footnotes: notes.map((text, index) => ({ id: `fn${index + 1}`, text })) };
}

const paragraphs = ({ sections }: LetterBody): RecordParagraph[] => sections.flatMap((one) => one.paragraphs);
/** Each paragraph with its id and the footnotes that it marks. */
const shown = ({ body: merged }: Pick<MergedBody, "body">): string[] =>
  paragraphs(merged).map(
    ({ id, text, marks, was }) =>
      `${id}${was.length > 0 ? `(${was.join(" ")})` : ""} ${text}${marks.map(({ footnote }) => `[${footnote}]`).join("")}`,
  );
const notesOf = ({ body: merged }: Pick<MergedBody, "body">): string[] =>
  merged.footnotes.map(({ id, text }) => `${id} ${text}`);

describe("footnotes", () => {
  const words = ["Caseloads are high.[1]", "Staff are keen.[2]"];
  const notes = ["Counted in March.", "As told in June."];
  const before = body(words, notes);
  const base = writtenBlocks(before);

  it("keep their ids, and their marks lead to them, when a new one is put in before them", () => {
    const next = body(
      ["Visits are made.[1]", "Caseloads are high.[2]", "Staff are keen.[3]"],
      ["Seen on site.", "Counted in March.", "As told in June."],
    );
    const merged = mergeBody(base, before, next);
    expect(shown(merged)).toEqual([
      "p1a Visits are made.[fn3]",
      "p1 Caseloads are high.[fn1]",
      "p2 Staff are keen.[fn2]",
    ]);
    expect(notesOf(merged).sort()).toEqual([
      "fn1 Counted in March.",
      "fn2 As told in June.",
      "fn3 Seen on site.",
    ]);
    expect(merged.conflicts).toEqual([]);
  });

  it("that were corrected by hand stay with their own mark", () => {
    const mine = body(words, ["Counted in May.", "As told in June."]);
    const next = body(
      ["Visits are made.[1]", "Caseloads are high.[2]", "Staff are keen.[3]"],
      ["Seen on site.", "Counted in March.", "As told in June."],
    );
    const merged = mergeBody(base, mine, next);
    expect(notesOf(merged)).toContain("fn1 Counted in May.");
    expect(shown(merged)).toContain("p1 Caseloads are high.[fn1]");
    expect(merged.conflicts).toEqual([]);
  });

  it("that both the editor and the source have changed are reported with both readings", () => {
    const mine = body(words, ["Counted in May.", "As told in June."]);
    const next = body(words, ["Counted in April.", "As told in June."]);
    const merged = mergeBody(base, mine, next);
    expect(notesOf(merged)).toContain("fn1 Counted in May.");
    expect(merged.conflicts).toEqual([
      {
        field: "fn1",
        message: expect.stringMatching(/stays ‘Counted in May\.’.*says ‘Counted in April\.’/),
      },
    ]);
  });

  it("that the source no longer has are gone with their mark", () => {
    const next = body(["Caseloads are high.", "Staff are keen.[1]"], ["As told in June."]);
    const merged = mergeBody(base, before, next);
    expect(shown(merged)).toEqual(["p1 Caseloads are high.", "p2 Staff are keen.[fn2]"]);
    expect(notesOf(merged)).toEqual(["fn2 As told in June."]);
  });

  it("that were corrected by hand stay with the words that mark them when the source has neither any more", () => {
    const mine = body(words, ["Counted in May.", "As told in June."]);
    const merged = mergeBody(base, mine, body(["Staff are keen.[1]"], ["As told in June."]));
    expect(shown(merged)).toEqual(["p1 Caseloads are high.[fn1]", "p2 Staff are keen.[fn2]"]);
    expect(notesOf(merged)).toContain("fn1 Counted in May.");
    expect(merged.conflicts.map(({ field }) => field)).toEqual(["p1", "fn1"]);
  });

  it("that were taken out by hand stay out", () => {
    const mine = body(["Caseloads are high.", "Staff are keen.[2]"], notes);
    const merged = mergeBody(base, { ...mine, footnotes: mine.footnotes.slice(1) }, before);
    expect(notesOf(merged)).toEqual(["fn2 As told in June."]);
    expect(shown(merged)[0]).toBe("p1 Caseloads are high.");
  });

  it("whose mark is in words that were corrected by hand are reported, not silently lost", () => {
    const mine = body(["Caseloads are too high.[1]", "Staff are keen.[2]"], notes);
    const next = body(["Caseloads are high.[1][2]".replace("[1][2]", "[1]"), "Staff are keen.[2]"], notes);
    const withNew = {
      sections: next.sections.map((section) => ({
        ...section,
        paragraphs: section.paragraphs.map((one) =>
          one.id === "p1"
            ? { ...one, marks: [...one.marks, { footnote: "fn3", offset: one.text.length }] }
            : one,
        ),
      })),
      footnotes: [...next.footnotes, { id: "fn3", text: "Counted twice." }],
    };
    const merged = mergeBody(base, mine, withNew);
    expect(notesOf(merged)).toHaveLength(2);
    expect(merged.conflicts.map(({ field, message }) => `${field}: ${message}`).join("\n")).toContain(
      "fn3: the source has a new footnote ‘Counted twice.’",
    );
  });
});

describe("paragraphs that changed places", () => {
  const first = body(["The first of all findings.", "Quite another thing.", "A third and last one."]);
  const base = writtenBlocks(first);
  const swapped = (ids: readonly string[]): LetterBody => ({
    ...first,
    sections: first.sections.map((section) => ({
      ...section,
      paragraphs: ids.flatMap((id) => section.paragraphs.filter((one) => one.id === id)),
    })),
  });

  it("by hand stay where they were put", () => {
    const mine = swapped(["p2", "p1", "p3"]);
    expect(paragraphs(mergeBody(base, mine, first).body).map(({ id }) => id)).toEqual(["p2", "p1", "p3"]);
  });

  it("in the source change them in the letter, with their ids", () => {
    const next = body(["Quite another thing.", "The first of all findings.", "A third and last one."]);
    expect(shown(mergeBody(base, first, next))).toEqual([
      "p2 Quite another thing.",
      "p1 The first of all findings.",
      "p3 A third and last one.",
    ]);
  });
});

const sentence = fc
  .array(fc.constantFrom("child", "plan", "visit", "social", "worker", "risk", "review", "seen", "not"), {
    minLength: 4,
    maxLength: 9,
  })
  .map((words) => words.join(" "));
const letter = fc.uniqueArray(sentence, { minLength: 1, maxLength: 8 });

describe("for any letters", () => {
  it("a letter that nobody touched becomes the new reading, whatever that is", () => {
    fc.assert(
      fc.property(letter, letter, (before, next) => {
        const mine = body(before);
        const merged = mergeBody(writtenBlocks(mine), mine, body(next));
        expect(paragraphs(merged.body).map(({ text }) => text)).toEqual(next);
        expect(merged.conflicts).toEqual([]);
        expect(writtenBlocks(merged.body)).toEqual(merged.read);
      }),
    );
  });

  it("a letter whose source is as it was stays as the editor has it", () => {
    fc.assert(
      fc.property(letter, letter, (before, edited) => {
        const read = body(before);
        const mine = body(edited);
        const merged = mergeBody(writtenBlocks(read), mine, read);
        for (const text of edited.filter((words) => !before.includes(words)))
          expect(paragraphs(merged.body).map((one) => one.text)).toContain(text);
      }),
    );
  });

  it("no address of the letter is lost, and none is there twice", () => {
    fc.assert(
      fc.property(letter, letter, (before, next) => {
        const mine = body(before);
        const merged = mergeBody(writtenBlocks(mine), mine, body(next));
        const addresses = paragraphs(merged.body).flatMap(({ id, was }) => [id, ...was]);
        expect(new Set(addresses).size).toBe(addresses.length);
        expect(addresses).toEqual(expect.arrayContaining(paragraphs(mine).map(({ id }) => id)));
      }),
    );
  });
});

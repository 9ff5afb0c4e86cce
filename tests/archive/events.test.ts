import { describe, expect, it } from "vitest";
import type { ArchiveEvent, JudgementEvent } from "../../scripts/archive/event.ts";
import { loadArchive } from "../../scripts/archive/load.ts";
import { fictionalArchive } from "../support/demo-site.ts";
import { asInadequate, eventsOf, type GivenJudgement, inadequate } from "../support/events.ts";
import { projectFolder, sharedFolder } from "../support/folders.ts";
import { readRealLetters } from "../support/real-letters-site.ts";

const judgements = (events: readonly ArchiveEvent[]): JudgementEvent[] =>
  events.filter((event) => event.kind === "judgement");

describe("a judgement", () => {
  it("is known from the sentence that gives it with its date", () => {
    const [event] = judgements(
      eventsOf({
        start: "2017-12-12",
        says: ["It was good in 2016.", `Much changed. ${inadequate}`],
        judgement: asInadequate,
      }),
    );
    expect(event).toMatchObject({ date: "2016-11", grade: "inadequate" });
    expect(event?.sources).toMatchObject([{ paragraph: "p3", words: inadequate, date: "2016-11" }]);
  });

  it("is listed once with all its letters, though one of them gives only the year", () => {
    const events = judgements(
      eventsOf(
        {
          start: "2017-05-04",
          says: ["It was judged inadequate in 2016."],
          judgement: { grade: "inadequate", date: "2016" },
        },
        { start: "2017-12-12", says: [inadequate], judgement: asInadequate },
      ),
    );
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({ date: "2016-11", disputed: false });
    expect(events[0]?.sources.map(({ letter, date }) => [letter.visit.start, date])).toEqual([
      ["2017-05-04", "2016"],
      ["2017-12-12", "2016-11"],
    ]);
  });

  it("is one in its two wordings, the fuller one shown", () => {
    const [event, ...others] = judgements(
      eventsOf(
        { start: "2019-05-04", judgement: { grade: "requires improvement", date: "2018-03" } },
        { start: "2019-12-12", judgement: { grade: "requires improvement to be good", date: "2018-03" } },
      ),
    );
    expect(others).toEqual([]);
    expect(event?.grade).toBe("requires improvement to be good");
  });

  it("is listed next to the other one where letters disagree, and both say so", () => {
    const events = judgements(
      eventsOf(
        {
          start: "2019-05-04",
          says: ["It was judged good in March 2018."],
          judgement: { grade: "good", date: "2018-03" },
        },
        {
          start: "2019-12-12",
          says: ["It was judged inadequate in March 2018."],
          judgement: { grade: "inadequate", date: "2018-03" },
        },
      ),
    );
    expect(events.map(({ grade, disputed }) => [grade, disputed])).toEqual([
      ["good", true],
      ["inadequate", true],
    ]);
  });

  it.each([
    "The inspection of 2018 found that services to children were inadequate and that services to care leavers were good.",
    "The experiences of children in need have improved since 2018, when services were judged inadequate.",
  ])("is on the services that the letter’s judgement is on, whatever else its words speak of: %s", (said) => {
    const judged = (scope: "whole" | "part"): boolean[] => {
      const judgement = { grade: "inadequate", date: "2018", scope } as const;
      return judgements(eventsOf({ start: "2019-05-04", says: [said], judgement })).map(({ part }) => part);
    };
    expect([judged("whole"), judged("part")]).toEqual([[false], [true]]);
  });

  it("on some services only is not that on the whole, and does not contradict it", () => {
    const events = judgements(
      eventsOf(
        {
          start: "2019-05-04",
          says: ["The adoption service was judged inadequate in March 2018."],
          judgement: { grade: "inadequate", date: "2018-03", scope: "part" },
        },
        {
          start: "2019-12-12",
          says: ["Services were judged good overall in March 2018."],
          judgement: { grade: "good", date: "2018-03" },
        },
      ),
    );
    expect(events.map(({ grade, part, disputed }) => [grade, part, disputed])).toEqual([
      ["inadequate", true, false],
      ["good", false, false],
    ]);
  });

  it.each([1, 2])(
    "with a year that fits two of its kind is put with neither, once for %i letters",
    (count) => {
      const good = (date: string): GivenJudgement => ({ grade: "good", date });
      const yearAlone = ["2019-07-04", "2019-08-04"]
        .slice(0, count)
        .map((start) => ({ start, judgement: good("2018") }));
      const events = judgements(
        eventsOf(
          { start: "2019-05-04", judgement: good("2018-01") },
          { start: "2019-06-04", judgement: good("2018-11") },
          ...yearAlone,
        ),
      );
      expect(events.map(({ date, sources }) => [date, sources.length])).toEqual([
        ["2018", count],
        ["2018-01", 1],
        ["2018-11", 1],
      ]);
    },
  );

  it("without a date is not taken for one with none in another letter", () => {
    const undated: GivenJudgement = { grade: "good", date: null };
    const events = judgements(
      eventsOf({ start: "2018-05-04", judgement: undated }, { start: "2024-05-04", judgement: undated }),
    );
    expect(events.map(({ sources, disputed }) => [sources.length, disputed])).toEqual([
      [1, false],
      [1, false],
    ]);
  });

  it("that lies close to another inspection may be that one, as letters go by its days or its report", () => {
    const events = eventsOf(
      { start: "2023-05-04", judgement: { grade: "good", date: "2022-10" } },
      {
        start: "2024-05-04",
        says: ["Since the full inspection in November 2022 and the inspection in May 2019, much is new."],
      },
    );
    expect(
      events.map((event) => [
        event.date,
        event.kind === "visit" ? null : event.perhaps.map(({ date }) => date),
      ]),
    ).toEqual([
      ["2019-05", []],
      ["2022-10", ["2022-11"]],
      ["2022-11", ["2022-10"]],
      ["2023-05-04", null],
      ["2024-05-04", null],
    ]);
  });

  it("without a date comes last and keeps its letter", () => {
    const events = eventsOf({
      start: "2019-05-04",
      says: ["It was judged good."],
      judgement: { grade: "good", date: null },
    });
    expect(events.map(({ kind, date }) => [kind, date])).toEqual([
      ["visit", "2019-05-04"],
      ["judgement", null],
    ]);
    expect(events[1]?.sources).toMatchObject([{ paragraph: "p2", words: "It was judged good." }]);
  });

  it("that no paragraph says, as after a correction by hand, leads to the letter alone", () => {
    const [event] = judgements(eventsOf({ start: "2019-05-04", judgement: { grade: "good", date: "2018" } }));
    expect(event?.sources).toMatchObject([{ paragraph: null, words: null }]);
  });
});

/** Everything by which an event is known; its words must be in the paragraph that it links to. */
function sourcesOf(events: readonly ArchiveEvent[]) {
  return events.flatMap((event) =>
    [...event.sources, ...(event.kind === "mention" ? event.grades : event.mentions)].map((source) => ({
      event,
      ...source,
    })),
  );
}

function expectWordsInParagraphs(events: readonly ArchiveEvent[]): void {
  for (const { event, letter, paragraph, words, date } of sourcesOf(events)) {
    const said = `${event.kind} ${event.date} in ${letter.id}`;
    const text = letter.sections
      .flatMap(({ paragraphs }) => paragraphs)
      .find(({ id }) => id === paragraph)?.text;
    expect(text, said).toBeDefined();
    expect(words, said).not.toBeNull();
    expect(text, said).toContain(words);
    if (date) expect(words, said).toContain(date.slice(0, 4));
    expect(letter.authority.slug, said).toBe(event.authority);
  }
}

describe("every event", () => {
  it("of a fictional archive leads to a paragraph that has its words", () => {
    const { events, letters } = fictionalArchive(300);
    expectWordsInParagraphs(events);
    expect(events.filter(({ kind }) => kind === "visit")).toHaveLength(letters.length);
  });

  it("of the archive’s own letters leads to a paragraph that has its words", async () => {
    const { archive } = await loadArchive(`${projectFolder}content`);
    expect(archive.events.length).toBeGreaterThan(1);
    expectWordsInParagraphs(archive.events);
  });

  it.skipIf(sharedFolder === null)(
    "of the real letters beside the project leads to a paragraph that has its words",
    async () => {
      const { content } = await readRealLetters();
      const { events, letters } = (await loadArchive(content)).archive;
      expect(letters.length).toBeGreaterThan(190);
      expectWordsInParagraphs(events);
    },
    400_000,
  );
});

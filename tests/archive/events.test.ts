import { describe, expect, it } from "vitest";
import { makeArchive } from "../../scripts/archive/archive.ts";
import type { ArchiveEvent, JudgementEvent } from "../../scripts/archive/events.ts";
import { loadArchive } from "../../scripts/archive/load.ts";
import type { Judgement, LetterRecord } from "../../scripts/letter/schema.ts";
import { fictionalArchive } from "../support/demo-site.ts";
import { projectFolder, sharedFolder } from "../support/folders.ts";
import { frontMatter } from "../support/letters.ts";
import { leeds, settings, york } from "../support/vocabulary.ts";

type Given = {
  start: string;
  says?: string[];
  judgement?: Judgement | null;
  type?: "focused-visit" | "monitoring-visit";
  letterDate?: string;
};

function eventsOf(...letters: Given[]): ArchiveEvent[] {
  const files = letters.map((given) => {
    const { start, says = [], judgement = null, type = "focused-visit", letterDate = null } = given;
    const day = new Date(start).toLocaleDateString("en-GB", {
      day: "numeric",
      month: "long",
      year: "numeric",
    });
    const texts = [`This letter is on the visit to Leeds on ${day}.`, ...says];
    const record: LetterRecord = {
      frontMatter: {
        ...frontMatter,
        type,
        visit: { start, end: start, ordinal: null },
        letterDate,
        judgement,
      },
      body: {
        sections: [
          {
            id: "opening",
            heading: null,
            level: 2,
            marks: [],
            was: [],
            paragraphs: texts.map((text, index) => ({
              id: `p${index + 1}`,
              number: index + 1,
              kind: "paragraph",
              text,
              marks: [],
              was: [],
            })),
          },
        ],
        footnotes: [],
      },
    };
    return { record, file: `letters/leeds/${start}-${type}.md` };
  });
  const { archive, problems } = makeArchive(files, {
    settings,
    authorities: [leeds, york],
    themes: [],
    glossary: [],
  });
  expect(problems).toEqual([]);
  return archive.events;
}

const judgements = (events: readonly ArchiveEvent[]): JudgementEvent[] =>
  events.filter((event) => event.kind === "judgement");

const inadequate = "The authority was judged inadequate in November 2016.";
const asInadequate: Judgement = { grade: "inadequate", date: "2016-11" };

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

  it("stands once with all its letters, though one of them gives the year only", () => {
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

  it("stands beside the other one where letters disagree, and both say so", () => {
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
    ["Services for children in need have improved since 2018, when they were judged inadequate.", true],
    ["The experiences of care leavers were judged inadequate in 2018.", true],
    ["Children’s services were judged inadequate in 2018.", false],
    ["Since 2018, when services were judged inadequate, child protection plans have improved.", false],
    [
      "In 2018 the inspection of services for children in need of help and protection, children looked after and care leavers judged services inadequate.",
      false,
    ],
  ])("is that of some services only where its words say so: %s", (said, part) => {
    const [event] = judgements(
      eventsOf({ start: "2019-05-04", says: [said], judgement: { grade: "inadequate", date: "2018" } }),
    );
    expect(event?.part).toBe(part);
  });

  it("on some services only is not that on the whole, and does not contradict it", () => {
    const events = judgements(
      eventsOf(
        {
          start: "2019-05-04",
          says: ["The adoption service was judged inadequate in March 2018."],
          judgement: { grade: "inadequate", date: "2018-03" },
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

  it("with a year that fits two of its kind is put with neither", () => {
    const good = (date: string): Judgement => ({ grade: "good", date });
    const events = judgements(
      eventsOf(
        { start: "2019-05-04", judgement: good("2018-01") },
        { start: "2019-06-04", judgement: good("2018-11") },
        { start: "2019-07-04", judgement: good("2018") },
      ),
    );
    expect(events.map(({ date, sources }) => [date, sources.length])).toEqual([
      ["2018", 1],
      ["2018-01", 1],
      ["2018-11", 1],
    ]);
  });

  it("with such a year stands once for all letters that give it so", () => {
    const good = (date: string): Judgement => ({ grade: "good", date });
    const events = judgements(
      eventsOf(
        { start: "2019-05-04", judgement: good("2018-01") },
        { start: "2019-06-04", judgement: good("2018-11") },
        { start: "2019-07-04", judgement: good("2018") },
        { start: "2019-08-04", judgement: good("2018") },
      ),
    );
    expect(events.map(({ date, sources }) => [date, sources.length])).toEqual([
      ["2018", 2],
      ["2018-01", 1],
      ["2018-11", 1],
    ]);
  });

  it("without a date is not taken for one with none in another letter", () => {
    const undated: Judgement = { grade: "good", date: null };
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

describe("what letters look back on", () => {
  it("is the visit or the judgement that it names, where the archive knows that", () => {
    const events = eventsOf(
      { start: "2017-12-12", says: [inadequate], judgement: asInadequate, type: "monitoring-visit" },
      {
        start: "2019-03-05",
        says: [
          "Since the monitoring visit in December 2017 and the inspection in November 2016, much is new.",
        ],
      },
    );
    expect(events.map(({ kind, date }) => [kind, date])).toEqual([
      ["judgement", "2016-11"],
      ["visit", "2017-12-12"],
      ["visit", "2019-03-05"],
    ]);
    const looksBack = events.flatMap((event) => (event.kind === "mention" ? [] : event.mentions));
    expect(looksBack.map(({ letter, words }) => [letter.visit.start, words])).toEqual([
      ["2019-03-05", "inspection in November 2016"],
      ["2019-03-05", "monitoring visit in December 2017"],
    ]);
  });

  it("is an event of its own where it is not known otherwise, once for all letters, as precise as the best", () => {
    const events = eventsOf(
      { start: "2019-03-05", says: ["Since the last inspection in 2018, much is new."] },
      { start: "2020-03-05", says: ["Since the last inspection in June 2018, much is new."] },
    );
    expect(events[0]).toMatchObject({ kind: "mention", what: "inspection", date: "2018-06" });
    expect(events[0]?.sources).toHaveLength(2);
    expect(events).toHaveLength(3);
  });

  it("is not the letter’s own visit", () => {
    const events = eventsOf({
      start: "2019-03-05",
      says: ["This focused visit in March 2019 looked at the front door."],
    });
    expect(events.map(({ kind }) => kind)).toEqual(["visit"]);
  });

  it("is not the letter’s own visit by its last day, nor what is still to come", () => {
    const events = eventsOf({
      start: "2019-03-05",
      says: [
        "The focused visit on 5 March 2019 was announced.",
        "A full inspection in 2021 and a focused visit in December 2019 are expected.",
      ],
      letterDate: "2019-04-05",
    });
    expect(events.map(({ kind }) => kind)).toEqual(["visit"]);
    expect(events[0]).toMatchObject({ mentions: [] });
  });

  it("may be a visit whose letter has the date that it is given", () => {
    const events = eventsOf(
      { start: "2019-10-22", letterDate: "2019-12-18" },
      { start: "2021-05-05", says: ["Since the last focused visit in December 2019, much is new."] },
    );
    expect(events[1]).toMatchObject({
      kind: "mention",
      date: "2019-12",
      perhaps: [{ kind: "visit", date: "2019-10-22" }],
    });
  });

  it("is a visit of any kind where its kind is not named", () => {
    const [visit, ...others] = eventsOf(
      { start: "2019-10-22" },
      { start: "2021-05-05", says: ["Since Ofsted’s last visit in October 2019, much is new."] },
    );
    expect(visit).toMatchObject({ mentions: [{ words: "Ofsted’s last visit in October 2019" }] });
    expect(others.map(({ kind }) => kind)).toEqual(["visit"]);
  });

  it.each([
    "This was confirmed by the overall ‘good’ inspection judgement in June 2018.",
    "At the inspection in June 2018, the experiences of care leavers were judged to require improvement.",
  ])("as an inspection has the sentences that name a judgement with its date: %s", (said) => {
    const [event] = eventsOf({
      start: "2019-03-05",
      says: ["Since the inspection in June 2018, much is new. It was good.", said],
    });
    expect(event).toMatchObject({
      kind: "mention",
      date: "2018-06",
      grades: [{ paragraph: "p3", words: said }],
    });
  });

  it("as an inspection has no such sentence where a judgement or the date is of something else", () => {
    const [event] = eventsOf({
      start: "2019-03-05",
      says: [
        "Since the inspection in June 2018, good progress was made.",
        "In June 2018 audits judged most work good.",
        "The inspection judged services good in 2014.",
      ],
    });
    expect(event).toMatchObject({ kind: "mention", grades: [] });
  });

  it("is never taken for a judgement", () => {
    const events = eventsOf({
      start: "2019-03-05",
      says: ["At the inspection in June 2018 care leavers’ services were judged inadequate."],
    });
    expect(events.map(({ kind }) => kind)).toEqual(["mention", "visit"]);
  });
});

/** Everything by which an event is known, whose words must stand in the paragraph they lead to. */
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
      const { realArchive } = await import("../support/real-archive.ts");
      const { events, letters } = await realArchive();
      expect(letters.length).toBeGreaterThan(190);
      expectWordsInParagraphs(events);
    },
    400_000,
  );
});

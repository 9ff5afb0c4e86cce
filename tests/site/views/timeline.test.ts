import { describe, expect, it } from "vitest";
import { timelinePicture } from "../../../layouts/components/timeline-picture.ts";
import type { ArchiveEvent, JudgementEvent } from "../../../scripts/archive/event.ts";
import type { Letter } from "../../../scripts/archive/letter.ts";
import { eventView, type TimelineView, timelineView } from "../../../scripts/site/views/timeline.ts";
import { ofsted } from "../../support/vocabulary.ts";

const letter = (start: string): Letter =>
  ({ url: `/letters/x/${start}/`, visit: { start, end: start, ordinal: null } }) as Letter;

const visit = (date: string, end = date): ArchiveEvent => ({
  kind: "visit",
  authority: "x",
  publishedBy: ofsted,
  date,
  end,
  type: "focused-visit",
  ordinal: null,
  sources: [{ letter: letter(date), paragraph: "p1", words: "…", date }],
  mentions: [],
});

const judgement = (date: string | null, other: Partial<ArchiveEvent> = {}): ArchiveEvent =>
  ({
    kind: "judgement",
    authority: "x",
    publishedBy: ofsted,
    date,
    grade: "good",
    disputed: false,
    part: false,
    sources: [{ letter: letter("2020-01-01"), paragraph: "p12a", words: "It was good.", date }],
    mentions: [],
    perhaps: [],
    ...other,
  }) as ArchiveEvent;

describe("the picture of a timeline", () => {
  it("is to scale, from the first of January of the first year to the end of the last", () => {
    const { years, marks } = timelineView([visit("2017-07-02"), visit("2018-12-31")], "X");
    expect(years.map(({ year, at }) => [year, at])).toEqual([
      ["2017", 0],
      ["2018", 50],
    ]);
    expect(marks.map(({ at }) => at)).toEqual([24.93, 99.86]);
  });

  it("shows how precise a date is: nothing wide for a day, a month for a month, a year for a year", () => {
    const { marks } = timelineView([judgement("2016"), judgement("2016-11"), visit("2016-11-21")], "X");
    expect(marks.map(({ at, width }) => [at, width])).toEqual([
      [0, 100],
      [83.33, 8.2],
      [88.8, 0],
    ]);
  });

  it("shows the time between visits, in words where there is room", () => {
    const { gaps } = timelineView(
      [visit("2012-01-10", "2012-01-12"), visit("2012-02-01"), visit("2018-03-02")],
      "X",
    );
    expect(gaps.map(({ label }) => label)).toEqual([null, "6 years 1 month"]);
    expect(gaps[1]?.to).toBeCloseTo(88.1, 1);
  });

  it("has labels that do not run into each other, in rows", () => {
    const { marks, rows } = timelineView(
      [visit("2018-01-10"), visit("2018-02-10"), visit("2020-02-10")],
      "X",
    );
    expect(marks.map(({ row }) => row)).toEqual([0, 1, 0]);
    expect(rows).toBe(2);
  });

  it("has none where there are too many events to read them, as with forty letters", () => {
    const events = Array.from({ length: 40 }, (_, index) =>
      visit(`20${10 + Math.floor(index / 4)}-0${1 + 2 * (index % 4)}-15`),
    );
    const view = timelineView(events, "X");
    expect(view.marks).toHaveLength(40);
    expect(view.events).toHaveLength(40);
    expect(view.gaps).toHaveLength(39);
    expect(view.marks.every(({ label, at }) => label === null && at >= 0 && at <= 100)).toBe(true);
    expect(view.marks.map(({ at }) => at)).toEqual(view.marks.map(({ at }) => at).toSorted((a, b) => a - b));
  });

  it("keeps those of judgements where there are too many events for others", () => {
    const visits = Array.from({ length: 20 }, (_, month) =>
      visit(`${2019 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-05`),
    );
    const { marks, rows } = timelineView([judgement("2019-01"), ...visits, judgement("2021-06")], "X");
    expect(marks.flatMap(({ kind, label }) => (label === null ? [] : kind))).toEqual([
      "judgement",
      "judgement",
    ]);
    expect(rows).toBe(1);
  });

  it("draws each judgement as the shape of its grade with its letter", () => {
    const view = timelineView(
      [judgement("2019-01", { grade: "inadequate" } as never), visit("2020-02-10")],
      "X",
    );
    expect(view.marks.map(({ step }) => step?.shape ?? null)).toEqual(["square", null]);
    expect(view.events.map(({ step }) => step?.letter ?? null)).toEqual([null, "I"]);
    expect(String(timelinePicture(view))).toMatch(/<svg class="grade grade-ink".*>I<\/text>/);
  });

  it("sets judgements above the line where visits would hide them, and draws none under a visit", () => {
    const visits = Array.from({ length: 40 }, (_, month) =>
      visit(`${2019 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-05`),
    );
    const heights = (view: TimelineView) =>
      [
        ...String(timelinePicture(view)).matchAll(/<g class="(\w+)">[\s\S]*?<svg[^>]* x="[^"]*" y="(\d+)"/g),
      ].map(([, kind, y]) => [kind, Number(y)] as const);
    const many = heights(timelineView([judgement("2019-01"), ...visits], "X"));
    const few = heights(timelineView([judgement("2019-01"), ...visits.slice(0, 3)], "X"));
    expect(many.at(-1)?.[0]).toBe("judgement");
    expect(many.at(-1)?.[1]).toBeLessThan((many[0]?.[1] ?? 0) - 14);
    expect(many.at(-1)?.[1]).toBeGreaterThanOrEqual(9);
    expect(few.at(-1)).toEqual(["judgement", few[0]?.[1]]);
  });

  it("of one letter has one mark, one year and no gap", () => {
    const view = timelineView([visit("2019-05-06")], "X");
    expect(view).toMatchObject({ years: [{ year: "2019", at: 0 }], gaps: [] });
    expect(view.description).toBe(
      "Timeline of X from 2019 to 2019: 1 event. The list below has the same events.",
    );
  });

  it("shows from left to right the events that the list has newest first", () => {
    const view = timelineView(
      [judgement("2016"), visit("2017-12-12", "2017-12-13"), visit("2019-01-01")],
      "X",
    );
    expect(view.marks.map(({ title }) => title).reverse()).toEqual(
      view.events.map(({ when, what }) => `${when}: ${what}`),
    );
  });
});

describe("the list of a timeline", () => {
  it("keeps the precision of each date", () => {
    const { events } = timelineView(
      [judgement("2016"), judgement("2016-11"), visit("2017-12-12", "2017-12-13")],
      "X",
    );
    expect(events.map(({ date, when, what }) => [date, when, what])).toEqual([
      ["2017-12-12", "12 to 13 December 2017", "Focused visit"],
      ["2016-11", "November 2016", "Judged good"],
      ["2016", "2016", "Judged good"],
    ]);
  });

  it("says how long after the visit of the letter before a visit was, and leads to the paragraph that gives its days", () => {
    const { events } = timelineView([visit("2017-12-12", "2017-12-13"), visit("2020-02-19")], "X");
    expect(events[0]).toMatchObject({
      since: "2 years 2 months after the previous letter",
      url: "/letters/x/2020-02-19/",
      sources: [{ url: "/letters/x/2020-02-19/#p1" }],
    });
  });

  it("has what is said without a date by itself", () => {
    const view = timelineView([visit("2020-01-01"), judgement(null)], "X");
    expect(view.events).toHaveLength(1);
    expect(view.undated).toMatchObject([{ when: "Date not given", what: "Judged good" }]);
  });

  it("says where letters disagree, give less than another, or speak of part of the services", () => {
    const sources = [
      { letter: letter("2020-01-01"), paragraph: "p2", words: "in 2016", date: "2016" },
      { letter: letter("2021-01-01"), paragraph: null, words: null, date: "2016-11" },
    ];
    const { notes, sources: links } = eventView(
      judgement("2016-11", { disputed: true, part: true, sources } as never),
      null,
    );
    expect(notes).toEqual([
      "This judgement is on some services, not on all.",
      "Letters disagree: another letter gives a different judgement for this date.",
      "Some letters give the date only as 2016.",
    ]);
    expect(links).toEqual([
      {
        text: "letter on the visit of 1 January 2020, paragraph 2 (as “2016”)",
        url: "/letters/x/2020-01-01/#p2",
        place: "paragraph 2",
        words: "in 2016",
      },
      {
        text: "letter on the visit of 1 January 2021",
        url: "/letters/x/2021-01-01/",
        place: null,
        words: null,
      },
    ]);
  });

  const mention = (what: string, date: string, other: object = {}): ArchiveEvent =>
    ({
      kind: "mention",
      authority: "x",
      publishedBy: ofsted,
      date,
      what: ofsted.events.find(({ id }) => id === what),
      sources: [{ letter: letter("2024-01-01"), paragraph: "p4", words: "…", date }],
      grades: [],
      perhaps: [],
      ...other,
    }) as ArchiveEvent;

  it("says what is not known of an inspection or a visit that letters only mention", () => {
    expect(eventView(mention("inspection", "2018"), null)).toMatchObject({
      what: "Inspection",
      notes: ["No judgement with this date was found in the letters."],
    });
    expect(eventView(mention("focused-visit", "2018"), null).notes).toEqual([
      "The archive has no letter on a visit on this date.",
    ]);
  });

  it("never says that no judgement was found where a sentence has one with the date", () => {
    const grades = [
      { letter: letter("2024-01-01"), paragraph: "p8", words: "judged good in May 2023", date: "2023-05" },
    ];
    const view = eventView(mention("inspection", "2023-05", { grades }), null);
    expect(view.notes).toEqual([]);
    expect(view.grades).toMatchObject([
      { url: "/letters/x/2024-01-01/#p8", words: "judged good in May 2023" },
    ]);
  });

  it("says which other events something may be", () => {
    const known = visit("2019-10-22", "2019-10-23");
    expect(eventView(mention("focused-visit", "2019-12", { perhaps: [known] }), null).notes).toEqual([
      "This may be the visit of 22 to 23 October 2019, whose letter has this date.",
    ]);
    const judged = judgement("2022-10") as JudgementEvent;
    const inspected = mention("inspection", "2022-11", { perhaps: [judged] });
    judged.perhaps = [inspected];
    expect(eventView(inspected, null).notes).toEqual([
      expect.stringMatching(/^This may be the inspection listed as “Judged good, October 2022”/),
    ]);
    expect(eventView(judged, null).notes).toEqual([
      expect.stringMatching(/^This may be the inspection listed as “Inspection, November 2022”/),
    ]);
  });
});

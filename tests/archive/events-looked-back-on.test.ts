import { describe, expect, it } from "vitest";
import { asInadequate, eventsOf, inadequate } from "../support/events.ts";

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
    expect(events[0]).toMatchObject({ kind: "mention", what: { id: "inspection" }, date: "2018-06" });
    expect(events[0]?.sources).toHaveLength(2);
    expect(events).toHaveLength(3);
  });

  it.each(["joint-targeted-area-inspection", "other"] as const)(
    "is not the letter’s own inspection: %s",
    (type) => {
      const says = ["The inspection took place from 5 to 9 March 2019."];
      const events = eventsOf({ start: "2019-03-05", type, says });
      expect(events.map(({ kind, date }) => [kind, date])).toEqual([["visit", "2019-03-05"]]);
    },
  );

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

import { describe, expect, it } from "vitest";
import type { FrontMatter } from "../../../scripts/letter/schema.ts";
import { letterView } from "../../../scripts/site/views/letter-view.ts";
import { archiveOf, bodyOf, recordWith } from "../../support/archives.ts";

const noNeighbours = { previous: null, next: null };
const nothingKnown = { similar: new Map(), followUps: new Map(), recurring: new Map() };

/** The view of a letter with these fields. */
function viewOf(changed: Partial<FrontMatter>, originalUrl: string | null = null) {
  const archive = archiveOf(recordWith(changed));
  const [letter] = archive.letters;
  if (!letter) throw new Error("the archive has no letter");
  return letterView(letter, { archive, neighbours: noNeighbours, originalUrl, knowledge: nothingKnown });
}

const visit = { start: "2019-01-29", end: "2019-01-30", ordinal: null };

describe("the line under a letter’s title", () => {
  it.each<[line: string, fields: Partial<FrontMatter>]>([
    ["Letter of 4 March 2019 on the focused visit, 29 to 30 January 2019", {}],
    ["Letter on the focused visit, 29 to 30 January 2019", { letterDate: null }],
    [
      "Letter of 4 March 2019 on the focused visit, 29 to 30 January 2019",
      { judgement: { grade: "good", date: "2018-05", scope: "whole" } },
    ],
    [
      "Letter of 4 March 2019 on the second monitoring visit, 29 to 30 January 2019. Services had been judged inadequate in November 2016.",
      {
        type: "monitoring-visit",
        visit: { ...visit, ordinal: 2 },
        judgement: { grade: "inadequate", date: "2016-11", scope: "whole" },
      },
    ],
    [
      "Letter of 4 March 2019 on the monitoring visit, 29 to 30 January 2019. Services had been judged to require improvement to be good on 21 November 2016.",
      {
        type: "monitoring-visit",
        judgement: { grade: "requires improvement to be good", date: "2016-11-21", scope: "whole" },
      },
    ],
    [
      "Letter of 4 March 2019 on the monitoring visit, 29 to 30 January 2019",
      { type: "monitoring-visit", judgement: { grade: "inadequate", date: null, scope: "whole" } },
    ],
    [
      "Letter of 4 March 2019 on the monitoring visit, 29 to 30 January 2019",
      { type: "monitoring-visit", judgement: { grade: "inadequate", date: "2016", scope: "part" } },
    ],
    [
      "Letter of 4 March 2019 on the inspection or visit, 29 January 2019",
      { type: "other", visit: { ...visit, end: visit.start } },
    ],
  ])("is “%s”", (line, fields) => {
    expect(viewOf(fields).standfirst.replaceAll("\u00a0", " ")).toBe(line);
  });

  it("never breaks between a day and its month", () => {
    expect(viewOf({}).standfirst).toBe(
      "Letter of 4\u00a0March 2019 on the focused visit, 29 to 30\u00a0January 2019",
    );
  });
});

describe("the facts of a letter", () => {
  it("name the person and the role it is addressed to, where it says them", () => {
    const recipient = { name: "Sam Specimen", role: "Director", salutation: "Sam" };
    expect(viewOf({ recipient }).addressedTo).toEqual(["Sam Specimen, Director"]);
    expect(viewOf({ recipient: { ...recipient, name: null } }).addressedTo).toEqual(["Director"]);
    expect(viewOf({ recipient: { ...recipient, name: null, role: null } }).addressedTo).toEqual([]);
    expect(viewOf({ recipient: null })).toMatchObject({ addressedTo: [], salutation: null });
    const otherRecipients = [{ name: "Dan Pattern", role: null }];
    expect(viewOf({ recipient, otherRecipients }).addressedTo).toEqual([
      "Sam Specimen, Director",
      "Dan Pattern",
    ]);
  });

  it("give the earlier judgement as precisely as the letter does", () => {
    expect(viewOf({ judgement: { grade: "inadequate", date: "2016", scope: "whole" } }).judgement).toBe(
      "Inadequate, 2016",
    );
    expect(viewOf({ judgement: { grade: "good", date: null, scope: "whole" } }).judgement).toBe("Good");
    expect(viewOf({ judgement: { grade: "good", date: "2016", scope: "part" } }).judgement).toBe(
      "Good, 2016 (some services)",
    );
    expect(viewOf({ judgement: null }).judgement).toBeNull();
  });

  it("say where the original is published, in full, or that it is not", () => {
    const url = "/letters/leeds/2019-01-29-focused-visit-original.pdf";
    expect(viewOf({}, url).original).toMatchObject({
      published: { url, address: `https://letters.example.org${url}` },
    });
    expect(viewOf({}).original.published).toBeNull();
  });

  it("say that an original is withheld whose pages do not show all of its words", () => {
    expect(viewOf({ covered: "leave-out" }).original.withheld).toBe("covered words");
    expect(viewOf({ covered: "publish" }).original.withheld).toBe(null);
    expect(viewOf({ redacted: ["Specimen"] }).original.withheld).toBe("redacted");
    expect(viewOf({}).original.withheld).toBe(null);
  });

  it("say what was done about pages of the original that are only pictures", () => {
    expect(viewOf({ pictures: "without-words" }).original.picturePages).toBe("without-words");
    expect(viewOf({ pictures: "typed-in" }).original.picturePages).toBe("typed-in");
    expect(viewOf({ recognised: "checked" }).original.picturePages).toBe("recognised");
    expect(viewOf({}).original.picturePages).toBeNull();
  });
});

describe("the figures of a letter", () => {
  it("are quoted in the whole sentences of their paragraphs, with the paragraphs that have none left out", () => {
    const archive = archiveOf(
      recordWith({}, bodyOf("No number here.", "It is late. It fell from 9% to 4%. Of 30 plans, 12 ended.")),
    );
    const [letter] = archive.letters;
    if (!letter) throw new Error("the archive has no letter");
    const { figures } = letterView(letter, {
      archive,
      neighbours: noNeighbours,
      originalUrl: null,
      knowledge: nothingKnown,
    });
    expect(figures).toEqual([
      {
        paragraph: "p2",
        label: "2",
        sentences: [
          ["It fell from ", { figure: "9%" }, " to ", { figure: "4%" }, "."],
          ["Of ", { figure: "30" }, " plans, ", { figure: "12" }, " ended."],
        ],
      },
    ]);
  });
});

import { describe, expect, it } from "vitest";
import judgementsPage from "../../../layouts/pages/judgements.11ty.ts";
import type { ArchiveEvent, JudgementEvent } from "../../../scripts/archive/event.ts";
import { indexArchive } from "../../../scripts/site/views/grouped-archive.ts";
import { judgementsView } from "../../../scripts/site/views/judgements-view.ts";
import { fictionalArchive, rendered, siteOf } from "../../support/demo-site.ts";

const archive = fictionalArchive(60);
const [letter] = archive.letters;
if (!letter) throw new Error("the fictional archive has no letter");
const { slug: authority, name } = letter.authority;

const judged = (date: string | null, other: Partial<JudgementEvent> = {}): ArchiveEvent => ({
  kind: "judgement",
  authority,
  publishedBy: letter.publishedBy,
  date,
  grade: "good",
  disputed: false,
  part: false,
  sources: [{ letter, paragraph: "p4", words: "was judged good", date }],
  mentions: [],
  perhaps: [],
  ...other,
});
const viewOf = (...events: ArchiveEvent[]) => judgementsView(indexArchive({ ...archive, events }));

describe("the page of judgements", () => {
  it("lists an authority under its latest judgement on all services, with the earlier ones", () => {
    const view = viewOf(
      judged("2016"),
      judged("2019-03", { grade: "inadequate" }),
      judged("2021-05", { grade: "outstanding", part: true }),
      judged(null, { grade: "adequate" }),
    );
    expect(view.groups.map(({ id }) => id)).toEqual(["inadequate"]);
    expect(view.groups[0]?.authorities).toMatchObject([
      { text: name, grade: "Inadequate", date: { text: "March 2019", iso: "2019-03" } },
    ]);
    expect(view.groups[0]?.authorities[0]?.others.map(({ text }) => text)).toEqual([
      "Outstanding, May 2021 (some services)",
      "Good, 2016",
      "Adequate",
    ]);
  });

  it("leads to the paragraph that names the judgement, and says where letters disagree", () => {
    const [group] = viewOf(judged("2016", { disputed: true })).groups;
    expect(group?.authorities[0]?.sources.map(({ url }) => url)).toEqual([`${letter.url}#p4`]);
    expect(group?.authorities[0]?.notes).toEqual([expect.stringContaining("Letters disagree")]);
  });

  it("never shows a judgement on some services as one on all", () => {
    const view = viewOf(judged("2021-05", { part: true }));
    expect(view.groups).toEqual([]);
    expect(view.partly.map(({ text }) => text)).toEqual([name]);
  });

  it("has every authority with letters once: judged, judged in part, or not named", () => {
    const { groups, partly, unnamed } = judgementsView(indexArchive(archive));
    const listed = [...groups.flatMap(({ authorities }) => authorities), ...partly, ...unnamed];
    const written = new Set(archive.letters.map((one) => one.authority.name));
    expect(listed.map(({ text }) => text).sort()).toEqual([...written].sort());
    expect(groups.length).toBeGreaterThan(1);
  });

  it("counts the judgements of each year by grade, years without any too", () => {
    const { years } = viewOf(judged("2016"), judged("2016-02"), judged("2018-03", { grade: "inadequate" }));
    expect(years.map(({ year, total, counts }) => [year, total, counts.map(({ count }) => count)])).toEqual([
      ["2016", 2, [0, 2, 0, 0, 0]],
      ["2017", 0, [0, 0, 0, 0, 0]],
      ["2018", 1, [0, 0, 0, 0, 1]],
    ]);
    expect(years.at(-1)).toMatchObject({ at: 66.67, width: 33.33 });
  });

  it("has the numbers of its picture in a table, and is whole without any judgement", () => {
    const of = (events: ArchiveEvent[]) =>
      [...rendered(judgementsPage, siteOf({ ...archive, events })).values()].join("");
    const page = of([judged("2016"), judged("2018-03", { grade: "inadequate" })]);
    expect(page).toMatch(
      /<tr><th scope="row">2018<\/th><td>0<\/td><td>0<\/td><td>0<\/td><td>0<\/td><td>1<\/td><td>1<\/td>/,
    );
    expect(page.match(/<rect /g)).toHaveLength(2);
    const empty = of([]);
    expect(empty).toContain("No judgement named");
    expect(empty).not.toContain("judgement-years");
  });
});

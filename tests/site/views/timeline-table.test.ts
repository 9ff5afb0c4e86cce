import { describe, expect, it } from "vitest";
import timeline from "../../../layouts/pages/timeline.11ty.ts";
import type { ArchiveEvent, JudgementEvent } from "../../../scripts/archive/event.ts";
import { indexArchive } from "../../../scripts/site/views/grouped-archive.ts";
import { timelineTables } from "../../../scripts/site/views/timeline-table.ts";
import { fictionalArchive, rendered, siteOf } from "../../support/demo-site.ts";

const archive = fictionalArchive(120);
const tables = timelineTables(indexArchive(archive));
const [all, ...regions] = tables;

describe("the timeline of all authorities", () => {
  it("has a row for each authority with letters, and a mark for each of its visits", () => {
    const counts = Map.groupBy(archive.letters, ({ authority }) => authority.name);
    expect(
      Object.fromEntries(all?.rows.map(({ authority, count }) => [authority.text, count]) ?? []),
    ).toEqual(Object.fromEntries([...counts].map(([name, letters]) => [name, letters.length])));
    for (const { visits, count } of all?.rows ?? []) expect(visits.match(/M/g)).toHaveLength(count);
  });

  it("is split into the regions, each authority in one of them", () => {
    expect(regions.flatMap(({ rows }) => rows.map(({ authority }) => authority.text)).sort()).toEqual(
      all?.rows.map(({ authority }) => authority.text).sort(),
    );
    expect(new Set(tables.map(({ years }) => JSON.stringify(years))).size).toBe(1);
  });

  it("says in words what each row shows, with the precision of the letters", () => {
    const judged = archive.events.find((event) => event.kind === "judgement" && event.date?.length === 7);
    const row = all?.rows.find(({ authority }) => authority.url === `/authorities/${judged?.authority}/`);
    expect(row?.description).toMatch(/\bvisit [A-Z][a-z]+ \d{4}/);
    expect(row?.description).toMatch(/judged [a-z ]+ [A-Z][a-z]+ \d{4}/);
  });

  it("never shows as a judgement on all services what may be one on some", () => {
    const judgement = archive.events.find((event): event is JudgementEvent => event.kind === "judgement");
    const rowWith = (part: boolean) => {
      const events: ArchiveEvent[] = archive.events
        .filter((event) => event.kind === "visit")
        .concat([{ ...judgement, part, disputed: false } as never]);
      const table = timelineTables(indexArchive({ ...archive, events }))[0];
      return table?.rows.find(({ authority }) => authority.url === `/authorities/${judgement?.authority}/`);
    };
    expect(rowWith(false)).toMatchObject({ judgements: expect.stringMatching(/^M/), parts: "" });
    expect(rowWith(false)?.description).not.toContain("some services");
    expect(rowWith(true)).toMatchObject({ judgements: "", parts: expect.stringMatching(/^M/) });
    expect(rowWith(true)?.description).toContain("(some services)");
  });

  it("has the shape of the grade at the middle of each judgement’s bar", () => {
    const judged = all?.rows.find(({ grades }) => grades.length > 0);
    const [grade] = judged?.grades ?? [];
    const [, start, width] = /M([\d.]+) 31h([\d.]+)/.exec(`${judged?.judgements}${judged?.parts}`) ?? [];
    expect(grade?.at).toBeCloseTo((Number(start) + Number(width) / 2) / 10, 0);
    const [page = ""] = rendered(timeline, siteOf(archive)).values();
    expect(page).toContain(`<svg class="grade grade-${grade?.step.look}" x="${grade?.at}%" y="31">`);
  });

  it("names its first and its last year where there is room for no more", () => {
    const [page = ""] = rendered(timeline, siteOf(archive)).values();
    const { years = [] } = all ?? {};
    expect(page).toMatch(new RegExp(`class="tick last"[^>]*>${years.at(-1)?.year}<`));
    expect(years[0]).toMatchObject({ at: 0, major: true });
  });
});

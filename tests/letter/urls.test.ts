import { describe, expect, it } from "vitest";
import {
  besideLetter,
  comparisonUrl,
  feedUrl,
  inspectorUrl,
  letterForms,
  pageUrl,
  regionTimelineUrl,
  regionUrl,
  themeUrl,
  urls,
  yearUrl,
} from "../../scripts/letter/urls.ts";
import { letterOf, recordWith } from "../support/archives.ts";

describe("the addresses of the archive", () => {
  it("are unlike each other, and are those of a folder or of a file", () => {
    const all = Object.values(urls);
    expect(new Set(all).size).toBe(all.length);
    for (const url of all) expect(url).toMatch(/^\/(?:[a-z-]+\/)*(?:[a-z]+(?:\.[a-z]+)+)?$/);
  });

  it.each([
    [themeUrl("early-help"), "/themes/early-help/"],
    [regionUrl("Yorkshire and the Humber"), "/regions/yorkshire-and-the-humber/"],
    [regionTimelineUrl("East of England"), "/timeline/east-of-england/"],
    [inspectorUrl("ada-example"), "/inspectors/ada-example/"],
    [yearUrl("2019"), "/letters/2019/"],
    [feedUrl("themes", "early-help"), "/feeds/themes/early-help.xml"],
    [pageUrl("/themes/early-help/", 1), "/themes/early-help/"],
    [pageUrl("/themes/early-help/", 2), "/themes/early-help/2/"],
  ])("have the form that was published: %s", (url, published) => {
    expect(url).toBe(published);
  });
});

it("the forms of a letter are files of different names beside its page", () => {
  const files = Object.values(letterForms).map((ending) =>
    besideLetter("/letters/leeds/2019-01-29-focused-visit/", ending),
  );
  expect(files).toContain("/letters/leeds/2019-01-29-focused-visit.csl.json");
  expect(new Set(files).size).toBe(Object.keys(letterForms).length);
});

it("two letters to an authority are compared at an address that has both, the earlier first", () => {
  const visit = { start: "2021-05-06", end: "2021-05-06", ordinal: null };
  const [earlier, later] = [letterOf(recordWith({})), letterOf(recordWith({ visit }))];
  expect(comparisonUrl("leeds", earlier, later)).toBe(
    "/authorities/leeds/compare/2019-01-29-focused-visit/2021-05-06-focused-visit/",
  );
});

import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import { describe, expect, it } from "vitest";
import { bibtex, cslJson, ris } from "../../../scripts/site/views/citations.ts";
import { letterOf, recordWith } from "../../support/archives.ts";
import { settings } from "../../support/vocabulary.ts";

const cited = { name: settings.name, address: settings.address, publisher: { name: "Ofsted" } };

const letter = letterOf(
  recordWith({ title: "Focused visit to Leeds & York’s children’s services: 100% {new}" }),
);
const undated = letterOf(recordWith({ letterDate: null }));

/** The one entry that the citation library reads from a text. */
const read = (text: string): Record<string, unknown> => {
  const entries = new Cite(text).get({ format: "real", type: "json" }) as Record<string, unknown>[];
  expect(entries).toHaveLength(1);
  return entries[0] ?? {};
};

describe.each([
  ["BibTeX", bibtex],
  ["RIS", ris],
  ["CSL-JSON", cslJson],
] as const)("a letter’s %s", (_, write) => {
  it("says to a citation library what the letter is", () => {
    const entry = read(write(letter, cited));
    expect(entry).toMatchObject({
      type: "report",
      title: letter.title,
      publisher: "Ofsted",
      URL: "https://letters.example.org/letters/leeds/2019-01-29-focused-visit/",
      note: "Leeds children’s services; visit of 29 to 30 January 2019",
    });
    const [author] = entry["author"] as { literal?: string; family?: string }[];
    expect(author?.literal ?? author?.family).toBe("Ofsted");
    expect(entry["issued"]).toMatchObject({ "date-parts": [write === bibtex ? [2019, 3] : [2019, 3, 4]] });
  });

  it("has no year where the letter has no date", () => {
    expect(read(write(undated, cited))["issued"]).toBeUndefined();
  });
});

it("keeps BibTeX’s braces in balance where the letter’s are not", () => {
  const [unbalanced, next] = ["a { b", "c } d"].map((title) =>
    bibtex(letterOf(recordWith({ title })), cited),
  );
  for (const entry of [unbalanced, next]) {
    expect(entry?.match(/{/g)?.length).toBe(entry?.match(/}/g)?.length);
  }
  expect(read(`${unbalanced}`)["title"]).toBe("a { b");
});

it("keeps the characters that TeX reads as its own", () => {
  const title = "a\\b ~c^d & 5% #1 $2 _x {y}";
  expect(bibtex(letterOf(recordWith({ title })), cited)).toContain(
    "title = {{a\\textbackslash{}b \\textasciitilde{}c\\textasciicircum{}d \\& 5\\% \\#1 \\$2 \\_x \\textbraceleft{}y\\textbraceright{}}},",
  );
});

import { expect, it } from "vitest";
import type { Letter } from "../../scripts/archive/letter.ts";
import type { CitedArchive } from "../../scripts/letter/citation.ts";
import { styledCitations } from "../../scripts/letter/citation-styles.ts";
import { letterOf, recordWith } from "../support/archives.ts";

const archive = {
  name: "Letters Archive",
  address: "https://letters.example",
  publisher: { name: "Ofsted" },
};
const place = {
  paragraph: "12",
  address: "https://letters.example/letters/leeds/1/#p12",
  accessed: "1 May 2026",
};

const cited = (
  letter: Letter,
  paragraph: string | null,
  by: CitedArchive = archive,
): Record<string, string> =>
  Object.fromEntries(
    styledCitations(letter, by).map(({ style, cite }) => [style, cite({ ...place, paragraph })]),
  );

const dated = letterOf(
  recordWith({ title: "Focused visit to Leeds children’s services.", letterDate: "2025-03-20" }),
);

it("cites a paragraph of a dated letter in each style", () => {
  expect(cited(dated, "12")).toEqual({
    Harvard:
      "Ofsted (2025) ‘Focused visit to Leeds children’s services’, letter, 20 March, para. 12. Letters Archive. Available at: https://letters.example/letters/leeds/1/#p12 (Accessed: 1 May 2026).",
    APA: "Ofsted. (2025, March 20). Focused visit to Leeds children’s services [Letter], para. 12. Letters Archive. https://letters.example/letters/leeds/1/#p12",
    OSCOLA:
      "Ofsted, ‘Focused visit to Leeds children’s services’ (letter, 20 March 2025), para 12 <https://letters.example/letters/leeds/1/#p12> accessed 1 May 2026",
  });
});

it("says that a letter has no date where it has none, and guesses none", () => {
  const undated = cited({ ...dated, letterDate: null }, null);
  expect(undated["Harvard"]).toContain(
    "Ofsted (no date) ‘Focused visit to Leeds children’s services’, letter. Letters",
  );
  expect(undated["APA"]).toContain("Ofsted. (n.d.). Focused");
  expect(undated["OSCOLA"]).toContain("(letter, undated) <https");
});

it("begins with the title where the archive names no author", () => {
  const unnamed = cited(dated, null, { name: "Letters Archive", address: "https://letters.example" });
  expect(unnamed["Harvard"]).toContain(
    "‘Focused visit to Leeds children’s services’ (2025), letter, 20 March.",
  );
  expect(unnamed["APA"]).toContain("Focused visit to Leeds children’s services [Letter]. (2025, March 20).");
  expect(unnamed["OSCOLA"]).toMatch(/^‘Focused visit/);
});

import { expect, it } from "vitest";
import { bibtexOfParagraph, risOfParagraph } from "../../../../layouts/client/letter/reference-files.ts";
import { bibtex, ris } from "../../../../scripts/site/views/citations.ts";
import { letterOf, recordWith } from "../../../support/archives.ts";

const letter = letterOf(recordWith({}));
const archive = { name: "Letters & more", address: "https://letters.example" };
const place = `${archive.address}${letter.url}#p12a`;

it("the RIS of a paragraph has its number and its address, and is else that of the letter", () => {
  const whole = ris(letter, archive).split("\r\n");
  const lines = risOfParagraph(ris(letter, archive), "12a", place).split("\r\n");
  expect(lines.filter((line) => !whole.includes(line))).toEqual([
    `ID  - ${letter.id}-p12a`,
    "SP  - paragraph 12a",
    `UR  - ${place}`,
  ]);
  expect(lines).toHaveLength(whole.length + 1);
});

it("so has its BibTeX", () => {
  const whole = bibtex(letter, archive).split("\n");
  const lines = bibtexOfParagraph(bibtex(letter, archive), "12a", place).split("\n");
  expect(lines.filter((line) => !whole.includes(line))).toEqual([
    `@techreport{${letter.id}-p12a,`,
    "  pages = {paragraph 12a},",
    `  url = {${place}},`,
  ]);
});

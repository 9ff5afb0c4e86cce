import { describe, expect, it } from "vitest";
import { placed } from "../../support/pdf.ts";
import { bodyTop, findings, readFindings } from "../../support/pdf-letter.ts";

/** A line of findings; what is in brackets is raised, what is in angles lowered, at a share of the type’s size. */
function line(text: string, share = 0.8): { text: string; after: string } {
  let x = 70;
  const parts = text.split(/(\([^)]*\)|<[^>]*>)/).map((part) => {
    const set = part.startsWith("(") ? 4 : part.startsWith("<") ? -2 : 0;
    const words = set === 0 ? part : part.slice(1, -1);
    const size = set === 0 ? 9 : 9 * share;
    const shown = placed(words, [x, bodyTop + set], size);
    x += words.length * size * 0.6;
    return shown;
  });
  return { text: "", after: parts.join(" ") };
}

describe("a raised figure that leads to no footnote is set apart in its place", () => {
  it.each([
    ["The number fell to 24(1) since 2018(2) began.", "The number fell to 24¹ since 2018² began."],
    ["There are 10(2) of them.", "There are 10² of them."],
    ["The area is 5 km(2) wide.", "The area is 5 km² wide."],
    ["Staff met on the 30(th) of May.", "Staff met on the 30th of May."],
    ["The office measures CO<2> levels.", "The office measures CO₂ levels."],
  ])("%s", async (text, shown) => {
    for (const share of [0.6, 0.83]) {
      const reading = await readFindings([line(text, share)]);
      expect(reading.differences).toEqual([]);
      expect(findings(reading).map((one) => one.text)).toEqual([shown]);
    }
  });
});

describe("a mark is one where there is a footnote", () => {
  const note = (text: string): { text: string; after: string } => ({
    text: "",
    after: placed(text, [70, 60], 7),
  });

  it.each([
    ["The number fell to 24(1) since then.", "1 Figures of the council.", [21]],
    ["Caseloads are lower(*) in all teams.", "* Figures of the council.", [19]],
  ])("%s", async (text, words, offsets) => {
    const reading = await readFindings([line(text), note(words)]);
    expect(reading.body.footnotes.map((one) => one.text)).toEqual(["Figures of the council."]);
    expect(findings(reading)[0]?.marks.map(({ offset }) => offset)).toEqual(offsets);
    expect(reading.differences).toEqual([]);
  });

  it.each([0.83, 0.6])(
    "and where the notes’ own numbers are raised, one below the other: %s",
    async (share) => {
      const notes = [..."12"].map((number, index) => ({
        text: "",
        after: `${placed(number, [70, 83 - index * 22], 7 * share)} ${placed(`Note ${number}.`, [76, 80 - index * 22], 7)}`,
      }));
      const reading = await readFindings([
        line("A panel(1) meets each month, a board(2) each term."),
        ...notes,
      ]);
      expect(reading.body.footnotes.map((one) => one.text)).toEqual(["Note 1.", "Note 2."]);
      expect(findings(reading)).toMatchObject([{ text: "A panel meets each month, a board each term." }]);
      expect(reading.differences).toEqual([]);
    },
  );

  it("and the power of a unit is not one", async () => {
    const reading = await readFindings([
      line("It is 5 km(2) wide(1) and long(2)."),
      note("1 Figures of the council."),
      { text: "", after: placed("2 From the map.", [70, 50], 7) },
    ]);
    expect(findings(reading)[0]).toMatchObject({
      text: "It is 5 km² wide and long.",
      marks: [{ footnote: "fn1" }, { footnote: "fn2" }],
    });
  });
});

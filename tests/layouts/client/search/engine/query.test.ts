import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Lexicon, layPhrases, lexiconOf } from "../../../../../layouts/client/search/engine/lexicon.ts";
import { withQuoted } from "../../../../../layouts/client/search/engine/pieces.ts";
import { readQuery, soughtTerms } from "../../../../../layouts/client/search/engine/query.ts";

const acronyms = [
  { short: "PLO", long: "Public Law Outline" },
  { short: "CIN", long: "child in need" },
  { short: "CIN", long: "children in need" },
  { short: "SEND", long: "special educational needs and disabilities" },
];
const lay = layPhrases([
  { lay: ["kids in care"], field: ["children in care", "looked after"] },
  { lay: ["kid"], field: ["young people"] },
  { lay: ["grooming"], field: ["exploitation"] },
]);
const words =
  `children in care core groups plans well-being well being wellbeing co-operate co operate independent visitors
  growing multi-agency multi agency send letters 1037 foster carers young people exploitation quality`.split(
    /\s+/,
  );
const abbreviations = lexiconOf({ acronyms });
const known = lexiconOf({ acronyms, lay, words });

/** A query as a list of its clauses: alternatives parted by |, loose phrases with a tilde, exclusions with a minus. */
const shape = (typed: string, lexicon: Lexicon): string[] =>
  readQuery(typed, lexicon).clauses.map(
    ({ alternatives, excluded }) =>
      (excluded ? "-" : "") +
      alternatives.map(({ stems, loose }) => (loose ? "~" : "") + stems.join(" ")).join("|"),
  );

it("has everyday phrases also with small words between theirs", () => {
  expect(shape("kids who are in care", known)).toEqual(shape("kids in care", known));
});

it("has words that say little as optional ones, which count less", () => {
  const { clauses } = readQuery("plans kept secret", known);
  expect(clauses.map(({ typed, optional }) => [typed, optional])).toEqual([
    ["plans", false],
    ["kept", true],
    ["secret", false],
  ]);
  expect(clauses[1]?.alternatives[0]?.weight).toBeLessThan(1);
  expect(readQuery("plans “kept” secret", known).clauses.every(({ optional }) => !optional)).toBe(true);
});

describe("a query", () => {
  it.each([
    ["", []],
    ["…", []],
    ["%", []],
    ['"', []],
    ["core groups", ["core", "group"]],
    ["“core groups”", ["core group"]],
    ['"core groups" plans', ["core group", "plan"]],
    ['plans "core groups', ["plan", "core group"]],
    ["decision-making", ["decis make"]],
    ["missing -exploitation", ["miss", "-exploit"]],
    ['-"core groups"', ["-core group"]],
    ["quality of practice", ["qualiti", "practic"]],
    ["how is the quality of practice?", ["qualiti", "practic"]],
    ["of the", ["of", "the"]],
    ["what is", ["what", "is"]],
    ["“of the”", ["of the"]],
    ["PLO delays", ["plo|public law outlin", "delay"]],
    ["“PLO”", ["plo"]],
    ["public law outline delays", ["public law outlin|plo", "delay"]],
    ["“public law outline”", ["public law outlin"]],
    ["child in need plans", ["child in need|cin", "plan"]],
    ["CIN", ["cin|child in need|child in need"]],
    ["law public outline", ["law", "public", "outlin"]],
    ["public law -outline", ["public", "law", "-outlin"]],
    ["SEND", ["sendǃ|special educ need and disabl|~special educ need disabl"]],
    ["send", ["send"]],
    ["plans plans plan", ["plan"]],
  ])("%s is read as %j", (typed, clauses) => {
    expect(shape(typed, abbreviations)).toEqual(clauses);
  });

  it.each([
    ["kids in care", ["kid in care|child in care|look after"]],
    ["“kids in care”", ["kid in care"]],
    ["plans for kids", ["plan", "kid|young peopl"]],
    ["grooming", ["groom|exploit"]],
    ["wellbeing", ["wellb|well be"]],
    ["well-being", ["well be|wellb"]],
    ["well being", ["well be|wellb"]],
    ["multiagency", ["multiag|multi agenc"]],
    ["cooperate", ["cooper|co oper"]],
    ["independant visitors", ["independ", "visitor"]],
    ["chilren", ["child"]],
    ["fostercarers", ["foster carer"]],
    ["1,037", ["1037"]],
    ["zzzzzzz plans", ["zzzzzzz", "plan"]],
  ])("%s is read with the words of the archive as %j", (typed, clauses) => {
    expect(shape(typed, known)).toEqual(clauses);
  });

  it("tells what it left out, widened, added and corrected, and where it was typed", () => {
    const typed = "what PLO for the kids in care by qualtiy groups";
    const { leftOut, widened, lay: everyday, corrected } = readQuery(typed, known);
    expect(leftOut.map((reading) => reading.typed)).toEqual(["what", "for", "the", "by"]);
    expect(widened.map(({ acronym }) => acronym.short)).toEqual(["PLO"]);
    expect(everyday.map(({ typed: words, field }) => [words, field])).toEqual([
      ["kids in care", ["children in care", "looked after"]],
    ]);
    expect(corrected).toEqual([{ typed: "qualtiy", to: "quality", start: 33, end: 40 }]);
    for (const { start, end, typed: words } of [...leftOut, ...widened, ...everyday, ...corrected]) {
      expect(typed.slice(start, end)).toBe(words);
    }
  });

  it.each(["kids in care", "PLO", "qualtiy", "what"])("%s is taken as it is in quotation marks", (typed) => {
    const taken = readQuery(withQuoted(`plans ${typed}`, { start: 6, end: 6 + typed.length }), known);
    expect(taken.clauses[1]?.alternatives).toHaveLength(1);
    expect([...taken.leftOut, ...taken.widened, ...taken.lay, ...taken.corrected]).toEqual([]);
  });

  it("asks everyday words before the spelling is corrected", () => {
    const { corrected } = readQuery("grooming", known);
    expect(corrected).toEqual([]);
  });

  it("of a whole page is that of its rarest words, and says so, at once", () => {
    const many = Array.from({ length: 1000 }, (_, index) => `word${index}`);
    const lexicon = lexiconOf({ words: many, acronyms });
    const began = performance.now();
    const { clauses, shortened } = readQuery(many.join(" "), lexicon);
    expect(performance.now() - began).toBeLessThan(500);
    expect(clauses.length).toBeLessThanOrEqual(24);
    expect(clauses.at(-1)?.typed).toBe("word999");
    expect(shortened?.of).toBe(1000);
    expect(readQuery("neglect ".repeat(900), lexicon)).toMatchObject({
      clauses: [{ typed: "neglect" }],
      shortened: null,
    });
  });

  it("never fails, and each of its terms has a word", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (typed) => {
        for (const lexicon of [abbreviations, known]) {
          const { clauses } = readQuery(typed, lexicon);
          expect(
            clauses.flatMap(({ alternatives }) => alternatives).every(({ stems }) => stems.length > 0),
          ).toBe(true);
        }
      }),
    );
  });

  it("is sought by each of its words once, phrases whole and exclusions not at all", () => {
    expect(soughtTerms(readQuery('plan plans "core groups" -missing', abbreviations))).toEqual([
      { stems: ["plan"], weight: 1 },
      { stems: ["core", "group"], weight: 1 },
    ]);
  });
});

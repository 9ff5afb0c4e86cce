import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lexiconOf } from "../../../../../layouts/client/search/engine/lexicon.ts";
import { readQuery } from "../../../../../layouts/client/search/engine/query.ts";
import { find, neededTerms } from "../../../../../layouts/client/search/engine/term-places.ts";
import { paragraphs, readFor } from "../../../../support/indexed-texts.ts";

const lexicon = lexiconOf({});

describe("what is read of the index", () => {
  const needed = (typed: string, ...common: string[]) => {
    const { words, pairs } = neededTerms(readQuery(typed, lexicon), new Set(common));
    return { words, pairs: Object.fromEntries(pairs) };
  };

  it("are words, and of a phrase of rare words nothing else", () => {
    expect(needed("“core groups” late")).toEqual({ words: ["core", "group", "late"], pairs: {} });
  });

  it("are of a phrase with a common word the pairs, and no common word", () => {
    expect(needed("core groups", "core")).toEqual({ words: ["core", "group"], pairs: {} });
    expect(needed("“core groups”", "core")).toEqual({ words: [], pairs: { " core group": false } });
  });

  it("are places of pairs where other words must follow them", () => {
    expect(needed("“late core groups meet”", "group")).toEqual({
      words: ["late"],
      pairs: { " core group": true, " group meet": true },
    });
  });
});

it("finds phrases in exactly the letters that have their words in a row in one block", () => {
  const words = ["core", "group", "plan"];
  const text = fc.array(fc.constantFrom(...words), { maxLength: 9 }).map((all) => all.join(" "));
  const phrase = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(
      fc.array(fc.array(text), { maxLength: 5 }),
      phrase,
      fc.subarray(words),
      (texts, sought, common) => {
        const having = texts.flatMap((blocks, number) =>
          blocks.some((block) => ` ${block} `.includes(` ${sought.join(" ")} `)) ? [number] : [],
        );
        const query = readQuery(`"${sought.join(" ")}"`, lexicon);
        const read = readFor(
          query,
          texts.map((blocks) => paragraphs(...blocks)),
          common,
        );
        const [term] = query.clauses[0]?.alternatives ?? [];
        expect([...(term ? find(term, read).letters : [])]).toEqual(having);
      },
    ),
  );
});

it("finds a loose phrase where few other words are between its words, in their order", () => {
  const query = readQuery("special needs", lexicon);
  const texts = [
    "special needs",
    "special educational needs",
    "needs that are special",
    "special to one who has many needs",
  ];
  const read = readFor(
    query,
    texts.map((text) => paragraphs(text)),
  );
  expect([...find({ stems: ["special", "need"], weight: 1, loose: true }, read).letters]).toEqual([0, 1]);
});

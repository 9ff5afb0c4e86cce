import { expect, it } from "vitest";
import { layPhrases, lexiconOf, vocabularyOf } from "../../../../../layouts/client/search/engine/lexicon.ts";
import { stemsOf } from "../../../../../scripts/search/shared/stems.ts";

it("has everyday phrases by their stems, the longest first", () => {
  const phrases = layPhrases([
    { lay: ["kids", "kids in care"], field: ["children"] },
    { lay: ["foster parents"], field: ["foster carers"] },
  ]);
  expect(phrases).toEqual([
    { stems: stemsOf("kids in care"), field: ["children"] },
    { stems: stemsOf("foster parents"), field: ["foster carers"] },
    { stems: stemsOf("kids"), field: ["children"] },
  ]);
});

it("knows the words of the letters by rank and stem, and those printed with a hyphen by the closed form", () => {
  const { ranks, stems, hyphenated } = vocabularyOf(["children", "plans", "pre-birth"]);
  expect(ranks.get("children")).toBe(0);
  expect(ranks.get("plans")).toBe(1);
  expect(stems).toEqual(new Set([...stemsOf("children"), ...stemsOf("plans")]));
  expect([...hyphenated.values()]).toEqual([stemsOf("pre-birth")]);
  expect([...hyphenated.keys()]).toEqual(stemsOf("prebirth"));
});

it("knows nothing of an archive that has nothing", () => {
  const { acronyms, lay, names, vocabulary } = lexiconOf({});
  expect([acronyms, lay, [...names.byForm], vocabulary.words]).toEqual([[], [], [], []]);
});

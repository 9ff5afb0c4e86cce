import { expect, it } from "vitest";
import { knownLayWords } from "../../scripts/search/known-lay-words.ts";
import { stemsOf } from "../../scripts/search/shared/stems.ts";

const letters = [stemsOf("Foster carers are supported"), [...stemsOf("Young"), null, ...stemsOf("people")]];

it("leaves out words that no letter has, whatever their endings", () => {
  expect(
    knownLayWords([{ lay: ["foster parents"], field: ["foster carer", "fostering service"] }], letters),
  ).toEqual([{ lay: ["foster parents"], field: ["foster carer"] }]);
});

it("leaves out entries that have no words left, and phrases that are in no single paragraph", () => {
  expect(knownLayWords([{ lay: ["kids"], field: ["young people"] }], letters)).toEqual([]);
});

import { expect, it } from "vitest";
import { type Colour, type Sight, sightOn } from "../../../../scripts/ingest/reader/formats/contrast.ts";

const grey = (part: number): Colour => [part, part, part];
const [white, black] = [grey(1), grey(0)];

it.each<[string, Colour, Colour, Sight]>([
  ["black on white", black, white, "seen"],
  ["white on white", white, white, "hidden"],
  ["nearly white on white", grey(0.95), white, "hidden"],
  ["the grey that browsers print white words in", grey(0.67), white, "pale"],
  ["a third darker than white", grey(0.65), white, "pale"],
  ["half grey on white", grey(0.5), white, "seen"],
  ["white on a pale grey", white, grey(0.75), "pale"],
  ["dark grey on black", grey(0.3), black, "pale"],
  ["black on a navy highlight", black, [0, 0, 0.55], "pale"],
  ["an orange heading on white", [0.97, 0.59, 0.27], white, "seen"],
  ["a light blue heading on white", [0, 0.69, 0.94], white, "seen"],
  ["a link’s blue on pale yellow", [0, 0, 1], [1, 1, 0.8], "seen"],
])("how words show: %s", (_, text, behind, sight) => {
  expect(sightOn(text, behind)).toBe(sight);
});

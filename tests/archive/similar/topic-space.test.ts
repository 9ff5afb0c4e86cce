import { describe, expect, it } from "vitest";
import { closeness, topicSpace } from "../../../scripts/archive/similar/topic-space.ts";

const subjects = {
  supervision: ["supervision", "reflective", "managers", "oversight", "recorded", "caseloads"],
  missing: ["missing", "exploitation", "return", "interviews", "police", "strategy"],
  leavers: ["accommodation", "leavers", "pathway", "advisers", "employment", "independence"],
};

/** Texts of five words each on three subjects, in five groups. */
const texts = Object.values(subjects).flatMap((words) =>
  Array.from({ length: 15 }, (_, number) => ({
    text: [0, 1, 2, 3, 4].map((step) => words[(number + step) % words.length]).join(" "),
    group: `group ${number % 5}`,
  })),
);

describe("places of texts", () => {
  const space = topicSpace(texts);

  it("are close on one subject and apart on two", () => {
    expect(closeness(space, 0, 3)).toBeGreaterThan(0.8);
    expect(closeness(space, 0, 20)).toBeLessThan(0.2);
  });

  it("are the same every time", () => {
    expect(topicSpace(texts).places).toEqual(space.places);
  });

  it("do not depend on a name that only one group has", () => {
    const named = texts.map(({ text, group }) => ({
      text: group === "group 1" ? `${text} Leeds` : text,
      group,
    }));
    const other = topicSpace(named);
    expect(closeness(other, 0, 3)).toBeCloseTo(closeness(space, 0, 3), 5);
  });

  it("are close for texts that share no word when their words are used together elsewhere", () => {
    const pairs = ["supervision oversight", "oversight managers", "police strategy", "strategy missing"];
    const known = pairs.flatMap((text) => ["a", "b", "c", "d"].map((group) => ({ text, group })));
    const other = topicSpace([
      ...known,
      { text: "supervision", group: "a" },
      { text: "managers", group: "b" },
    ]);
    expect(closeness(other, known.length, known.length + 1)).toBeGreaterThan(0.7);
  });
});

it("a text of unknown words is close to nothing", () => {
  const space = topicSpace([...texts, { text: "unheard words", group: "a" }]);
  for (const other of texts.keys()) expect(closeness(space, texts.length, other)).toBe(0);
});

it.each([[[]], [[{ text: "a single text", group: "a" }]]])("few texts make a space too: %j", (few) => {
  expect(topicSpace(few).places.every((number) => Number.isFinite(number))).toBe(true);
});

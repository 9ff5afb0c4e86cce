import { expect, it } from "vitest";
import { plainLine, type SourceLine } from "../../../../scripts/ingest/reader/formats/source-document.ts";
import { runningLines } from "../../../../scripts/ingest/reader/structure/running-lines.ts";

/** Pages of lines; `-` before a line’s words says that a gap is above it. */
function linesOf(...pages: readonly string[][]): SourceLine[] {
  const lines = pages.flatMap((page) =>
    page.map((text, index) => ({
      ...plainLine(text.replace(/^-/, "")),
      pageStart: index === 0,
      gap: text.startsWith("-") ? 2 : 0,
    })),
  );
  return lines.map((line, number) => ({ ...line, number }));
}

function running(...pages: readonly string[][]): { sure: string[]; unsure: string[] } {
  const lines = linesOf(...pages);
  const { sure, unsure } = runningLines(lines);
  const texts = (numbers: ReadonlySet<number>): string[] => [
    ...new Set(lines.filter(({ number }) => numbers.has(number)).map(({ text }) => text)),
  ];
  return { sure: texts(sure), unsure: texts(unsure) };
}

it("a foot of several lines and a number is found whole", () => {
  const foot = (number: number): string[] => ["-Visit to Leeds", "1 and 2 May", `Page ${number} of 3`];
  const pages = ["One.", "Two.", "Three."].map((text, index) => [text, ...foot(index + 1)]);
  expect(running(...pages)).toEqual({ sure: ["Visit to Leeds", "1 and 2 May"], unsure: [] });
});

it("a header is on all pages but the first, below its number or above it", () => {
  const pages = ["One", "Two", "Three", "Four"].map((text, index) => [
    ...(index === 0 ? [] : [`${index + 1}`, "Visit to Leeds"]),
    `-${text} is good.`,
  ]);
  expect(running(...pages)).toEqual({ sure: ["Visit to Leeds"], unsure: [] });
});

it("what two pages alone repeat is not sure", () => {
  expect(running(["One.", "-Visit to Leeds"], ["Two.", "-Visit to Leeds"])).toEqual({
    sure: [],
    unsure: ["Visit to Leeds"],
  });
});

it.each([
  ["that no gap parts from the letter", ["One", "goes on"], ["Two", "goes on"]],
  ["that end a sentence", ["One.", "-So it is."], ["Two.", "-So it is."]],
  [
    "that are not at an edge",
    ["One", "-Same words", "a", "b", "c", "d"],
    ["Two", "-Same words", "e", "f", "g", "h"],
  ],
])("lines of the letter stay that two pages have: %s", (_, ...pages) => {
  expect(running(...pages)).toEqual({ sure: [], unsure: [] });
});

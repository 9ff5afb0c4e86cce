/** Sorts what a page shows: the text that is read, what is covered in it, and what is beside it. */
import { type Aside, annotationsOf, isField, redactions, undrawnWords } from "./pdf-annotations.ts";
import type { Operators, PageContent, PageSight, TextRun } from "./pdf-content.ts";
import { type Box, type Matrix, multiply, transformBox } from "./pdf-geometry.ts";
import type { Paint } from "./pdf-paint.ts";
import { pageContent } from "./pdf-runs.ts";
import { type PageText, pageText } from "./pdf-visibility.ts";

/** Runs beside the text of a page, and how they are there. */
export type AsideRuns = { how: string; runs: TextRun[] };

export type SortedPage = PageText & {
  /** What is painted beside the text. */
  paints: Paint[];
  asides: AsideRuns[];
  /** Words of annotations that are not drawn as text. */
  undrawn: Aside[];
};

/** A page’s text in the direction in which most of it is read. @param annotations the page’s own, from pdfjs */
export function sortedPage(
  operators: Operators,
  sight: PageSight,
  annotations: readonly unknown[],
): SortedPage {
  const own = annotationsOf(annotations);
  const first = pageContent(operators, sight);
  const direction = mainDirection(first.runs);
  const seenAt = (turned: number): { content: PageContent; box: Box; upright: Matrix } => {
    const turnedSight = turned === 0 ? sight : turnedBack(sight, turned);
    const content = turned === 0 ? first : pageContent(operators, turnedSight);
    return { content, box: turnedSight.box, upright: turnedSight.upright };
  };
  const { content, box, upright } = seenAt(direction);
  const paints = [...content.paints, ...redactions(own, upright)];
  const isText = ({ annotation }: TextRun): boolean => annotation === null || isField(own, annotation);
  const level = content.runs.filter(({ turned }) => turned === 0);
  const text = pageText({ runs: level.filter(isText), paints }, box);
  const laidOver = pageText({ runs: level.filter((run) => !isText(run)), paints }, box).seen;
  const asides: AsideRuns[] = [{ how: "is laid over the page as a comment or stamp", runs: laidOver }];
  for (const turned of new Set(first.runs.map((run) => run.turned))) {
    if (turned === direction) continue;
    const { content: other, box: otherBox } = seenAt(turned);
    const runs = other.runs.filter((run) => run.turned === 0);
    asides.push({ how: "is rotated", runs: pageText({ ...other, runs }, otherBox).seen });
  }
  const drawn = new Set(first.runs.flatMap(({ annotation }) => annotation ?? []));
  return { ...text, paints, asides, undrawn: undrawnWords(own, drawn) };
}

/** By how many degrees most of a page’s text is turned. */
function mainDirection(runs: readonly TextRun[]): number {
  const counts = new Map<number, number>();
  for (const { turned, glyphs } of runs) counts.set(turned, (counts.get(turned) ?? 0) + glyphs.length);
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return most?.[0] ?? 0;
}

/** A page turned so that text which is rotated on it stands upright. */
function turnedBack(sight: PageSight, degrees: number): PageSight {
  const angle = (-degrees * Math.PI) / 180;
  const turn: Matrix = [Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle), 0, 0];
  const [left, bottom, right, top] = transformBox(turn, sight.box);
  const moved: Matrix = [turn[0], turn[1], turn[2], turn[3], -left, -bottom];
  return { ...sight, box: [0, 0, right - left, top - bottom], upright: multiply(moved, sight.upright) };
}

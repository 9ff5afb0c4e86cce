/** Names of inspectors that may be two spellings of one: a hint for the editor, who alone can know. */
import { slugOf } from "../letter/ids.ts";

/** The pairs of names that may be of one person, each in the order of the alphabet. */
export function similarNames(names: readonly string[]): [string, string][] {
  const sorted = names.toSorted().map((name) => ({ name, words: slugOf(name).split("-") }));
  return sorted.flatMap((one, place) =>
    sorted
      .slice(place + 1)
      .flatMap((other): [string, string][] =>
        mayBeOne(one.words, other.words) ? [[one.name, other.name]] : [],
      ),
  );
}

function mayBeOne(one: readonly string[], other: readonly string[]): boolean {
  const [first = "", second = ""] = [one[0], other[0]];
  const [last = "", otherLast = ""] = [one.at(-1), other.at(-1)];
  if (last === otherLast)
    return first.startsWith(second) || second.startsWith(first) || differByOne(first, second);
  return first === second && Math.min(last.length, otherLast.length) > 3 && differByOne(last, otherLast);
}

/** Whether one letter was added, left out or replaced. */
function differByOne(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end))
    end += 1;
  return Math.max(one.length, other.length) - start - end <= 1;
}

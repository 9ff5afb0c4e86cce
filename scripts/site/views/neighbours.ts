/** The letters to the same authority before and after a letter. */
import { type Letter, nameOfVisit } from "../../archive/letter.ts";
import { capitalised, daysInWords } from "../../letter/wording.ts";
import type { LinkView } from "./link.ts";

export type Neighbour = LinkView & { when: string };

export type Neighbours = { previous: Neighbour | null; next: Neighbour | null };

/**
 * The neighbours of every letter, by its id.
 * @param letters newest visit first
 */
export function neighboursOf(letters: readonly Letter[]): Map<string, Neighbours> {
  const neighbours = new Map<string, Neighbours>();
  for (const sameAuthority of Map.groupBy(letters, ({ authority }) => authority.slug).values()) {
    for (const [index, { id }] of sameAuthority.entries()) {
      neighbours.set(id, {
        previous: neighbour(sameAuthority[index + 1]),
        next: neighbour(sameAuthority[index - 1]),
      });
    }
  }
  return neighbours;
}

function neighbour(letter: Letter | undefined): Neighbour | null {
  if (!letter) return null;
  return {
    text: capitalised(nameOfVisit(letter)),
    url: letter.url,
    when: daysInWords(letter.visit.start, letter.visit.end),
  };
}

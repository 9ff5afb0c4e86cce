/** The predecessors and successors of authorities, worked out from the predecessors in the register. */
import type { Authority } from "./register.ts";

export type Lineage = {
  /** Authorities that this one replaced, nearest first, each once. */
  predecessors: Authority[];
  /** Authorities that replaced this one, nearest first, each once. */
  successors: Authority[];
};

/** Makes a function that gives the lineage of an authority in the register, over any number of steps. */
export function lineages(authorities: readonly Authority[]): (slug: string) => Lineage {
  const bySlug = new Map(authorities.map((authority) => [authority.slug, authority]));
  const successors = new Map<string, string[]>();
  for (const { slug, predecessors } of authorities) {
    for (const predecessor of predecessors) {
      successors.set(predecessor, [...(successors.get(predecessor) ?? []), slug]);
    }
  }
  const follow = (slug: string, next: (slug: string) => readonly string[]): Authority[] => {
    const found = new Set<string>();
    const waiting = [...next(slug)];
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      if (step === slug || found.has(step)) continue;
      found.add(step);
      waiting.push(...next(step));
    }
    return [...found].flatMap((step) => bySlug.get(step) ?? []);
  };
  return (slug) => ({
    predecessors: follow(slug, (step) => bySlug.get(step)?.predecessors ?? []),
    successors: follow(slug, (step) => successors.get(step) ?? []),
  });
}

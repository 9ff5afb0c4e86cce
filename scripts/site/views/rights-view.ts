/** Whose the letters are and under which terms they are published, as the publisher’s file says; nothing where it says nothing. */
import type { Publisher } from "../../content/publishers/publisher-schema.ts";

export type RightsView = {
  /** “Crown copyright”; null if no such words are given. */
  rights: string | null;
  licence: { text: string; url: string | null } | null;
  /** What the archive says of its relation to others; null if nothing. */
  disclaimer: string | null;
};

/** What the pages say of rights. */
export function rightsView(publisher: Pick<Publisher, "rights" | "licence" | "disclaimer">): RightsView {
  const { rights = null, licence, disclaimer = null } = publisher;
  return {
    rights,
    licence: licence ? { text: licence.name, url: licence.address ?? null } : null,
    disclaimer,
  };
}

/**
 * What pages on all letters say of rights: what is the same for all publishers, and every disclaimer once.
 */
export function rightsOfAll(publishers: readonly [Publisher, ...Publisher[]]): RightsView {
  const [first, ...others] = publishers.map(rightsView);
  const disclaimers = publishers.flatMap(({ disclaimer }) => disclaimer ?? []);
  const same = others.every(
    (other) =>
      JSON.stringify({ ...other, disclaimer: null }) === JSON.stringify({ ...first, disclaimer: null }),
  );
  return {
    rights: (same && first?.rights) || null,
    licence: (same && first?.licence) || null,
    disclaimer: [...new Set(disclaimers)].join(" ") || null,
  };
}

/**
 * The sentence on the letters’ rights, in what comes before the name of the licence and what comes after it; null where
 * nothing is known.
 * @example rightsSentence(view) // ["Letters are Crown copyright, reused under the ", "."]
 */
export function rightsSentence({ rights, licence }: RightsView): [before: string, after: string] | null {
  if (rights === null && licence === null) return null;
  if (licence === null) return [`Letters are ${rights}`, "."];
  return [`Letters are ${rights === null ? "" : `${rights}, `}reused under the `, "."];
}

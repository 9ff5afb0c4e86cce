/** The archive grouped by authority, region and theme, once for all views. */

import type { Archive } from "../../archive/archive.ts";
import type { ArchiveEvent } from "../../archive/event.ts";
import type { Letter } from "../../archive/letter.ts";
import type { InspectorNamed } from "../../content/inspectors.ts";
import { type Lineage, lineages } from "../../content/lineage.ts";
import type { Inspected, Publisher } from "../../content/publishers/publisher-schema.ts";
import type { Authority } from "../../content/register.ts";
import type { WithdrawnLetter } from "../../letter/withdrawal.ts";
import { inAlphabet } from "../alphabet.ts";

export type ArchiveIndex = {
  /** What pages on all letters call what is inspected. */
  inspected: Inspected;
  publishers: readonly Publisher[];
  /** Letters to an authority, newest visit first. */
  lettersTo(authority: string): readonly Letter[];
  /** Letters to an authority that were withdrawn, newest visit first. */
  withdrawnFrom(authority: string): readonly WithdrawnLetter[];
  /** Events of an authority, oldest first. */
  eventsOf(authority: string): readonly ArchiveEvent[];
  /** Letters with at least one paragraph that carries a theme, newest visit first. */
  lettersOn(theme: string): readonly Letter[];
  lineageOf(authority: string): Lineage;
  inspectorNamed: InspectorNamed;
  /** Letters to an authority, followed by those to its predecessors. */
  lettersOfLine(authority: string): readonly Letter[];
  /** Names of themes by slug, in the order of the vocabulary. */
  themeNames: ReadonlyMap<string, string>;
  /** Withdrawn letters to an authority, followed by those to its predecessors. */
  withdrawnFromLine(authority: string): readonly WithdrawnLetter[];
  /**
   * Authorities that have a page: those with letters, including withdrawn ones, and those whose predecessors or
   * successors have letters.
   */
  published: Authority[];
  hasPage(authority: string): boolean;
  /** Authorities of each region that have a page, regions and authorities by name. */
  regions: ReadonlyMap<string, Authority[]>;
};

/** Groups an archive. */
export function indexArchive(archive: Archive): ArchiveIndex {
  const toAuthorities = Map.groupBy(
    archive.letters.flatMap((letter) => letter.authorities.map(({ slug }) => ({ slug, letter }))),
    ({ slug }) => slug,
  );
  const letters = new Map([...toAuthorities].map(([slug, list]) => [slug, list.map(({ letter }) => letter)]));
  const withdrawn = Map.groupBy(archive.withdrawn, ({ authority }) => authority.slug);
  const events = Map.groupBy(archive.events, ({ authority }) => authority);
  const themed = Map.groupBy(
    archive.letters.flatMap((letter) => letter.themes.map((theme) => ({ theme, letter }))),
    ({ theme }) => theme,
  );
  const onTheme = new Map([...themed].map(([theme, list]) => [theme, list.map(({ letter }) => letter)]));
  const lineageOf = lineages(archive.authorities);
  const hadLetters = ({ slug }: Authority): boolean => letters.has(slug) || withdrawn.has(slug);
  const lineOf = (authority: string): string[] => [
    authority,
    ...lineageOf(authority).predecessors.map(({ slug }) => slug),
  ];
  const published = archive.authorities
    .filter((authority) => {
      const { predecessors, successors } = lineageOf(authority.slug);
      return [authority, ...predecessors, ...successors].some(hadLetters);
    })
    .sort((a, b) => inAlphabet(a.name, b.name));
  const withPage = new Set(published.map(({ slug }) => slug));
  const regions = Map.groupBy(published, ({ region }) => region);
  return {
    inspected: archive.inspected,
    publishers: archive.publishers,
    lettersTo: (authority) => letters.get(authority) ?? [],
    withdrawnFrom: (authority) => withdrawn.get(authority) ?? [],
    eventsOf: (authority) => events.get(authority) ?? [],
    lettersOn: (theme) => onTheme.get(theme) ?? [],
    lineageOf,
    inspectorNamed: archive.inspectorNamed,
    lettersOfLine: (authority) => lineOf(authority).flatMap((slug) => letters.get(slug) ?? []),
    withdrawnFromLine: (authority) => lineOf(authority).flatMap((slug) => withdrawn.get(slug) ?? []),
    themeNames: new Map(archive.themes.map(({ slug, name }) => [slug, name])),
    published,
    hasPage: (authority) => withPage.has(authority),
    regions: new Map([...regions].sort(([a], [b]) => inAlphabet(a, b))),
  };
}

/** What the pages of inspectors show. */

import type { Inspector } from "../../archive/archive.ts";
import type { Inspected } from "../../content/publishers/publisher-schema.ts";
import { allServices } from "../../content/publishers/publisher-words.ts";
import { inspectorUrl } from "../../letter/urls.ts";
import { counted, dateInWords, listed } from "../../letter/wording.ts";
import { byLastName, inAlphabet } from "../alphabet.ts";
import { type LetterEntry, letterEntry } from "./letter-entry.ts";
import { lettersOnPage } from "./letters-by-year.ts";
import type { LinkView } from "./link.ts";
import { type ListPages, listPages } from "./list-pages.ts";

export type InspectorPageView = {
  url: string;
  title: string;
  name: string;
  description: string;
  standfirst: string;
  /** The role as letters give it. */
  roles: string;
  authorities: LinkView[];
  letters: LetterEntry[];
  pages: ListPages;
};

/** An inspector in the list of all. */
export type InspectorEntry = LinkView & { letters: string };

/** All inspectors by last name. */
export function inspectorEntries(inspectors: readonly Inspector[]): InspectorEntry[] {
  return inspectors
    .toSorted((a, b) => byLastName(a.name, b.name))
    .map(({ slug, name, letters }) => ({
      text: name,
      url: inspectorUrl(slug),
      letters: counted(letters.length, "letter"),
    }));
}

/** The pages of an inspector’s letters. */
export function inspectorPages(
  { slug, name, spellings, letters }: Inspector,
  inspected: Inspected,
): InspectorPageView[] {
  const roles = new Set(
    letters.flatMap(({ inspectors }) =>
      inspectors.flatMap((person) => (spellings.includes(person.name) ? (person.role ?? []) : [])),
    ),
  );
  const authorities = new Map(letters.map(({ authority }) => [authority.name, authority.url]));
  const [newest, oldest] = [letters[0], letters.at(-1)].map((letter) =>
    letter ? dateInWords(letter.visit.start.slice(0, 7)) : "",
  );
  const span = newest === oldest ? `in ${newest}` : `between ${oldest} and ${newest}`;
  return listPages(letters, inspectorUrl(slug), lettersOnPage).map(({ url, number, items, pages }) => ({
    url,
    title: number === 1 ? `${name}, inspector` : `${name}, inspector, page ${number}`,
    name,
    description: `Letters on visits to ${allServices(inspected)} by ${name}${number === 1 ? "" : `, page ${number}`}.`,
    standfirst: `${counted(letters.length, "letter")} on visits ${span}`,
    roles: listed([...roles]),
    authorities: [...authorities]
      .map(([text, authorityPage]) => ({ text, url: authorityPage }))
      .sort((a, b) => inAlphabet(a.text, b.text)),
    letters: items.map(letterEntry),
    pages,
  }));
}

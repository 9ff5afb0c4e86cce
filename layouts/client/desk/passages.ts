/** The passages that a part of the desk’s page names in its data. */

export type Passage = { words: string; page: number | null };

/** A part of the reading whose words can be shown in the source. */
export type Shown = { id: string; name: string; passages: Passage[] };

export function shownPart(element: HTMLElement): Shown {
  const { words = "[]", name = "" } = element.dataset;
  return { id: element.id, name, passages: JSON.parse(words) };
}

/** The source of a letter as it is shown: it marks passages, and leads from its words to the reading. */
export type SourcePane = {
  /** Marks passages and brings the first into view; gives the page of the first, or false where none is found. */
  mark: (passages: readonly Passage[]) => { page: number | null } | false;
};

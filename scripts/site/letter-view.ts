/** What the page of a letter shows. */
import type { Archive } from "../archive/archive.ts";
import type { FootnoteMark, Letter, Paragraph, Section } from "../letter/schema.ts";
import { themeUrl } from "./urls.ts";
import {
  capitalised,
  dateInWords,
  daysInWords,
  judgedInWords,
  personInWords,
  visitName,
  visitNames,
} from "./wording.ts";

/** Words of a line, or the mark of a footnote that stands between them. */
export type TextPiece = string | { mark: string; footnote: string; reference: string };

export type ParagraphView = { id: string; label: string; was: string[]; pieces: TextPiece[] };

/** Paragraphs one under the other, or the items of a list. */
export type BlockView = { kind: "paragraphs" | "list"; paragraphs: ParagraphView[] };

export type SectionView = {
  id: string;
  heading: TextPiece[] | null;
  /** The heading’s words alone. */
  title: string | null;
  was: string[];
  blocks: BlockView[];
};

export type LinkView = { text: string; url: string };

/** A letter in a list of letters. */
export type LetterEntry = LinkView & { authority: LinkView; what: string; when: string; date: string };

export type LetterView = {
  url: string;
  title: string;
  /** A title that no other page has. */
  pageTitle: string;
  description: string;
  kicker: string;
  standfirst: string;
  authority: LinkView & { region: string };
  visit: string;
  letterDate: string | null;
  inspectors: string[];
  otherPeople: string[];
  judgement: string | null;
  addressedTo: string | null;
  themes: LinkView[];
  salutation: string | null;
  sections: SectionView[];
  signOff: string[];
  copies: string[];
  footnotes: { id: string; mark: string; text: string; references: string[] }[];
  /** The words that the search index keeps of the letter beside its text. */
  search: { title: string; date: string; filters: [string, string][] };
};

/** The view of a letter’s page. */
export function letterView(letter: Letter, archive: Archive): LetterView {
  const name = visitName(letter.type, letter.visit.ordinal);
  const visit = daysInWords(letter.visit.start, letter.visit.end);
  const themes = archive.themes.filter(({ slug }) => letter.themes.includes(slug));
  const pageTitle = `${letter.authority.name}: ${name}, ${visit}`;
  return {
    url: letter.url,
    title: letter.title,
    pageTitle,
    description: `Letter on the ${name} to ${letter.authority.name} children’s services, ${visit}.`,
    kicker: `${capitalised(visitNames[letter.type])} letter`,
    standfirst: standfirst(letter, name, visit),
    authority: { text: letter.authority.name, url: letter.authority.url, region: letter.authority.region },
    visit,
    letterDate: letter.letterDate && dateInWords(letter.letterDate),
    inspectors: letter.inspectors.map(personInWords),
    otherPeople: letter.otherPeople.map(personInWords),
    judgement: letter.judgement && judgementInWords(letter.judgement),
    addressedTo: addressedTo(letter),
    themes: themes.map((theme) => ({ text: theme.name, url: themeUrl(theme.slug) })),
    salutation: letter.recipient?.salutation ?? null,
    sections: letter.sections.map(sectionView),
    signOff: letter.signOff,
    copies: letter.copies,
    footnotes: letter.footnotes.map((footnote) => ({
      ...footnote,
      mark: footnote.id.slice("fn".length),
      references: referencesTo(footnote.id, letter.sections),
    })),
    search: {
      title: pageTitle,
      date: letter.visit.start,
      filters: [
        ["authority", letter.authority.name],
        ["region", letter.authority.region],
        ["type", capitalised(visitNames[letter.type])],
        ["year", letter.visit.start.slice(0, 4)],
        ...themes.map((theme): [string, string] => ["theme", theme.name]),
        ...letter.inspectors.map((inspector): [string, string] => ["inspector", inspector.name]),
      ],
    },
  };
}

/** A letter as lists of letters show it. */
export function letterEntry(letter: Letter): LetterEntry {
  return {
    text: letter.title,
    url: letter.url,
    authority: { text: letter.authority.name, url: letter.authority.url },
    what: capitalised(visitName(letter.type, letter.visit.ordinal)),
    when: daysInWords(letter.visit.start, letter.visit.end),
    date: letter.visit.start,
  };
}

/** A judgement in words: “Inadequate, November 2016”. */
export function judgementInWords({ grade, date }: NonNullable<Letter["judgement"]>): string {
  return date === null ? capitalised(grade) : `${capitalised(grade)}, ${dateInWords(date)}`;
}

function standfirst({ judgement, visit: { ordinal } }: Letter, name: string, visit: string): string {
  const since =
    judgement?.date && ordinal !== null
      ? ` since services were judged ${judgedInWords(judgement.grade)} in ${dateInWords(judgement.date)}`
      : "";
  return `${ordinal === null ? capitalised(name) : `The ${name}`}${since}, ${visit}`;
}

function addressedTo({ recipient }: Letter): string | null {
  const parts = [recipient?.name, recipient?.role].filter((part) => part != null);
  return parts.length > 0 ? parts.join(", ") : null;
}

function sectionView({ id, heading, marks, was, paragraphs }: Section): SectionView {
  return {
    id,
    heading: heading === null ? null : pieces(heading, marks, id),
    title: heading,
    was,
    blocks: blocks(paragraphs),
  };
}

function blocks(paragraphs: readonly Paragraph[]): BlockView[] {
  const made: BlockView[] = [];
  for (const paragraph of paragraphs) {
    const kind = paragraph.kind === "item" ? "list" : "paragraphs";
    const view = paragraphView(paragraph);
    const last = made.at(-1);
    if (last?.kind === kind) last.paragraphs.push(view);
    else made.push({ kind, paragraphs: [view] });
  }
  return made;
}

function paragraphView({ id, text, marks, was }: Paragraph): ParagraphView {
  return { id, label: id.slice("p".length), was, pieces: pieces(text, marks, id) };
}

/** Id of the place where an element refers to a footnote. */
const referenceId = (footnote: string, element: string, count: number): string =>
  `${footnote}-from-${element}${count > 1 ? `-${count}` : ""}`;

function pieces(text: string, marks: readonly FootnoteMark[], element: string): TextPiece[] {
  const made: TextPiece[] = [];
  let from = 0;
  for (const [index, { footnote, offset }] of marks.entries()) {
    const count = marks.slice(0, index + 1).filter((mark) => mark.footnote === footnote).length;
    made.push(text.slice(from, offset));
    made.push({
      mark: footnote.slice("fn".length),
      footnote,
      reference: referenceId(footnote, element, count),
    });
    from = offset;
  }
  return [...made, text.slice(from)].filter((piece) => piece !== "");
}

function referencesTo(footnote: string, sections: readonly Section[]): string[] {
  return sections
    .flatMap((section) => [section, ...section.paragraphs])
    .flatMap(({ id, marks }) =>
      marks
        .filter((mark) => mark.footnote === footnote)
        .map((_, index) => referenceId(footnote, id, index + 1)),
    );
}

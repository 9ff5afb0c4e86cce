/**
 * What the page of a letter shows.
 *
 * `scripts/site/views/` holds what each kind of page shows, as typed data for its template; it may import
 * `scripts/site/` itself.
 */
import type { Archive } from "../../archive/archive.ts";
import { citedArchive, kindOfLetter, type Letter, nameOfVisit } from "../../archive/letter.ts";
import {
  judgedInWords,
  onPart,
  personInWords,
  withServices,
} from "../../content/publishers/publisher-words.ts";
import type { Theme } from "../../content/themes.ts";
import { citationStart } from "../../letter/citation.ts";
import { styledCitations, unknownDay } from "../../letter/citation-styles.ts";
import { paragraphLabel } from "../../letter/ids.ts";
import { isRedacted } from "../../letter/redaction.ts";
import type { CorrectableField } from "../../letter/schema.ts";
import { besideLetter, inspectorUrl, letterForms, themeUrl } from "../../letter/urls.ts";
import {
  capitalised,
  dateInWords,
  daysInWords,
  fileSizeInWords,
  judgementInWords,
} from "../../letter/wording.ts";
import { type Abbreviation, abbreviationsOf } from "../abbreviations.ts";
import { type FigureSentence, figuresOf } from "../figures.ts";
import { type LetterMetadata, letterMetadata } from "./letter-metadata.ts";
import { type FootnoteView, footnoteViews, type SectionView, sectionViews } from "./letter-text-view.ts";
import type { LinkView } from "./link.ts";
import type { Neighbours } from "./neighbours.ts";
import { type ParagraphKnowledge, type ParagraphNotesView, paragraphNotes } from "./paragraph-notes.ts";
import { type RightsView, rightsView } from "./rights-view.ts";

/** Words of a sentence, or a figure among them. */
export type QuotePiece = string | { figure: string };

/** The sentences of a paragraph that quote figures. */
export type FigureView = { paragraph: string; label: string; sentences: QuotePiece[][] };

export type OriginalView = {
  format: string;
  /** Pages and size: “4 pages, 212 kB”. */
  extent: string;
  sha256: string;
  /** Where it is published: its path on the site and its full address; null if the archive no longer has it. */
  published: { url: string; address: string } | null;
  /** Why it is withheld; null where it is not. */
  withheld: "redacted" | "covered words" | "by the editor" | null;
  /** What was done about its pages that are only pictures; null where it has none. */
  picturePages: Letter["picturePages"];
};

export type CitationView = {
  /** The citation up to where a paragraph may be named. */
  start: string;
  address: string;
  /** An example paragraph, to show how one is cited. */
  example: { label: string; address: string } | null;
  /** In other styles: of the letter, and of the example paragraph where there is one. */
  styles: { name: string; template: string; letter: string; example: string | null }[];
  files: (LinkView & { type: string })[];
};

/** A theme of a letter, and links to the paragraphs on it. */
export type LetterTheme = LinkView & { paragraphs: LinkView[] };

export type LetterView = {
  url: string;
  title: string;
  /** A title that no other page has. */
  pageTitle: string;
  description: string;
  standfirst: string;
  authority: LinkView & { region: string };
  /** Those that the letter is to besides the first. */
  otherAuthorities: LinkView[];
  type: string;
  visit: string;
  letterDate: string | null;
  /** With the addresses of their pages; null for a name that is redacted. */
  inspectors: { text: string; url: string | null }[];
  otherPeople: string[];
  judgement: string | null;
  /** The letter’s own words on what inspectors looked at. */
  scope: string | null;
  addressedTo: string[];
  /** The themes with most paragraphs first. */
  themes: LetterTheme[];
  corrections: { when: string; date: string; note: string }[];
  /** The fields that an editor has corrected, in words. */
  setByHand: string[];
  salutation: string | null;
  sections: SectionView[];
  signOff: string[];
  copies: string[];
  footnotes: FootnoteView[];
  abbreviations: Abbreviation[];
  figures: FigureView[];
  /** By the ids of paragraphs. */
  notes: ReadonlyMap<string, ParagraphNotesView>;
  neighbours: Neighbours;
  citation: CitationView;
  alternates: (LinkView & { type: string })[];
  original: OriginalView;
  /** Whose the letter is, and its licence. */
  rights: RightsView;
  metadata: LetterMetadata;
};

/** What a letter’s page needs in addition to the letter. */
export type LetterContext = {
  archive: Archive;
  neighbours: Neighbours;
  /** Where its original is published; null where it is not. */
  originalUrl: string | null;
  knowledge: ParagraphKnowledge;
};

/** The view of a letter’s page. */
export function letterView(
  letter: Letter,
  { archive, neighbours, originalUrl, knowledge }: LetterContext,
): LetterView {
  const { publishedBy } = letter;
  const name = nameOfVisit(letter);
  const visit = daysInWords(letter.visit.start, letter.visit.end);
  const themes = archive.themes.filter(({ slug }) => letter.themes.includes(slug));
  const pageTitle = `${letter.authority.name}: ${name}, ${visit}`;
  return {
    url: letter.url,
    title: letter.title,
    pageTitle,
    description: `Letter on the ${name} to ${withServices(letter.authority.name, publishedBy.inspected)}, ${visit}.`,
    standfirst: withUnbrokenDates(standfirst(letter, name, visit)),
    authority: { text: letter.authority.name, url: letter.authority.url, region: letter.authority.region },
    otherAuthorities: letter.authorities.slice(1).map(({ name: text, url }) => ({ text, url })),
    type: capitalised(name),
    visit,
    letterDate: letter.letterDate && dateInWords(letter.letterDate),
    inspectors: letter.inspectors.map((person) => ({
      text: personInWords(person, publishedBy),
      url: isRedacted(person.name) ? null : inspectorUrl(archive.inspectorNamed(person.name).slug),
    })),
    otherPeople: letter.otherPeople.map((person) => personInWords(person, publishedBy)),
    judgement: letter.judgement && judgementInWords(letter.judgement, onPart(publishedBy.inspected)),
    scope: letter.scope,
    addressedTo: addressedTo(letter),
    themes: letterThemes(letter, themes),
    corrections: letter.corrections.map(({ date, note }) => ({ when: dateInWords(date), date, note })),
    setByHand: letter.corrected.map((field) => fieldNames[field]),
    salutation: letter.recipient?.salutation ?? null,
    sections: sectionViews(letter),
    signOff: letter.signOff,
    copies: letter.copies,
    footnotes: footnoteViews(letter),
    abbreviations: abbreviationsOf(letter, archive.glossary),
    figures: figureViews(letter),
    notes: paragraphNotes(letter, knowledge, new Map(archive.themes.map(({ slug, name }) => [slug, name]))),
    neighbours,
    citation: citationView(letter, archive),
    alternates: alternates(letter),
    original: originalView(letter, originalUrl, archive),
    rights: rightsView(publishedBy),
    metadata: letterMetadata(letter, { settings: archive.settings, themes, originalUrl }),
  };
}

/** What the letter is, in a line; and the judgement that led to it where that is why it took place. */
function standfirst(letter: Letter, name: string, visit: string): string {
  const { letterDate, judgement, publishedBy } = letter;
  const dated = letterDate === null ? "Letter" : `Letter of ${dateInWords(letterDate)}`;
  const line = `${dated} on the ${name}, ${visit}`;
  if (kindOfLetter(letter).judgement !== "reason" || !judgement?.date || judgement.scope === "part")
    return line;
  const preposition = judgement.date.length === 10 ? "on" : "in";
  return `${line}. ${capitalised(publishedBy.inspected.parts ?? `the ${publishedBy.inspected.singular}`)} had been judged ${judgedInWords(publishedBy, judgement.grade)} ${preposition} ${dateInWords(judgement.date)}.`;
}

function letterThemes({ sections }: Letter, themes: readonly Theme[]): LetterTheme[] {
  const paragraphs = sections.flatMap((section) => section.paragraphs);
  const on = (slug: string): LinkView[] =>
    paragraphs
      .filter((paragraph) => paragraph.themes.some(({ theme }) => theme === slug))
      .map(({ id }) => ({ text: paragraphLabel(id), url: `#${id}` }));
  return themes
    .map(({ slug, name }) => ({ text: name, url: themeUrl(slug), paragraphs: on(slug) }))
    .sort((a, b) => b.paragraphs.length - a.paragraphs.length);
}

/** The text with non-breaking spaces between a day and its month, as lines of large type are short. */
const withUnbrokenDates = (text: string): string => text.replace(/\b(\d{1,2}) (?=[A-Z])/g, "$1\u00a0");

function addressedTo({ recipient, recipients }: Letter): string[] {
  const nameless = recipient && recipient.name === null && recipient.role !== null ? [recipient.role] : [];
  const named = recipients.map(({ name, role }) => (role === null ? name : `${name}, ${role}`));
  return [...nameless, ...named];
}

/** The names of a letter’s fields on pages. */
const fieldNames: Record<CorrectableField, string> = {
  title: "title",
  type: "type of visit",
  authority: "authority",
  letterDate: "date of the letter",
  visit: "days of the visit",
  judgement: "earlier judgement",
  scope: "what inspectors looked at",
  inspectors: "inspectors",
  otherPeople: "other people",
  recipient: "recipient",
  otherRecipients: "other recipients",
  signatory: "signatory",
  otherSignatories: "other signatories",
  signOff: "sign-off",
  copies: "copies",
  text: "text",
};

function figureViews({ sections }: Letter): FigureView[] {
  return sections
    .flatMap((section) => section.paragraphs)
    .map(({ id, text }) => ({
      paragraph: id,
      label: paragraphLabel(id),
      sentences: figuresOf(text).map(quotePieces),
    }))
    .filter(({ sentences }) => sentences.length > 0);
}

function quotePieces({ text, figures }: FigureSentence): QuotePiece[] {
  const pieces: QuotePiece[] = [];
  let from = 0;
  for (const { text: figure, offset } of figures) {
    pieces.push(text.slice(from, offset), { figure });
    from = offset + figure.length;
  }
  return [...pieces, text.slice(from)];
}

function citationView(letter: Letter, { settings }: Archive): CitationView {
  const cited = citedArchive(letter, settings);
  const address = `${settings.address}${letter.url}`;
  const paragraph = letter.sections.flatMap(({ paragraphs }) => paragraphs)[0];
  const example = paragraph
    ? { label: paragraphLabel(paragraph.id), address: `${address}#${paragraph.id}` }
    : null;
  const file = (
    text: string,
    form: keyof typeof letterForms,
    type: string,
  ): CitationView["files"][number] => ({
    text,
    url: besideLetter(letter.url, letterForms[form]),
    type,
  });
  return {
    start: citationStart(letter, cited),
    address,
    example,
    styles: styledCitations(letter, cited).map(({ style, cite }) => ({
      name: style,
      template: cite({ paragraph: "{paragraph}", address: "{address}", accessed: "{today}" }),
      letter: cite({ paragraph: null, address, accessed: unknownDay }),
      example: example && cite({ paragraph: example.label, address: example.address, accessed: unknownDay }),
    })),
    files: [
      file("BibTeX", "bibtex", "application/x-bibtex"),
      file("RIS", "ris", "application/x-research-info-systems"),
      file("CSL-JSON", "csl", "application/vnd.citationstyles.csl+json"),
    ],
  };
}

const alternates = ({ url }: Letter): LetterView["alternates"] => [
  { text: "Markdown", url: besideLetter(url, letterForms.markdown), type: "text/markdown" },
  { text: "Plain text", url: besideLetter(url, letterForms.text), type: "text/plain" },
  { text: "JSON", url: besideLetter(url, letterForms.json), type: "application/json" },
];

const formatNames = { pdf: "PDF", text: "Plain text", docx: "Word document" } as const;

function withheldFor(original: Letter["original"], redacted: boolean): OriginalView["withheld"] {
  if (original === "published") return null;
  if (original === "withheld-by-editor") return "by the editor";
  return redacted ? "redacted" : "covered words";
}

function originalView(
  { source, original, picturePages, redacted }: Letter,
  url: string | null,
  { settings }: Archive,
): OriginalView {
  const pages = source.pages === null ? [] : [source.pages === 1 ? "1 page" : `${source.pages} pages`];
  return {
    format: formatNames[source.format],
    extent: [...pages, fileSizeInWords(source.bytes)].join(", "),
    sha256: source.sha256,
    published: url === null ? null : { url, address: `${settings.address}${url}` },
    withheld: withheldFor(original, redacted),
    picturePages,
  };
}

/**
 * The archive that the site is made from: letters and what follows from them.
 *
 * `scripts/archive/` holds the letters and what follows from them; it may import `scripts/letter/` and
 * `scripts/content/`.
 */

import type { AccessibilityTests } from "../content/accessibility-tests.ts";
import type { Glossary } from "../content/glossary.ts";
import { type InspectorNamed, type InspectorSpellings, inspectorByName } from "../content/inspectors.ts";
import type { LayEntry } from "../content/lay-words.ts";
import type { ContentPage } from "../content/pages.ts";
import type { Inspected, Publisher } from "../content/publishers/publisher-schema.ts";
import { hasGrade } from "../content/publishers/publisher-words.ts";
import type { Authority } from "../content/register.ts";
import type { Settings } from "../content/settings.ts";
import { type Theme, themesOf } from "../content/themes.ts";
import type { Tile } from "../content/tiles.ts";
import { letterId, letterUrl } from "../letter/ids.ts";
import type { Problem } from "../letter/problems.ts";
import { isRedacted, redactRecord } from "../letter/redaction.ts";
import type { FrontMatter, LetterRecord } from "../letter/schema.ts";
import type { WithdrawnLetter } from "../letter/withdrawal.ts";
import { inOrder } from "../util/order.ts";
import type { ArchiveEvent } from "./event.ts";
import { eventsOf } from "./events.ts";
import type { Letter } from "./letter.ts";
import { placeOf, referenceTo } from "./letter-place.ts";
import { publishWithdrawals, type WithdrawalFile } from "./withdrawn.ts";

/** An inspector by name, with the letters on the visits that he or she made, newest first. */
export type Inspector = {
  slug: string;
  name: string;
  /** The name as letters print it, in each spelling. */
  spellings: string[];
  letters: Letter[];
};

export type Archive = {
  settings: Settings;
  /** The first is that of letters that name none. */
  publishers: Publishers;
  /** What pages on all letters call what is inspected. */
  inspected: Inspected;
  /** Newest visit first. */
  letters: Letter[];
  /** Letters that were withdrawn, newest visit first. They are nowhere else in the archive. */
  withdrawn: WithdrawnLetter[];
  /** The whole register, in its order. */
  authorities: Authority[];
  /** By name. */
  inspectors: Inspector[];
  /** The inspector whom letters name so, in whatever spelling. */
  inspectorNamed: InspectorNamed;
  /** In the order of the vocabulary. */
  themes: Theme[];
  glossary: Glossary;
  layWords: LayEntry[];
  /** Oldest first. */
  events: ArchiveEvent[];
  /** Positions of authorities on the map; an authority may have none. */
  tiles: Tile[];
  /** Pages that the editor wrote, by their file names. */
  pages: ContentPage[];
  /** The last whole run of the accessibility tests; null where none is recorded. */
  tests: AccessibilityTests | null;
};

export type Publishers = readonly [Publisher, ...Publisher[]];

/** A letter’s record and the file below the content folder that it was read from. */
export type RecordFile = { record: LetterRecord; file: string };

/** What the editor owns besides the letters: register, themes, glossary and the rest. */
export type Vocabulary = {
  settings: Settings;
  publishers: Publishers;
  authorities: Authority[];
  themes: Theme[];
  glossary: Glossary;
  layWords?: LayEntry[];
  spellings?: InspectorSpellings[];
  tiles?: Tile[];
  pages?: ContentPage[];
  tests?: AccessibilityTests | null;
};

/**
 * The archive made from these records, and what is wrong with those that had to be left out.
 * @param withdrawals what is kept of letters that were withdrawn
 */
export function makeArchive(
  files: readonly RecordFile[],
  {
    settings,
    publishers,
    authorities,
    themes,
    glossary,
    layWords = [],
    spellings = [],
    tiles = [],
    pages = [],
    tests = null,
  }: Vocabulary,
  withdrawals: readonly WithdrawalFile[] = [],
): { archive: Archive; problems: Problem[] } {
  const problems: Problem[] = [];
  const letters: Letter[] = [];
  const bySlug = new Map(authorities.map((authority) => [authority.slug, authority]));
  for (const { record, file } of files) {
    const published = publishLetter(redactRecord(record), file, bySlug, themes, publishers);
    if ("letter" in published) letters.push(published.letter);
    else problems.push(published.problem);
  }
  const withdrawn = publishWithdrawals(withdrawals, bySlug);
  problems.push(...withdrawn.problems);
  letters.sort((a, b) => inOrder(b.visit.start, a.visit.start) || inOrder(a.id, b.id));
  const inspectorNamed = inspectorByName(spellings);
  const archive = {
    settings,
    publishers,
    inspected: settings.inspected ?? publishers[0].inspected,
    letters,
    withdrawn: withdrawn.letters,
    authorities,
    inspectors: inspectorsOf(letters, inspectorNamed),
    inspectorNamed,
    themes,
    glossary,
    layWords,
    events: eventsOf(letters),
    tiles,
    pages,
    tests,
  };
  return { archive, problems };
}

/** What the data says of an original, by the editor’s decision. */
const originals = { published: "published", withheld: "withheld-by-editor" } as const;

function publishLetter(
  { frontMatter, body }: LetterRecord,
  file: string,
  authorities: ReadonlyMap<string, Authority>,
  vocabulary: readonly Theme[],
  publishers: Publishers,
): { letter: Letter } | { problem: Problem } {
  const placed = placeOf(frontMatter, file, authorities);
  if ("problem" in placed) return placed;
  const { authority, others, key } = placed;
  const described = publisherOf(frontMatter, publishers, file);
  if ("problem" in described) return described;
  const { publishedBy } = described;
  const sections = body.sections.map((section) => ({
    ...section,
    paragraphs: section.paragraphs.map((paragraph) => ({
      ...paragraph,
      themes: themesOf(paragraph.text, vocabulary),
    })),
  }));
  const carried = new Set(
    sections.flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ themes }) => themes.map(({ theme }) => theme)),
    ),
  );
  const {
    covered = "publish",
    pictures = null,
    recognised,
    redacted = [],
    original = "published",
    added = null,
    otherRecipients,
    otherSignatories,
    otherAuthorities: _otherAuthorities,
    publisher: _publisher,
    ...fields
  } = frontMatter;
  const { recipient, signatory } = fields;
  const first = recipient?.name ? [{ name: recipient.name, role: recipient.role }] : [];
  return {
    letter: {
      id: letterId(key),
      url: letterUrl(key),
      publisher: publishedBy.name === undefined ? null : publishedBy.id,
      publishedBy,
      ...fields,
      recipients: [...first, ...otherRecipients],
      signatories: [...(signatory ? [signatory] : []), ...otherSignatories],
      authority: referenceTo(authority),
      authorities: [authority, ...others].map(referenceTo),
      original: covered !== "publish" || redacted.length > 0 ? "withheld" : originals[original],
      picturePages: picturePagesOf(pictures, recognised),
      added,
      redacted: redacted.length > 0,
      withdrawn: null,
      themes: vocabulary.map((theme) => theme.slug).filter((theme) => carried.has(theme)),
      sections,
      footnotes: body.footnotes,
    },
  };
}

/** The publisher of a letter, or why the letter cannot be one of that publisher’s. */
export function publisherOf(
  { publisher, type, judgement }: FrontMatter,
  publishers: Publishers,
  file: string,
): { publishedBy: Publisher } | { problem: Problem } {
  const problem = (field: string, message: string): { problem: Problem } => ({
    problem: { file, line: null, field, message },
  });
  const one = (ids: readonly string[]): string => `write one of these: ${ids.join(", ")}`;
  const publishedBy = publisher === undefined ? publishers[0] : publishers.find(({ id }) => id === publisher);
  if (publishedBy === undefined) {
    return problem(
      "publisher",
      `“${publisher}” has no file in the folder publishers; ${one(publishers.map(({ id }) => id))}`,
    );
  }
  const { name = publishedBy.id, kinds, grades } = publishedBy;
  if (!kinds.some(({ id }) => id === type)) {
    return problem("type", `“${type}” is not a kind of letter of ${name}; ${one(kinds.map(({ id }) => id))}`);
  }
  if (judgement && !hasGrade(publishedBy, judgement.grade)) {
    const known = grades.flatMap(({ wordings }) => wordings.map(({ grade }) => grade));
    return problem("judgement.grade", `“${judgement.grade}” is not a grade of ${name}; ${one(known)}`);
  }
  return { publishedBy };
}

function inspectorsOf(letters: readonly Letter[], inspectorNamed: InspectorNamed): Inspector[] {
  const inspectors = new Map<string, Inspector>();
  for (const letter of letters) {
    for (const { name: printed } of letter.inspectors) {
      if (isRedacted(printed)) continue;
      const { slug, name } = inspectorNamed(printed);
      const inspector = inspectors.get(slug) ?? { slug, name, spellings: [], letters: [] };
      if (!inspector.spellings.includes(printed)) inspector.spellings.push(printed);
      if (inspector.letters.at(-1) !== letter) inspector.letters.push(letter);
      inspectors.set(slug, inspector);
    }
  }
  return [...inspectors.values()].sort((a, b) => a.name.localeCompare(b.name, "en"));
}

/** What was done about pages that are only pictures, from the editor’s decisions on them. */
function picturePagesOf(
  pictures: FrontMatter["pictures"] | null,
  recognised: FrontMatter["recognised"],
): Letter["picturePages"] {
  if (recognised === "checked") return "recognised";
  return pictures === "undecided" ? null : (pictures ?? null);
}

/**
 * Reads the archive from the content folder. Eleventy could read each Markdown file as a template; that takes twice as
 * long for ten thousand letters, every export would have to parse them again, and a letter’s text would be a template.
 */
import { readdir, readFile } from "node:fs/promises";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { loadAccessibilityTests } from "../content/accessibility-tests.ts";
import { readGlossary } from "../content/glossary.ts";
import { readInspectors } from "../content/inspectors.ts";
import { readLayWords } from "../content/lay-words.ts";
import { hasContentPages, loadContentPages } from "../content/load-pages.ts";
import { hasPublishers, loadPublishers } from "../content/publishers/load-publishers.ts";
import { publishersOfArchive } from "../content/publishers/publishers-of-archive.ts";
import { type Authority, readRegister } from "../content/register.ts";
import { readSettings, type Settings } from "../content/settings.ts";
import { readThemes } from "../content/themes.ts";
import { readTiles } from "../content/tiles.ts";
import { readLetter } from "../letter/markdown.ts";
import { type Problem, problemLine } from "../letter/problems.ts";
import { readUtf8 } from "../letter/read-utf8.ts";
import { readWithdrawal } from "../letter/withdrawal.ts";
import { ifPresent } from "../util/files.ts";
import { UserError } from "../util/user-error.ts";
import {
  type Archive,
  makeArchive,
  type Publishers,
  publisherOf,
  type RecordFile,
  type Vocabulary,
} from "./archive.ts";
import { placeOf } from "./letter-place.ts";
import type { WithdrawalFile } from "./withdrawn.ts";

/** The project’s own content, whose register and vocabularies serve folders that have none. */
const ownContent = fileURLToPath(new URL("../../content/", import.meta.url));

/**
 * The archive of a content folder, and everything that is wrong with its letters. Letters with problems are left out.
 * @throws where the register, a vocabulary, the settings or an editor’s page is wrong, with a line for each problem.
 * Otherwise every letter would be reported, and the line that matters would be lost among them.
 */
export async function loadArchive(content: string): Promise<{ archive: Archive; problems: Problem[] }> {
  const vocabulary = await loadVocabulary(content);
  const { records, withdrawals, problems } = await loadRecords(content);
  const made = makeArchive(records, vocabulary, withdrawals);
  return { archive: made.archive, problems: [...problems, ...made.problems] };
}

/**
 * Everything that is wrong with the letters of a content folder. A build leaves these letters out of the site.
 * @throws UserError where the register or a publisher is wrong
 */
export async function letterProblems(content: string): Promise<Problem[]> {
  const { authorities } = await loadRegister(content);
  const publishers = await loadPublishersOf(content);
  const bySlug = new Map(authorities.map((authority) => [authority.slug, authority]));
  const { records, withdrawals, problems } = await loadRecords(content);
  const placed = [
    ...records.map(({ record, file }) => placeOf(record.frontMatter, file, bySlug)),
    ...records.map(({ record, file }) => publisherOf(record.frontMatter, publishers, file)),
    ...withdrawals.map(({ withdrawal, file }) => placeOf(withdrawal, file, bySlug)),
  ];
  return [...problems, ...placed.flatMap((place) => ("problem" in place ? [place.problem] : []))];
}

/** What is in the Markdown files of letters, and what is wrong with those that cannot be read. */
async function loadRecords(content: string): Promise<{
  records: RecordFile[];
  withdrawals: WithdrawalFile[];
  problems: Problem[];
}> {
  const problems: Problem[] = [];
  const records: RecordFile[] = [];
  const withdrawals: WithdrawalFile[] = [];
  for (const file of await letterFiles(content)) {
    const saved = readUtf8(await readFile(join(content, file)), file);
    if ("problems" in saved) {
      problems.push(...saved.problems);
      continue;
    }
    // The words of a letter that was withdrawn are not even read.
    const withdrawn = readWithdrawal(saved.text, file);
    if (withdrawn && "withdrawal" in withdrawn) {
      withdrawals.push({ withdrawal: withdrawn.withdrawal, file });
      continue;
    }
    const result = withdrawn ?? readLetter(saved.text, file);
    if ("letter" in result) records.push({ record: result.letter, file });
    else problems.push(...result.problems);
  }
  return { records, withdrawals, problems };
}

/** The Markdown files of letters below the content folder, with forward slashes, sorted. */
async function letterFiles(content: string): Promise<string[]> {
  const entries =
    (await ifPresent(readdir(join(content, "letters"), { recursive: true, withFileTypes: true }))) ?? [];
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(".md"))
    .map((entry) => join(entry.parentPath, entry.name).slice(join(content, "/").length).split(sep).join("/"))
    .sort();
}

/** What a reader makes of a file of the content folder, or of the project’s own where the folder has none. */
async function readContentFile<Result>(
  content: string,
  name: string,
  read: (text: string, file: string) => Result | { problems: Problem[] },
): Promise<Result | { problems: Problem[] }> {
  const own = await ifPresent(readFile(join(content, name)));
  const saved = readUtf8(own ?? (await readFile(join(ownContent, name))), name);
  return "text" in saved ? read(saved.text, name) : saved;
}

/**
 * The settings of a content folder, or the project’s own where it has none.
 * @throws UserError where they are wrong, with a line for each problem
 */
export async function loadSettings(content: string): Promise<Settings> {
  const read = await readContentFile(content, "site.yaml", readSettings);
  if ("settings" in read) return read.settings;
  throw new UserError(read.problems.map(problemLine).join("\n"));
}

/**
 * The register of a content folder, or the project’s own where it has none.
 * @throws UserError where it is wrong, with a line for each problem
 */
export async function loadRegister(content: string): Promise<{ authorities: Authority[] }> {
  const read = await readContentFile(content, "authorities.csv", (csv, file) => readRegister(csv, file));
  if ("authorities" in read) return read;
  throw new UserError(read.problems.map(problemLine).join("\n"));
}

/** The publishers of a content folder, or the project’s own where it has none. */
async function publishersOf(
  content: string,
  settings: { settings: Settings } | { problems: Problem[] },
): Promise<{ publishers: Publishers } | { problems: Problem[] }> {
  const own = await hasPublishers(content);
  const { publishers: files, problems } = await loadPublishers(own ? content : ownContent);
  const [first, ...others] = files;
  if (problems.length > 0) return { problems };
  if (first === undefined) throw new Error("the project comes with no publisher");
  return "settings" in settings
    ? publishersOfArchive(settings.settings, [first, ...others], own)
    : { problems: settings.problems };
}

/**
 * The publishers of a content folder, or the project’s own where it has none; the first is that of letters that name
 * none.
 * @throws UserError where they are wrong, with a line for each problem
 */
export async function loadPublishersOf(content: string): Promise<Publishers> {
  const read = await publishersOf(content, await readContentFile(content, "site.yaml", readSettings));
  if ("publishers" in read) return read.publishers;
  throw new UserError(read.problems.map(problemLine).join("\n"));
}

async function loadVocabulary(content: string): Promise<Vocabulary> {
  const settings = await readContentFile(content, "site.yaml", readSettings);
  const publishers = await publishersOf(content, settings);
  const identifiers =
    "publishers" in publishers ? publishers.publishers.flatMap(({ register }) => register.identifiers) : [];
  const register = await readContentFile(content, "authorities.csv", (csv, file) =>
    readRegister(csv, file, identifiers),
  );
  const themes = await readContentFile(content, "themes.yaml", readThemes);
  const glossary = await readContentFile(content, "glossary.yaml", readGlossary);
  const layWords = await readContentFile(content, "lay-words.yaml", readLayWords);
  const inspectors = await readContentFile(content, "inspectors.yaml", readInspectors);
  const tiles = await readContentFile(content, "tiles.csv", readTiles);
  const written = await loadContentPages((await hasContentPages(content)) ? content : ownContent);
  const tests = await loadAccessibilityTests(join(content, "accessibility-tests.json"));
  const problems = [
    "problems" in settings ? settings : publishers,
    register,
    themes,
    glossary,
    layWords,
    inspectors,
    tiles,
    written,
  ].flatMap((result) => ("problems" in result ? result.problems : []));
  if (
    problems.length > 0 ||
    "problems" in settings ||
    "problems" in publishers ||
    "problems" in register ||
    "problems" in themes ||
    "problems" in glossary ||
    "problems" in layWords ||
    "problems" in inspectors ||
    "problems" in tiles
  ) {
    throw new UserError(problems.map(problemLine).join("\n"));
  }
  return {
    ...settings,
    ...publishers,
    ...register,
    ...themes,
    ...glossary,
    ...layWords,
    ...inspectors,
    ...tiles,
    pages: written.pages,
    tests,
  };
}

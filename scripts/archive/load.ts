/** Reads the archive from the content folder. */
import { readdir, readFile } from "node:fs/promises";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { readLetter } from "../letter/markdown.ts";
import type { Problem } from "../letter/problems.ts";
import { type Archive, makeArchive, type RecordFile, type Vocabulary } from "./archive.ts";
import { readGlossary } from "./glossary.ts";
import { readRegister } from "./register.ts";
import { readSettings } from "./settings.ts";
import { readThemes } from "./themes.ts";
import { readTiles } from "./tiles.ts";

/** The project’s own content, whose register and vocabularies serve folders that have none. */
const ownContent = fileURLToPath(new URL("../../content/", import.meta.url));

/**
 * The archive of a content folder, and everything that is wrong with it; what is wrong is left out.
 * @throws when the project’s own register or vocabularies cannot be read
 */
export async function loadArchive(content: string): Promise<{ archive: Archive; problems: Problem[] }> {
  const vocabulary = await loadVocabulary(content);
  const problems: Problem[] = [];
  const records: RecordFile[] = [];
  for (const file of await letterFiles(content)) {
    const result = readLetter(await readFile(join(content, file), "utf8"), file);
    if ("letter" in result) records.push({ record: result.letter, file });
    else problems.push(...result.problems);
  }
  const made = makeArchive(records, vocabulary);
  // Without a register every letter would be wrong, and the one line that matters lost among them.
  const ofLetters = vocabulary.problems.length > 0 ? [] : [...problems, ...made.problems];
  return { archive: made.archive, problems: [...vocabulary.problems, ...ofLetters] };
}

/** Markdown files of letters below the content folder, with forward slashes, in order. */
async function letterFiles(content: string): Promise<string[]> {
  const entries = await readdir(join(content, "letters"), { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return [];
      throw error;
    },
  );
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(".md"))
    .map((entry) => join(entry.parentPath, entry.name).slice(join(content, "/").length).split(sep).join("/"))
    .sort();
}

/** A file of the content folder, or the project’s own where the folder has none. */
export async function readContentFile(content: string, name: string): Promise<string> {
  return readFile(join(content, name), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return readFile(join(ownContent, name), "utf8");
    throw error;
  });
}

async function loadVocabulary(content: string): Promise<Vocabulary & { problems: Problem[] }> {
  const settings = readSettings(await readContentFile(content, "site.yaml"), "site.yaml");
  const register = readRegister(await readContentFile(content, "authorities.csv"), "authorities.csv");
  const themes = readThemes(await readContentFile(content, "themes.yaml"), "themes.yaml");
  const glossary = readGlossary(await readContentFile(content, "glossary.yaml"), "glossary.yaml");
  const tiles = readTiles(await readContentFile(content, "tiles.csv"), "tiles.csv");
  const problems = [settings, register, themes, glossary, tiles].flatMap((result) =>
    "problems" in result ? result.problems : [],
  );
  return {
    settings: "settings" in settings ? settings.settings : await ownSettings(),
    authorities: "authorities" in register ? register.authorities : [],
    themes: "themes" in themes ? themes.themes : [],
    glossary: "glossary" in glossary ? glossary.glossary : [],
    tiles: "tiles" in tiles ? tiles.tiles : [],
    problems,
  };
}

async function ownSettings(): Promise<Vocabulary["settings"]> {
  const own = readSettings(await readFile(join(ownContent, "site.yaml"), "utf8"), "site.yaml");
  if ("settings" in own) return own.settings;
  throw new Error("the project’s own content/site.yaml cannot be read");
}

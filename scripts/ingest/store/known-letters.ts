/** The letters and drafts of earlier runs, known from their evidence and the cache of the last run. */
import { readDraft } from "../../letter/markdown.ts";
import type { SourceFile } from "../sources.ts";
import { type ContentFolder, UnwritableFile } from "./content-folder.ts";
import { type Evidence, evidencePath, readEvidence, remarkLines } from "./evidence-file.ts";
import { isSame, type RunCache, readRunCache, runCachePath, type Seen } from "./run-cache.ts";

export type KnownLetter = {
  /** Path of its Markdown file below the content folder. */
  path: string;
  /** Source it was read from, and the source’s hash. */
  file: string;
  sha256: string;
  reader: number;
  /** Hash of the register in which its authority was found. */
  register: string;
  /** Hashes of the sources of earlier versions. */
  earlier: string[];
  /** Hash of the Markdown as ingest left it. */
  written: string;
  /** What the editor still has to check, one line each. */
  remarks: string[];
  /** Whether its source is read differently after the editor’s decision, or with recognition. */
  held: boolean;
  /** Whether words of its source were recognised. */
  recognised: boolean;
  /** The Markdown and the evidence as ingest left them; null where they may have changed since. */
  seen: { markdown: Seen; evidence: Seen } | null;
};

/** Whether a path is that of a draft, which is not published. */
export const isDraftPath = (path: string): boolean => path.startsWith("drafts/");

export class KnownLetters {
  readonly #folder: ContentFolder;
  readonly #cache: RunCache;
  readonly #letters = new Map<string, KnownLetter>();
  /** Evidence without its Markdown next to it. */
  readonly #evidenceAlone = new Map<string, Evidence>();
  /** Paths of all Markdown files. */
  #markdown: readonly string[] = [];
  /** Readable Markdown files without evidence next to them, with the source that each names. */
  readonly #withoutEvidence = new Map<string, { file: string; sha256: string }>();

  private constructor(folder: ContentFolder, cache: RunCache) {
    this.#folder = folder;
    this.#cache = cache;
  }

  /** The letters of a content folder; only the evidence that changed since the last run is read. */
  static async open(folder: ContentFolder): Promise<KnownLetters> {
    const known = new KnownLetters(folder, readRunCache(await readable(folder, runCachePath)));
    const files = new Set([...(await folder.list("letters")), ...(await folder.list("drafts"))]);
    const markdown = [...files].filter((file) => file.endsWith(".md"));
    const lone = [...files].filter(
      (file) => file.endsWith(".evidence.yaml") && !files.has(markdownPath(file)),
    );
    known.#markdown = markdown;
    await Promise.all(markdown.map((path) => known.#load(path, files.has(evidencePath(path)))));
    for (const file of lone) await known.#followMoved(file);
    return known;
  }

  async #load(path: string, hasEvidence: boolean): Promise<void> {
    const seen = hasEvidence ? this.#see(path) : null;
    const entry = this.#cache.letters[path];
    if (seen && entry && isSame(entry.evidence, seen.evidence)) {
      const { markdown, evidence, ...letter } = entry;
      this.note({ ...letter, path, seen: isSame(markdown, seen.markdown) ? { markdown, evidence } : null });
      return;
    }
    const yaml = seen ? await readable(this.#folder, evidencePath(path)) : null;
    const evidence = yaml === null ? null : readEvidence(yaml);
    if (evidence) {
      this.note(letterOf(path, evidence));
      return;
    }
    const read = readDraft((await readable(this.#folder, path)) ?? "", path);
    if ("letter" in read) this.#withoutEvidence.set(path, read.letter.frontMatter.source);
  }

  /** Moves evidence to where the editor has moved its letter. */
  async #followMoved(file: string): Promise<void> {
    const yaml = await readable(this.#folder, file);
    const evidence = yaml === null ? null : readEvidence(yaml);
    if (!evidence) return;
    const from = markdownPath(file);
    const hash = evidence.source.sha256;
    const path = this.withoutEvidence(hash);
    if (path !== null) {
      await this.#folder.write(evidencePath(path), yaml);
      await this.#folder.write(file, null);
      this.#withoutEvidence.delete(path);
      this.note(letterOf(path, evidence));
    } else if (isDraftPath(from) && this.all().some(({ sha256 }) => sha256 === hash)) {
      // A run was interrupted after it removed a published draft and before it removed the evidence.
      await this.#folder.write(file, null);
    } else this.#evidenceAlone.set(from, evidence);
  }

  note(letter: KnownLetter): void {
    this.#letters.set(letter.path, letter);
  }

  forget({ path }: { path: string }): void {
    this.#letters.delete(path);
  }

  /** All letters and drafts, sorted by path: drafts first. */
  all(): KnownLetter[] {
    return [...this.#letters.values()].sort((one, other) => (one.path < other.path ? -1 : 1));
  }

  /** Paths of the Markdown files of all letters, including unreadable ones. */
  markdownFiles(): string[] {
    return this.#markdown.filter((path) => !isDraftPath(path));
  }

  /** Paths of letters that may have changed since the last run, or without evidence next to them. */
  toLookAt(): string[] {
    return this.markdownFiles().filter((path) => !this.#letters.get(path)?.seen);
  }

  /** Paths, by the hashes of their sources, of letters that the last run knew and that have no file left. */
  deletedSinceLastRun(): Map<string, string> {
    // If the whole folder was removed, everything is to be read again.
    if (!this.#folder.see("letters")) return new Map();
    const files = new Set(this.#markdown);
    const sources = new Set(this.all().flatMap(({ sha256, earlier }) => [sha256, ...earlier]));
    const deleted = Object.entries(this.#cache.letters).filter(
      ([path, { sha256 }]) =>
        !isDraftPath(path) &&
        !files.has(path) &&
        !this.#evidenceAlone.has(path) &&
        !sources.has(sha256) &&
        this.withoutEvidence(sha256) === null,
    );
    return new Map(deleted.map(([path, { sha256 }]) => [sha256, path]));
  }

  /** Letters and drafts without evidence whose source is not in this set. */
  withoutEvidenceOrSource(present: ReadonlySet<string>): { path: string; file: string }[] {
    return [...this.#withoutEvidence]
      .filter(([path, { sha256 }]) => !this.#letters.has(path) && !present.has(sha256))
      .map(([path, { file }]) => ({ path, file }));
  }

  byPath(path: string): KnownLetter | null {
    return this.#letters.get(path) ?? null;
  }

  /** Path of a Markdown file without evidence that names a source with this hash. */
  withoutEvidence(sha256: string): string | null {
    return [...this.#withoutEvidence].find(([, source]) => source.sha256 === sha256)?.[0] ?? null;
  }

  /** Path of a letter of this source whose Markdown is gone while its evidence remains. */
  deletedLetterOf({ file, sha256 }: { file: string; sha256: string }): string | null {
    const found = [...this.#evidenceAlone].find(
      ([path, { source }]) => !isDraftPath(path) && (source.sha256 === sha256 || source.file === file),
    );
    return found?.[0] ?? null;
  }

  /** The hash of a source that has not changed since an earlier run; null for any other. */
  hashOf({ file, bytes, modified }: SourceFile): string | null {
    const seen = this.#cache.sources[file];
    return seen && isSame(seen, { bytes, modified }) ? seen.sha256 : null;
  }

  /** The evidence of a letter; null where it is missing. */
  async evidenceOf({ path }: { path: string }): Promise<Evidence | null> {
    return readEvidence((await this.#folder.read(evidencePath(path))) ?? "");
  }

  /** A letter and its evidence as they are on the disk now; null in a dry run that has not written them. */
  #see(path: string): KnownLetter["seen"] {
    const [markdown, evidence] = [this.#folder.see(path), this.#folder.see(evidencePath(path))];
    return markdown && evidence ? { markdown, evidence } : null;
  }

  /** Notes that a letter’s Markdown is as ingest left it. */
  noteSeen(path: string, evidence: Evidence): void {
    this.note({ ...letterOf(path, evidence), seen: this.#see(path) });
  }

  /** Saves for the next run what this run saw. */
  async save(sources: readonly (SourceFile & { sha256: string })[]): Promise<void> {
    const cache: RunCache = { version: 4, sources: {}, letters: {} };
    for (const { file, bytes, modified, sha256 } of sources)
      cache.sources[file] = { bytes, modified, sha256 };
    for (const { path, seen, ...letter } of this.#letters.values())
      if (seen) cache.letters[path] = { ...seen, ...letter };
    const json = JSON.stringify(cache);
    if (json === JSON.stringify(this.#cache)) return;
    await this.#folder.writeQuietly(runCachePath, json).catch(() => {
      // The cache only saves time; the letters are written, and their report must not be lost.
    });
  }
}

/**
 * The text of a file; null where it is missing or cannot be read. The error is reported for the letter that needs it.
 */
export async function readable(folder: ContentFolder, path: string): Promise<string | null> {
  try {
    return await folder.read(path);
  } catch (error) {
    if (error instanceof UnwritableFile) return null;
    throw error;
  }
}

const markdownPath = (evidence: string): string => evidence.replace(/\.evidence\.yaml$/, ".md");

/** What an evidence file says about its letter. */
function letterOf(path: string, evidence: Evidence): KnownLetter {
  const { reader, register, written, source, earlier } = evidence;
  return {
    path,
    file: source.file,
    sha256: source.sha256,
    reader,
    register,
    earlier: earlier.map(({ sha256 }) => sha256),
    written,
    remarks: remarkLines(evidence),
    held: evidence.held.covered.length > 0 || evidence.held.pictures.length > 0,
    recognised: evidence.held.recognised.length > 0,
    seen: null,
  };
}

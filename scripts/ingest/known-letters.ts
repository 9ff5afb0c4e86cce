/** The letters and drafts that ingest wrote before, by their source and by their path. */
import type { ContentFolder } from "./content-folder.ts";
import { type Evidence, evidencePath, readEvidence } from "./evidence-file.ts";
import { isSame, type Ledger, ledgerPath, readLedger, type Seen } from "./ledger.ts";
import type { SourceFile } from "./sources.ts";

export type KnownLetter = {
  /** Path of its Markdown file below the content folder. */
  path: string;
  /** Source it was read from, and the source’s hash. */
  file: string;
  sha256: string;
  reader: number;
  /** Sources of earlier versions. */
  earlier: { file: string; sha256: string }[];
  /** Hash of the Markdown as ingest left it. */
  written: string;
  /** Whether the Markdown is as this run or the last one left it; one that may not be is looked at. */
  untouched: boolean;
};

export class KnownLetters {
  readonly #folder: ContentFolder;
  readonly #ledger: Ledger;
  readonly #bySource = new Map<string, KnownLetter>();
  readonly #byPath = new Map<string, KnownLetter>();
  readonly #earlier = new Map<string, KnownLetter>();

  private constructor(folder: ContentFolder, ledger: Ledger) {
    this.#folder = folder;
    this.#ledger = ledger;
  }

  /** The letters of a content folder; only the evidence that changed since the last run is read. */
  static async open(folder: ContentFolder): Promise<KnownLetters> {
    const known = new KnownLetters(folder, readLedger(await folder.read(ledgerPath)));
    const paths = [
      ...(await folder.list("letters", ".evidence.yaml")),
      ...(await folder.list("drafts", ".evidence.yaml")),
    ];
    const letters = await Promise.all(paths.map((path) => known.#load(path)));
    for (const letter of letters) if (letter) known.note(letter);
    return known;
  }

  async #load(evidenceFile: string): Promise<KnownLetter | null> {
    const path = evidenceFile.replace(/\.evidence\.yaml$/, ".md");
    const [evidence, markdown] = [this.#folder.see(evidenceFile), this.#folder.see(path)];
    if (!evidence || !markdown) return null;
    const seen = this.#ledger.letters[path];
    if (seen && isSame(seen.evidence, evidence)) {
      const { file, sha256, reader, written, earlier } = seen;
      return { path, file, sha256, reader, earlier, written, untouched: isSame(seen.markdown, markdown) };
    }
    const read = readEvidence((await this.#folder.read(evidenceFile)) ?? "");
    if (!read) return null;
    const { reader, written, source, earlier } = read;
    return { path, file: source.file, sha256: source.sha256, reader, earlier, written, untouched: false };
  }

  note(letter: KnownLetter): void {
    this.#bySource.set(letter.file, letter);
    this.#byPath.set(letter.path, letter);
    for (const { file, sha256 } of letter.earlier) this.#earlier.set(`${sha256} ${file}`, letter);
  }

  forget(letter: KnownLetter): void {
    if (this.#bySource.get(letter.file) === letter) this.#bySource.delete(letter.file);
    this.#byPath.delete(letter.path);
  }

  bySource(file: string): KnownLetter | null {
    return this.#bySource.get(file) ?? null;
  }

  byPath(path: string): KnownLetter | null {
    return this.#byPath.get(path) ?? null;
  }

  /** The letter that a source is an earlier version of. */
  laterThan(file: string, sha256: string): KnownLetter | null {
    return this.#earlier.get(`${sha256} ${file}`) ?? null;
  }

  /** The hash of a source that was seen before and has not been touched since; null for any other. */
  hashOf({ file, bytes, modified }: SourceFile): string | null {
    const seen = this.#ledger.sources[file];
    return seen && isSame(seen, { bytes, modified }) ? seen.sha256 : null;
  }

  /** The evidence of a letter; null where it is gone. */
  async evidenceOf({ path }: KnownLetter): Promise<Evidence | null> {
    return readEvidence((await this.#folder.read(evidencePath(path))) ?? "");
  }

  /** Writes down what this run saw, for the next one. */
  async save(sources: readonly (SourceFile & { sha256: string })[]): Promise<void> {
    const ledger: Ledger = { version: 1, sources: {}, letters: {} };
    for (const { file, bytes, modified, sha256 } of sources)
      ledger.sources[file] = { bytes, modified, sha256 };
    for (const letter of this.#byPath.values()) {
      const markdown = letter.untouched ? this.#folder.see(letter.path) : null;
      const evidence = this.#folder.see(evidencePath(letter.path));
      if (markdown && evidence) ledger.letters[letter.path] = entryOf(letter, markdown, evidence);
    }
    const json = JSON.stringify(ledger);
    if (json !== JSON.stringify(this.#ledger)) await this.#folder.writeQuietly(ledgerPath, json);
  }
}

function entryOf(letter: KnownLetter, markdown: Seen, evidence: Seen): Ledger["letters"][string] {
  const { file, sha256, reader, written, earlier } = letter;
  return { markdown, evidence, file, sha256, reader, written, earlier };
}

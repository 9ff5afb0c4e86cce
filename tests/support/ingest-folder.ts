/** Folders of seeds and content for tests of ingest, made for each test and removed after it. */
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect } from "vitest";
import { type IngestOptions, ingest } from "../../scripts/ingest/ingest.ts";
import type { IngestReport } from "../../scripts/ingest/report/report.ts";
import { readLetter } from "../../scripts/letter/markdown.ts";
import type { LetterRecord } from "../../scripts/letter/schema.ts";

/** What a test does with its folders; paths are below the seeds or the content folder. */
export class IngestFolder {
  root = "";

  get seeds(): string {
    return join(this.root, "seeds");
  }

  get content(): string {
    return join(this.root, "content");
  }

  async make(): Promise<void> {
    this.root = await mkdtemp(join(tmpdir(), "ingest-"));
    await mkdir(this.seeds);
  }

  async seed(name: string, bytes: string | Uint8Array): Promise<void> {
    await mkdir(dirname(join(this.seeds, name)), { recursive: true });
    await writeFile(join(this.seeds, name), bytes);
  }

  async moveSeed(from: string, to: string): Promise<void> {
    await mkdir(dirname(join(this.seeds, to)), { recursive: true });
    await rename(join(this.seeds, from), join(this.seeds, to));
  }

  run(options: Pick<IngestOptions, "recognise"> = {}): Promise<IngestReport> {
    return ingest({ seeds: this.seeds, content: this.content, ...options });
  }

  read(path: string): Promise<string> {
    return readFile(join(this.content, path), "utf8");
  }

  async write(path: string, text: string): Promise<void> {
    await mkdir(dirname(join(this.content, path)), { recursive: true });
    await writeFile(join(this.content, path), text);
  }

  remove(path: string): Promise<void> {
    return rm(join(this.content, path));
  }

  /** Changes words of a file of the content folder as an editor would. */
  async change(path: string, from: string, to: string): Promise<void> {
    const before = await this.read(path);
    expect(before).toContain(from);
    await this.write(
      path,
      before.replace(from, () => to),
    );
  }

  /** @throws when the file is not a letter */
  async letter(path: string): Promise<LetterRecord> {
    const result = readLetter(await this.read(path), path);
    if ("problems" in result) throw new Error(JSON.stringify(result.problems));
    return result.letter;
  }
}

/** Folders for each test of a file. */
export function useIngestFolder(): IngestFolder {
  const folder = new IngestFolder();
  beforeEach(() => folder.make());
  afterEach(() => rm(folder.root, { recursive: true, force: true }));
  return folder;
}

/** The words of a letter’s paragraph by its id. */
export function paragraphText({ body }: LetterRecord, id: string): string | undefined {
  return body.sections.flatMap(({ paragraphs }) => paragraphs).find((paragraph) => paragraph.id === id)?.text;
}

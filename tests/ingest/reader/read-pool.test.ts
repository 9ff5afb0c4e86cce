import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { deflateSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ReadResult, ReadTask } from "../../../scripts/ingest/reader/read-file.ts";
import { readAll } from "../../../scripts/ingest/reader/read-pool.ts";
import { letterText } from "../../support/monitoring-letter.ts";
import { ownKnowledge } from "../../support/own-knowledge.ts";
import { makePdf, pagesOf } from "../../support/pdf.ts";

const megabyte = 1024 * 1024;
const good = makePdf(
  pagesOf(
    letterText()
      .split("\n\n")
      .map((text) => ({ text: text.replaceAll("\n", " ") })),
  ),
);
/** A page that is all spaces, packed twice so that no look at the file alone tells how much there are. */
const grows = (megabytes: number): Buffer => {
  const pdf = makePdf([[]], () => deflateSync(deflateSync(Buffer.alloc(megabytes * megabyte, " "))));
  const twice = "/Filter[/Fl/Fl]".padEnd("/Filter /FlateDecode".length);
  return Buffer.from(pdf.toString("latin1").replace("/Filter /FlateDecode", twice), "latin1");
};

let folder: string;
let known: Pick<ReadTask, "register" | "publishers">;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "read-pool-"));
  known = await ownKnowledge();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function task(name: string, bytes: Uint8Array | string): Promise<ReadTask> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return { path, ending: extname(name), recognise: false, ...known };
}

/** The title that was read, or why there is none. */
const told = (result: ReadResult | undefined): string | null | undefined =>
  result && ("reading" in result ? result.reading.fields.title : result.unreadable);

describe("files that are read in threads", () => {
  it("come back in the order in which they were given, whatever their format, each reported once", async () => {
    const tasks = [
      await task("1.pdf", good),
      await task("2.txt", letterText()),
      await task("3.pdf", "no PDF"),
      await task("4.pdf", good),
    ];
    let told4 = 0;
    const results = await readAll(tasks, () => {
      told4 += 1;
    });
    const title = told(results[0]);
    expect(title).toMatch(/^Monitoring visit/);
    expect(results.map(told)).toEqual([title, title, expect.stringMatching(/^is not a PDF/), title]);
    expect(told4).toBe(4);
  });

  it("lose nothing where one takes more memory than it may, which alone is named", {
    timeout: 60_000,
  }, async () => {
    const tasks = [
      await task("a.pdf", good),
      await task("grows.pdf", grows(700)),
      await task("b.pdf", good),
      await task("c.pdf", good),
    ];
    let count = 0;
    const onRead = (): void => {
      count += 1;
    };
    const results = await readAll(tasks, onRead, { seconds: 50, megabytes: 400 });
    const title = told(results[0]);
    expect(results.map(told)).toEqual([
      title,
      "takes more than 50 seconds or 400 MB to read, more than any letter; ask for the letter again",
      title,
      title,
    ]);
    expect(title).toMatch(/^Monitoring visit/);
    expect(count).toBe(4);
  });

  it("are given up where they take too long, one alone too", { timeout: 60_000 }, async () => {
    const results = await readAll([await task("long.pdf", grows(700))], () => {}, {
      seconds: 1,
      megabytes: 8000,
    });
    expect(results.map(told)).toEqual([expect.stringMatching(/^takes more than 1 seconds/)]);
  });
});

it("texts are read without threads, and say the same", async () => {
  const results = await readAll([await task("only.txt", letterText())], () => {});
  expect(results.map(told)).toEqual([expect.stringMatching(/^Monitoring visit/)]);
});

it("a PDF that is called text is read in a thread, as what it is", async () => {
  const results = await readAll([await task("pdf.txt", grows(700))], () => {}, {
    seconds: 1,
    megabytes: 8000,
  });
  expect(results.map(told)).toEqual([expect.stringMatching(/^takes more than 1 seconds/)]);
});

it("what cannot be read is named, and the others are read", async () => {
  const folderAsFile = { path: folder, ending: ".txt", recognise: false, ...known };
  const results = await readAll([folderAsFile, await task("beside.txt", letterText())], () => {});
  expect(results.map(told)).toEqual([
    expect.stringMatching(/^cannot be opened/),
    expect.stringMatching(/^Monitoring visit/),
  ]);
});

it("without files nothing is read", async () => {
  expect(await readAll([], () => expect.fail("nothing is read"))).toEqual([]);
});

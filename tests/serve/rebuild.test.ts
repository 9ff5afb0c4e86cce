import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { isPassing, trackChanges } from "../../scripts/serve/changed-files.ts";
import { rebuilder } from "../../scripts/serve/rebuild.ts";
import { type Watch, watchFiles } from "../../scripts/serve/watch.ts";

let folder: string;
const inFolder = (name: string) => join(folder, name);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "rebuild-test-"));
  await mkdir(inFolder("content/letters"), { recursive: true });
  await writeFile(inFolder("content/letters/a.md"), "one");
});

afterEach(() => rm(folder, { recursive: true }));

describe("tracking changes", () => {
  test("gives every file at first, then what was added, changed and removed", async () => {
    const changes = trackChanges([inFolder("content"), inFolder("settings.ts"), inFolder("gone")]);
    expect(await changes()).toEqual([inFolder("content/letters/a.md")]);
    expect(await changes()).toEqual([]);
    await writeFile(inFolder("content/letters/b.md"), "new");
    expect(await changes()).toEqual([inFolder("content/letters/b.md")]);
    await writeFile(inFolder("content/letters/b.md"), "newer");
    await writeFile(inFolder("settings.ts"), "x");
    expect(await changes()).toEqual([inFolder("content/letters/b.md"), inFolder("settings.ts")]);
    await rm(inFolder("content/letters"), { recursive: true });
    expect((await changes()).toSorted()).toEqual([
      inFolder("content/letters/a.md"),
      inFolder("content/letters/b.md"),
    ]);
  });

  test("sees no change in a file that was written again with the same bytes", async () => {
    const changes = trackChanges([inFolder("content")]);
    await changes();
    await wait(20);
    await writeFile(inFolder("content/letters/a.md"), "one");
    expect(await changes()).toEqual([]);
  });

  test.each([
    ["a.md", false],
    [".eleventy.ts", false],
    [".a.md.swp", true],
    [".DS_Store", true],
    ["a.md~", true],
    ["a.md.tmp-123", true],
  ])("%s passes by: %s", (name, passing) => {
    expect(isPassing(join("content", name))).toBe(passing);
  });
});

describe("building again", () => {
  /** A build that ends when told, and counts. */
  function fakeBuild() {
    const ends: ((succeeded: boolean) => void)[] = [];
    const build = vi.fn(() => new Promise<boolean>((resolve) => ends.push(resolve)));
    return { build, end: (succeeded = true) => ends.shift()?.(succeeded) };
  }

  test("builds at first, and not where nothing changed", async () => {
    const build = vi.fn(async () => true);
    const rebuild = rebuilder({ changes: trackChanges([folder]), build, say: () => {} });
    await rebuild();
    expect(build).toHaveBeenCalledTimes(1);
    await rebuild();
    expect(build).toHaveBeenCalledTimes(1);
  });

  test("many changes during a build lead to exactly one build more", async () => {
    const { build, end } = fakeBuild();
    const rebuild = rebuilder({ changes: trackChanges([folder]), build, say: () => {} });
    const done = rebuild();
    await vi.waitFor(() => expect(build).toHaveBeenCalledTimes(1));
    for (const name of ["b", "c", "d"]) {
      await writeFile(inFolder(`content/letters/${name}.md`), name);
      void rebuild();
    }
    end();
    await vi.waitFor(() => expect(build).toHaveBeenCalledTimes(2));
    end();
    await done;
    expect(build).toHaveBeenCalledTimes(2);
  });

  test("what a build writes leads to one build more, which writes nothing, and then to none", async () => {
    const build = vi.fn(async () => {
      await writeFile(inFolder("content/letters/ingested.md"), "from a seed");
      void rebuild();
      return true;
    });
    const rebuild = rebuilder({ changes: trackChanges([folder]), build, say: () => {} });
    await rebuild();
    await wait(50);
    await rebuild();
    expect(build).toHaveBeenCalledTimes(2);
  });

  test("says what happened in a line each, and goes on after a build that failed", async () => {
    const lines: string[] = [];
    let succeeds = false;
    const rebuild = rebuilder({
      changes: trackChanges([folder]),
      build: async () => succeeds,
      say: (line) => lines.push(line),
    });
    await rebuild();
    succeeds = true;
    await writeFile(inFolder("content/letters/a.md"), "mended");
    await rebuild();
    expect(lines.map((line) => line.replace(/[\d.]+ s/, "N s"))).toEqual([
      "Building: a.md changed",
      "The build ended with the errors above, after N s; served is the last site that was made",
      "Building: a.md changed",
      "Built in N s",
    ]);
  });
});

describe("watching", () => {
  let watch: Watch;
  afterEach(() => watch.close());

  test("a burst of changes on disk is noticed once, new folders included, half-written files not", async () => {
    const notice = vi.fn();
    watch = await watchFiles([inFolder("content"), inFolder("seeds")], notice, notice);
    await writeFile(inFolder("content/letters/.a.md.swp"), "x");
    await writeFile(inFolder("content/letters/a.md.tmp-1"), "x");
    await wait(600);
    expect(notice).toHaveBeenCalledTimes(0);
    await writeFile(inFolder("content/letters/a.md"), "two");
    await writeFile(inFolder("content/letters/b.md"), "two");
    await vi.waitFor(() => expect(notice).toHaveBeenCalledTimes(1), 5_000);
    await wait(300);
    expect(notice).toHaveBeenCalledTimes(1);
    await mkdir(inFolder("seeds"));
    await writeFile(inFolder("seeds/letter.txt"), "Dear");
    await vi.waitFor(() => expect(notice).toHaveBeenCalledTimes(2), 5_000);
  });

  test("a change on disk is built", async () => {
    const build = vi.fn(async () => true);
    const rebuild = rebuilder({ changes: trackChanges([folder]), build, say: () => {} });
    await rebuild();
    watch = await watchFiles([folder], rebuild, () => {});
    await writeFile(inFolder("content/letters/a.md"), "corrected");
    await vi.waitFor(() => expect(build).toHaveBeenCalledTimes(2), 5_000);
  });
});

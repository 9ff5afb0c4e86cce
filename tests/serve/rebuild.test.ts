import { mkdir, mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { isTemporary, trackChanges } from "../../scripts/serve/changed-files.ts";
import { type BuildResult, rebuilder } from "../../scripts/serve/rebuild.ts";
import { collectBursts, type Watch, watchFiles } from "../../scripts/serve/watch.ts";
import { sha256 } from "../../scripts/util/sha256.ts";

const done: BuildResult = { leftOut: [], written: new Map() };

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
    await writeFile(inFolder("content/letters/a.md"), "one");
    await utimes(inFolder("content/letters/a.md"), new Date(), new Date(2001, 0));
    expect(await changes()).toEqual([]);
  });

  test("sees nothing in hidden folders, where a build keeps what it needs again", async () => {
    const changes = trackChanges([inFolder("content")]);
    await changes();
    await mkdir(inFolder("content/.cache"));
    await writeFile(inFolder("content/.cache/ingest.json"), "{}");
    expect(await changes()).toEqual([]);
  });

  test.each([
    ["a.md", false],
    [".eleventy.ts", false],
    [".a.md.swp", true],
    [".DS_Store", true],
    ["a.md~", true],
    ["a.md.tmp-123", true],
  ])("%s is temporary: %s", (name, temporary) => {
    expect(isTemporary(join("content", name))).toBe(temporary);
  });
});

describe("building again", () => {
  /** A build that ends when told, and counts. */
  function fakeBuild() {
    const ends: ((result: BuildResult) => void)[] = [];
    const build = vi.fn(() => new Promise<BuildResult>((resolve) => ends.push(resolve)));
    return { build, end: () => ends.shift()?.(done) };
  }

  test("builds at first, and not where nothing changed", async () => {
    const build = vi.fn(async () => done);
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

  test("what a build writes leads to no other build, unless it was changed since", async () => {
    const path = inFolder("content/letters/ingested.md");
    const build = vi.fn(async () => {
      await writeFile(path, "from a seed");
      void rebuild();
      return { leftOut: [], written: new Map([[path, sha256("from a seed")]]) };
    });
    const rebuild = rebuilder({ changes: trackChanges([folder]), build, say: () => {} });
    await rebuild();
    await rebuild();
    expect(build).toHaveBeenCalledTimes(1);
    await writeFile(path, "corrected");
    await rebuild();
    expect(build).toHaveBeenCalledTimes(2);
  });

  test("says when a build has succeeded, and only then", async () => {
    const onBuilt = vi.fn();
    const results = [done, { ...done, leftOut: null }];
    const build = async (): Promise<BuildResult> => results.shift() ?? done;
    const rebuild = rebuilder({ changes: trackChanges([folder]), build, onBuilt, say: () => {} });
    await rebuild();
    expect(onBuilt).toHaveBeenCalledTimes(1);
    await writeFile(inFolder("content/letters/a.md"), "mended");
    await rebuild();
    expect(onBuilt).toHaveBeenCalledTimes(1);
  });

  test("reports what happened on one line each, and goes on after a build that failed", async () => {
    const lines: string[] = [];
    let succeeds = false;
    const rebuild = rebuilder({
      changes: trackChanges([folder]),
      build: async () => ({ ...done, leftOut: succeeds ? [] : null }),
      say: (line) => lines.push(line),
    });
    await rebuild();
    succeeds = true;
    await writeFile(inFolder("content/letters/a.md"), "mended");
    await rebuild();
    expect(lines.map((line) => line.replace(/[\d.]+ s/, "N s"))).toEqual([
      "Building the archive",
      "The build failed after N s with the errors above; the last site that was built is still served",
      "Building: a.md changed",
      "Built in N s",
    ]);
  });
});

describe("a burst of changes", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test("is noticed once it has ended, each file once", () => {
    const notice = vi.fn();
    const bursts = collectBursts(notice);
    for (const name of ["a", "b", "a"]) {
      bursts.add(name);
      vi.advanceTimersByTime(150);
    }
    expect(notice).not.toHaveBeenCalled();
    vi.advanceTimersByTime(50);
    bursts.add("c");
    vi.advanceTimersByTime(200);
    expect(notice.mock.calls).toEqual([[["a", "b"]], [["c"]]]);
  });

  test("is not noticed any more after the end of watching", () => {
    const notice = vi.fn();
    const bursts = collectBursts(notice);
    bursts.add("a");
    bursts.stop();
    vi.runAllTimers();
    expect(notice).not.toHaveBeenCalled();
  });
});

describe("watching", () => {
  let watch: Watch;
  afterEach(() => watch.close());

  test("changes on disk are noticed, those in new folders too, and half-written files are not", async () => {
    const noticed = new Set<string>();
    watch = await watchFiles(
      [inFolder("content"), inFolder("seeds")],
      (paths) => {
        for (const path of paths) noticed.add(path);
      },
      (error) => expect.unreachable(String(error)),
    );
    const hasNoticed = (...names: string[]): Promise<void> =>
      vi.waitFor(() => expect([...noticed]).toEqual(expect.arrayContaining(names.map(inFolder))), 10_000);
    await writeFile(inFolder("content/letters/.a.md.swp"), "x");
    await writeFile(inFolder("content/letters/a.md.tmp-1"), "x");
    await writeFile(inFolder("content/letters/a.md"), "two");
    await writeFile(inFolder("content/letters/b.md"), "two");
    await hasNoticed("content/letters/a.md", "content/letters/b.md");
    await mkdir(inFolder("seeds"));
    await writeFile(inFolder("seeds/letter.txt"), "Dear");
    await hasNoticed("seeds/letter.txt");
    expect([...noticed].filter(isTemporary)).toEqual([]);
  });

  test("a change on disk is built", async () => {
    const build = vi.fn(async () => done);
    const rebuild = rebuilder({ changes: trackChanges([folder]), build, say: () => {} });
    await rebuild();
    watch = await watchFiles([folder], rebuild, () => {});
    await writeFile(inFolder("content/letters/a.md"), "corrected");
    await vi.waitFor(() => expect(build).toHaveBeenCalledTimes(2), 10_000);
  });
});

import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { copyOriginals, findOriginals } from "../../../scripts/site/exports/originals.ts";
import { archiveOf, recordWith } from "../../support/archives.ts";
import { frontMatter } from "../../support/letters.ts";

const bytes = "a letter’s very bytes";
const sha256 = createHash("sha256").update(bytes).digest("hex");
const source = (file: string) => ({ ...frontMatter.source, file, sha256 });

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "originals-"));
  await mkdir(join(folder, "seeds/leeds"), { recursive: true });
  await writeFile(join(folder, "seeds/leeds/a letter.PDF"), bytes);
  await writeFile(join(folder, "seeds/changed.pdf"), "other bytes");
});
afterAll(() => rm(folder, { recursive: true }));

describe("the original of a letter", () => {
  const { letters } = archiveOf(
    recordWith({ source: source("leeds/a letter.PDF") }),
    recordWith({ authority: "york", source: source("changed.pdf") }),
    recordWith({
      visit: { start: "2020-01-01", end: "2020-01-01", ordinal: null },
      source: source("lost.pdf"),
    }),
  );

  it("is published beside the page where the seeds folder has the very bytes that the letter was read from", async () => {
    const { originals, missing, changed } = await findOriginals(letters, join(folder, "seeds"));
    expect(originals.map(({ letter, url }) => [letter, url])).toEqual([
      ["leeds-2019-01-29-focused-visit", "/letters/leeds/2019-01-29-focused-visit-original.pdf"],
    ]);
    expect(missing).toBe(1);
    expect(changed).toEqual([
      {
        file: "changed.pdf",
        line: null,
        field: null,
        message: expect.stringContaining("has changed since york-2019"),
      },
    ]);
    await copyOriginals(originals, join(folder, "site"));
    const copy = await readFile(
      join(folder, "site/letters/leeds/2019-01-29-focused-visit-original.pdf"),
      "utf8",
    );
    expect(copy).toBe(bytes);
  });

  it.each(["undecided", "leave-out"] as const)(
    "is withheld while it has covered words that its letter leaves out: %s",
    async (covered) => {
      const { letters: covering } = archiveOf(recordWith({ covered, source: source("leeds/a letter.PDF") }));
      expect(covering).toMatchObject([{ original: "withheld" }]);
      const found = await findOriginals(covering, join(folder, "seeds"));
      expect(found).toEqual({ originals: [], missing: 0, changed: [] });
    },
  );
});

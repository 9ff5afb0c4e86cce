import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadArchive } from "../../scripts/archive/load.ts";
import { writeLetter } from "../../scripts/letter/markdown.ts";
import { problemLine } from "../../scripts/letter/problems.ts";
import { record } from "../support/letters.ts";

let content: string;
beforeEach(async () => {
  content = await mkdtemp(join(tmpdir(), "content-"));
});
afterEach(() => rm(content, { recursive: true }));

const put = async (file: string, text: string): Promise<void> => {
  await mkdir(dirname(join(content, file)), { recursive: true });
  await writeFile(join(content, file), text);
};
const letterFile = "letters/leeds/2019-01-29-focused-visit.md";
const markdown = writeLetter(record);

describe("loading an archive", () => {
  it("takes register, themes and settings from the project where the folder has none", async () => {
    await put(letterFile, markdown);
    const { archive, problems } = await loadArchive(content);
    expect(problems).toEqual([]);
    expect(archive.letters.map(({ authority }) => authority.name)).toEqual(["Leeds"]);
    expect(archive.settings.name).not.toBe("");
    expect(archive.themes.length).toBeGreaterThan(15);
  });

  it("is empty where there is no letter yet", async () => {
    const { archive, problems } = await loadArchive(content);
    expect([archive.letters, problems]).toEqual([[], []]);
  });

  it("names file, line and field of what is wrong, and goes on with the other letters", async () => {
    await put(letterFile, markdown);
    await put("letters/york/2019-01-29-focused-visit.md", markdown.replace("2019-01-30", "2019-13-30"));
    const { archive, problems } = await loadArchive(content);
    expect(archive.letters).toHaveLength(1);
    expect(problems.map(problemLine)).toEqual([
      "letters/york/2019-01-29-focused-visit.md:8: visit.end: must be a date such as 2017-12-12",
    ]);
  });

  it("refuses a letter that is not saved as UTF-8, whose marks would be lost", async () => {
    await mkdir(dirname(join(content, letterFile)), { recursive: true });
    await writeFile(join(content, letterFile), Buffer.from(markdown.replaceAll("’", "\u0092"), "latin1"));
    const { archive, problems } = await loadArchive(content);
    expect(archive.letters).toEqual([]);
    const [problem] = problems.map(problemLine);
    expect(problem).toMatch(
      /^letters\/leeds\/2019-01-29-focused-visit\.md:\d+: is not saved as UTF-8, as ‘.*’.*’ shows/,
    );
  });

  it.each([
    ["site.yaml", "name: Children’s letters"],
    ["glossary.yaml", "\n\nCIN: child in need – a plan"],
    ["themes.yaml", "- id: x\n  name: Children’s homes"],
    ["lay-words.yaml", "# ‘plain’ words"],
    ["authorities.csv", "slug,name\nleeds,Leeds’s"],
    ["tiles.csv", "slug,x\nleeds,’"],
    ["pages/about.md", "---\ntitle: About\n---\nChildren’s services"],
  ])("refuses %s in another encoding, and says where", async (file, text) => {
    const bytes = Buffer.from(
      text.replace(/[’‘–]/g, (sign) => ({ "’": "\u0092", "‘": "\u0091" })[sign] ?? "\u0096"),
      "latin1",
    );
    await mkdir(dirname(join(content, file)), { recursive: true });
    await writeFile(join(content, file), bytes);
    const line = text.slice(0, text.search(/[’‘–]/)).split("\n").length;
    const message = `${file}:${line}: is not saved as UTF-8, as ‘${text.split("\n")[line - 1]?.trim()}’ shows`;
    await expect(loadArchive(content)).rejects.toThrow(message);
    await writeFile(join(content, file), Buffer.from(text, "utf16le"));
    await expect(loadArchive(content)).rejects.toThrow(`${file}: is not saved as UTF-8; open it`);
  });

  it("reads files with a byte order mark", async () => {
    await put("glossary.yaml", "\uFEFFCIN: child in need\n");
    const { archive } = await loadArchive(content);
    expect(archive.glossary).toEqual([{ short: "CIN", long: "child in need" }]);
  });

  it("reads nothing but letters: evidence and drafts stay where they are", async () => {
    await put(letterFile, markdown);
    await put("letters/leeds/2019-01-29-focused-visit.evidence.yaml", "source: {}\n");
    await put("drafts/half.md", "no letter yet");
    const { archive, problems } = await loadArchive(content);
    expect([archive.letters.length, problems]).toEqual([1, []]);
  });

  it.each([
    ["authorities.csv", "slug,name\nleeds,Leeds\n", "authorities.csv:1: lacks the columns"],
    ["themes.yaml", "- slug: Early Help\n", "themes.yaml:1: 0.slug: must be words in lower case"],
    ["themes.yaml", "- [", "themes.yaml:"],
    ["site.yaml", "name: A\n", "site.yaml:1: tagline: is missing"],
  ])("says what is wrong with %s", async (file, text, message) => {
    await put(file, text);
    await expect(loadArchive(content)).rejects.toThrow(message);
  });
});

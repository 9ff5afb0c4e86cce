/** An archive’s folders on the disk, built and checked by the commands, for tests of what is left in them. */
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
import { promisify } from "node:util";
import { gunzipSync } from "node:zlib";
import { projectFolder } from "./folders.ts";

/** Settings whose addresses are not examples, so that addresses may be recorded. */
export const ownSettings = readFileSync(join(projectFolder, "content/site.yaml"), "utf8").replaceAll(
  "letters.example.org",
  "letters.archive.test",
);

export type Ended = { code: number; stdout: string; stderr: string };

export type ArchiveFolder = {
  content: string;
  site: string;
  /** Builds the site as `npm run build` does, into another folder where one is named. */
  build: (environment?: NodeJS.ProcessEnv, output?: string) => Promise<Ended>;
  /** Checks the site as `npm run check` does. */
  check: (...options: string[]) => Promise<Ended>;
  remove: () => Promise<void>;
};

/** Folders with these sources, by their names, and other files of the content folder. */
export async function archiveFolder(
  sources: Record<string, string | Uint8Array>,
  contents: Record<string, string> = {},
): Promise<ArchiveFolder> {
  const parent = await mkdtemp(join(tmpdir(), "archive-"));
  const [seeds, content, site] = [join(parent, "seeds"), join(parent, "content"), join(parent, "site")];
  for (const [folder, files] of [
    [seeds, sources],
    [content, contents],
  ] as const) {
    await mkdir(folder);
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  }
  await writeFile(join(content, "site.yaml"), contents["site.yaml"] ?? ownSettings);
  const folders = ["--content", content];
  return {
    content,
    site,
    build: (environment = {}, output = site) =>
      run("build.ts", ["--seeds", seeds, ...folders, "--output", output], environment),
    check: (...options) => run("check.ts", ["--site", site, ...folders, ...options], {}),
    remove: () => rm(parent, { recursive: true, force: true }),
  };
}

async function run(
  script: string,
  options: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<Ended> {
  const ended = promisify(execFile)(process.execPath, [join("scripts", script), ...options], {
    cwd: projectFolder,
    env: { ...process.env, ...environment },
  });
  return ended.then(
    (printed) => ({ code: 0, ...printed }),
    (error: Ended) => error,
  );
}

/** The bytes of every file below a folder, unpacked where they are compressed, by path with forward slashes. */
export async function filesBelow(folder: string): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path);
    const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
    files.set(relative(folder, path).split(sep).join("/"), isPacked ? gunzipSync(bytes) : bytes);
  }
  return files;
}

/** Which files below a folder have one of these words, in its contents or in its own name, whatever its capitals. */
export async function filesWith(folder: string, words: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const [file, bytes] of await filesBelow(folder)) {
    const text = `${file}\n${bytes.toString("utf8")}`.toLowerCase();
    for (const word of words) if (text.includes(word.toLowerCase())) found.push(`${word} in ${file}`);
  }
  return found.sort();
}

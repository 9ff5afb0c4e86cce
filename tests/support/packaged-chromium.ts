/** The Chromium of the npm package `@sparticuz/chromium`, unpacked where it needs neither root nor libraries. */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { howToGetABrowser, missingLibraries } from "./browser-choice.ts";

const run = promisify(execFile);
const packageEntry = pathToFileURL(createRequire(import.meta.url).resolve("@sparticuz/chromium"));

/** An executable with the environment variables it is to be started with. */
export type PackagedChromium = { executablePath: string; env: Record<string, string> };

/**
 * Unpacks the browser once for this machine, user and version (about 210 MB) and gives its executable. Several runs may
 * start at once: each unpacks into its own folder, and the first to finish is kept.
 * @throws when it cannot run here, naming the libraries that are missing
 */
export async function unpackPackagedChromium(temporaryFolder: string = tmpdir()): Promise<PackagedChromium> {
  const { version }: { version: string } = JSON.parse(
    await readFile(new URL("../package.json", packageEntry), "utf8"),
  );
  const folder = join(temporaryFolder, `inspection-letters-chromium-${version}-${userInfo().username}`);
  if (!existsSync(folder)) await unpackInto(folder);
  // The folder has a name that others can foresee: an executable that someone else put there is not run.
  const owner = (await stat(folder)).uid;
  if (process.getuid && owner !== process.getuid()) {
    throw new Error(
      `${folder} belongs to another user and cannot be trusted. Remove it. ${howToGetABrowser}`,
    );
  }
  return { executablePath: join(folder, "chromium"), env: environmentOf(folder) };
}

async function unpackInto(folder: string): Promise<void> {
  const beside = await mkdtemp(`${folder}.tmp-`);
  try {
    await unpackBeside(beside);
    await writeFile(join(beside, "fonts", "fonts.conf"), fontsConfiguration(folder));
    await rename(beside, folder);
  } catch (error) {
    // Another run has finished first: its folder is as good as this one.
    if (!existsSync(folder)) throw error;
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}

async function unpackBeside(folder: string): Promise<void> {
  await unpack(folder, {});
  const executable = join(folder, "chromium");
  if ((await librariesMissing(executable, {})).length === 0) return;
  // The package brings the libraries too, but only when it takes the machine for one without them:
  // https://github.com/Sparticuz/chromium/blob/master/source/helper.ts
  await rm(executable);
  await unpack(folder, { AWS_LAMBDA_JS_RUNTIME: "nodejs24.x" });
  const missing = await librariesMissing(executable, environmentOf(folder));
  if (missing.length > 0) {
    throw new Error(
      `The Chromium of @sparticuz/chromium does not run here: ${missing.join(", ")} missing. ${howToGetABrowser}`,
    );
  }
}

/** In a process of its own, because the package changes the environment it is loaded in. */
async function unpack(folder: string, env: Record<string, string>): Promise<void> {
  const script = `await (await import(${JSON.stringify(packageEntry)})).default.executablePath()`;
  await run(process.execPath, ["--input-type=module", "--eval", script], {
    env: { ...process.env, ...env, TMPDIR: folder },
  });
}

async function librariesMissing(executable: string, env: Record<string, string>): Promise<string[]> {
  try {
    const { stdout } = await run("ldd", [executable], { env: { ...process.env, ...env } });
    return missingLibraries(stdout);
  } catch {
    return ["ldd, or the C library this browser is built for"];
  }
}

function environmentOf(folder: string): Record<string, string> {
  const libraries = join(folder, "al2023", "lib");
  return {
    FONTCONFIG_PATH: join(folder, "fonts"),
    ...(existsSync(libraries) && {
      LD_LIBRARY_PATH: [libraries, process.env["LD_LIBRARY_PATH"]].filter(Boolean).join(":"),
    }),
  };
}

/** The package’s own configuration looks for its fonts under `/tmp/fonts` only. */
function fontsConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, "fonts")}</dir>
  <cachedir>${join(folder, "fonts-cache")}</cachedir>
</fontconfig>
`;
}

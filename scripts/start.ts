/** `npm start`: builds the archive, serves it on this machine, and builds again when something changes. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runCommand } from "./command.ts";
import { commands } from "./command-options.ts";
import { desk, deskPath } from "./desk/desk.ts";
import { assertOutputApart, type Folders } from "./folders.ts";
import type { BuildMessage, LeftOutLetter } from "./serve/build-messages.ts";
import { trackChanges, type WrittenFiles } from "./serve/changed-files.ts";
import { type HeaderRule, readHeaderRules } from "./serve/header-rules.ts";
import { leftOutPages } from "./serve/left-out-pages.ts";
import { type BuildResult, rebuilder } from "./serve/rebuild.ts";
import { type ServedSite, serveSite } from "./serve/serve-site.ts";
import { siteBase } from "./serve/site-base.ts";
import { type Watch, watchFiles } from "./serve/watch.ts";

const project = fileURLToPath(new URL("..", import.meta.url));
const ended = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => ended.abort());

await runCommand(commands.start, async ({ port, ...folders }) => {
  assertOutputApart(folders);
  await start(port, folders);
  return true;
});

async function start(port: number, { seeds, content, output }: Folders): Promise<void> {
  let headers = await headerRules();
  let base = await siteBase(output);
  // The project’s own content too: its register and vocabularies serve content folders that have none.
  const sources = [
    ...new Set([
      seeds,
      content,
      ...["content", "layouts", "scripts", ".eleventy.ts", "netlify.toml"].map((name) => join(project, name)),
    ]),
  ];
  const rebuild = rebuilder({
    changes: trackChanges(sources),
    build: async () => {
      // The file may be invalid for a moment while it is being written; then the earlier headers are kept.
      headers = await headerRules().catch((error) => {
        console.error(messageOf(error));
        return headers;
      });
      const built = await build(["--seeds", seeds, "--content", content, "--output", output]);
      base = await siteBase(output);
      return built;
    },
    onBuilt: (letters) => {
      leftOut.update(letters);
      site?.refresh();
    },
    say: (line) => ended.signal.aborted || console.log(line),
  });
  const leftOut = leftOutPages();
  let site: ServedSite | undefined;
  const open: (ServedSite | Watch)[] = [];
  try {
    // Before the build, so that a port in use is reported at once.
    site = await serveSite({
      folder: output,
      base: () => base,
      port,
      headers: () => headers,
      preview: { leftOut, desk: desk({ seeds, content, output }) },
    });
    open.push(site);
    open.push(await watchFiles(sources, rebuild, reportTrouble));
    await rebuild();
    if (!ended.signal.aborted) {
      console.log(`The archive is at ${site.url}${base && `${base}/`} (stop it with Ctrl+C)`);
      console.log(`Your desk is at ${site.url}${base}${deskPath}`);
      await once(ended.signal, "abort");
    }
  } finally {
    await Promise.all(open.map((part) => part.close()));
  }
}

async function headerRules(): Promise<HeaderRule[]> {
  return readHeaderRules(await readFile(join(project, "netlify.toml"), "utf8"));
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function reportTrouble(error: unknown): void {
  console.error(
    `Changes may go unnoticed from now on; stop and start again to see them. ${messageOf(error)}`,
  );
}

/** Builds in a new process each time, so that changed code is loaded. */
async function build(folders: string[]): Promise<BuildResult> {
  const child = spawn(process.execPath, [join(project, "scripts", "build.ts"), ...folders], {
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  let written: WrittenFiles = new Map();
  let leftOut: LeftOutLetter[] | null = null;
  child.on("message", (message: BuildMessage) => {
    if ("written" in message) written = new Map(message.written);
    else leftOut = message.leftOut;
  });
  const stop = () => child.kill();
  ended.signal.addEventListener("abort", stop);
  const [code] = await once(child, "exit");
  ended.signal.removeEventListener("abort", stop);
  // A build that leaves letters out ends with an error too, but its site is in place.
  return code === 0 || leftOut !== null ? { written, leftOut: leftOut ?? [] } : { written, leftOut: null };
}

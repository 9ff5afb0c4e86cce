/** `npm run hosting`: writes the files that a host needs besides the site. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { fromHere, runCommand } from "./command.ts";
import { commands } from "./command-options.ts";
import { githubWorkflow } from "./hosting/github-workflow.ts";
import { headersFile } from "./hosting/headers-file.ts";
import { ifPresent } from "./util/files.ts";
import { UsageError, UserError } from "./util/user-error.ts";

const project = fileURLToPath(new URL("..", import.meta.url));

await runCommand(commands.hosting, async ({ content, folder }, [host = ""]) => {
  if (host === "cloudflare") {
    const netlifyToml = await readFile(join(project, "netlify.toml"), "utf8");
    await write(join(content, "static", "_headers"), headersFile(netlifyToml));
  } else if (host === "github") {
    await write(join(folder ?? project, ".github", "workflows", "publish.yml"), githubWorkflow);
  } else throw new UsageError(`There is no recipe for ${host}; give cloudflare or github`);
  console.log("docs/hosting.md says what else to enter there.");
  return true;
});

/** Writes a file. @throws UserError where there is another one, which somebody may have changed */
async function write(path: string, text: string): Promise<void> {
  const there = await ifPresent(readFile(path, "utf8"));
  if (there !== null && there !== text) {
    throw new UserError(
      `${fromHere(path)} differs from what would be written; remove it, or keep it as it is`,
    );
  }
  await mkdir(dirname(resolve(path)), { recursive: true });
  await writeFile(path, text);
  console.log(`${fromHere(path)} is written.`);
}

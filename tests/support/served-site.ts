/** A built site served for tests as its host will serve it, headers included. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { readHeaderRules } from "../../scripts/serve/header-rules.ts";
import { type ServedSite, serveSite } from "../../scripts/serve/serve-site.ts";
import { projectFolder } from "./folders.ts";

/** Serves the folder of a built site on a free port until it is closed. */
export async function serveBuiltSite(folder: string): Promise<ServedSite> {
  const headers = readHeaderRules(await readFile(join(projectFolder, "netlify.toml"), "utf8"));
  return serveSite({ folder, port: 0, headers: () => headers });
}

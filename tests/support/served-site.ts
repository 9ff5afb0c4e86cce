/** A built site served for tests as its host will serve it, headers included. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { readHeaderRules } from "../../scripts/serve/header-rules.ts";
import { type ServedSite, serveSite } from "../../scripts/serve/serve-site.ts";
import { siteBase } from "../../scripts/serve/site-base.ts";
import { projectFolder } from "./folders.ts";

/** Serves the folder of a built site on a free port until it is closed, below the path that it was built for. */
export async function serveBuiltSite(folder: string): Promise<ServedSite> {
  const headers = readHeaderRules(await readFile(join(projectFolder, "netlify.toml"), "utf8"));
  const base = await siteBase(folder);
  const site = await serveSite({ folder, base: () => base, port: 0, headers: () => headers });
  return { ...site, url: `${site.url}${base}` };
}

/** The path that a built site is to be served below. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** The path that the home page of a built site gives, such as `/archive`; empty for a root, and where nothing is built. */
export async function siteBase(folder: string): Promise<string> {
  const home = await readFile(join(folder, "index.html"), "utf8").catch(() => "");
  return home.match(/<html [^<>]*data-base="([^"]*)"/)?.[1] ?? "";
}

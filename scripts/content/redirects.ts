/** Addresses that have moved, and their new addresses: `redirects.yaml` of a content folder. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { readCheckedYaml } from "../letter/checked-yaml.ts";
import type { Problem } from "../letter/problems.ts";
import { readUtf8 } from "../letter/read-utf8.ts";
import { ifPresent } from "../util/files.ts";

/** The file of the redirects below the content folder. */
export const redirectsFile = "redirects.yaml";

/** An address on the site, and the address that it redirects to. */
export type Redirect = { from: string; to: string };

/** `*` and `:` would turn a line of Netlify’s `_redirects` into a pattern. */
const address = z.string().regex(/^\/[^\s#?*:]*$/, "must begin with / and have no white space, #, ?, * or :");
const redirectsSchema = z.record(address, address);

/** The redirects of a YAML text, or what is wrong with it. */
export function readRedirects(yaml: string): { redirects: Redirect[] } | { problems: Problem[] } {
  const result = readCheckedYaml(yaml, redirectsSchema.nullable(), redirectsFile);
  if ("problems" in result) return result;
  const redirects = Object.entries(result.value ?? {}).map(([from, to]) => ({ from, to }));
  const moved = new Set(redirects.map(({ from }) => from));
  const chained = redirects.filter(({ to }) => moved.has(to));
  if (chained.length === 0) return { redirects };
  return {
    problems: chained.map(({ from, to }) =>
      problem(`leads to ${to}, which has moved too; give the final address`, from),
    ),
  };
}

/**
 * Problems with redirects from addresses that have a page: such an address cannot redirect too.
 * @param pages addresses of all pages of the site
 */
export function redirectsFromPages(redirects: readonly Redirect[], pages: readonly string[]): Problem[] {
  const published = new Set(pages);
  return redirects
    .filter(({ from }) => published.has(from))
    .map(({ from }) => problem("is an address that has a page; remove this line, or move the page", from));
}

const problem = (message: string, field: string): Problem => ({
  file: redirectsFile,
  line: null,
  field,
  message,
});

/** The redirects of a content folder; none where the file is missing. */
export async function loadRedirects(
  content: string,
): Promise<{ redirects: Redirect[]; problems: Problem[] }> {
  const bytes = await ifPresent(readFile(join(content, redirectsFile)));
  const saved = readUtf8(bytes ?? new Uint8Array(), redirectsFile);
  const result = "text" in saved ? readRedirects(saved.text) : saved;
  return "redirects" in result ? { ...result, problems: [] } : { redirects: [], problems: result.problems };
}

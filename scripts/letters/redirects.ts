/** Redirects from addresses that a change moves to their new addresses. */
import { type Document, isMap, isScalar, parseDocument } from "yaml";
import { loadPermalinks } from "../content/permalinks.ts";
import { loadRedirects, type Redirect, redirectsFile } from "../content/redirects.ts";
import type { FileChange } from "../ingest/report/report.ts";
import { ContentFolder } from "../ingest/store/content-folder.ts";
import { UserError } from "../util/user-error.ts";

/**
 * Old and new addresses of pages that a change moves: the letters’ own, and every other one that was recorded or that
 * an earlier redirect leads to.
 * @param moved the new address of a page; null where it stays
 */
export async function movedAddresses(
  content: string,
  letters: readonly Redirect[],
  moved: (address: string) => string | null,
): Promise<Redirect[]> {
  const all = new Map(letters.map(({ from, to }) => [from, to]));
  const { redirects } = await loadRedirects(content);
  const published = [...Object.keys(await loadPermalinks(content)), ...redirects.map(({ to }) => to)];
  for (const from of published) {
    const to = moved(from);
    if (to !== null && to !== from && !all.has(from)) all.set(from, to);
  }
  return [...all].map(([from, to]) => ({ from, to }));
}

/** The change to the file of redirects; null where nothing moves. */
export async function redirectsChange(
  content: string,
  moves: readonly Redirect[],
): Promise<FileChange | null> {
  if (moves.length === 0) return null;
  const before = await new ContentFolder(content, true).read(redirectsFile);
  return { path: redirectsFile, before, after: withRedirects(before ?? "", moves) };
}

/**
 * The text of the file with these moves. What led to an old address leads to the new one; an address that has a page
 * again redirects no longer. Comments and order stay.
 */
export function withRedirects(yaml: string, moves: readonly Redirect[]): string {
  const document: Document = parseDocument(yaml);
  if (!isMap(document.contents)) document.contents = document.createNode({});
  const map = document.contents;
  if (!isMap(map)) throw new UserError(`${redirectsFile} is not a list of addresses; correct it first`);
  map.flow = false;
  const newAddress = new Map(moves.map(({ from, to }) => [from, to]));
  const keyOf = ({ key }: { key: unknown }): string => String(isScalar(key) ? key.value : key);
  const movedBefore = new Set(map.items.map(keyOf));
  const own = moves.filter(({ from }) => !movedBefore.has(from));
  const pages = new Set(own.map(({ to }) => to));
  map.items = map.items.filter((pair) => !pages.has(keyOf(pair)));
  for (const pair of map.items) {
    const led = isScalar(pair.value) ? String(pair.value.value) : "";
    const to = newAddress.get(led);
    if (to !== undefined) pair.value = document.createNode(to);
  }
  for (const { from, to } of own) map.set(from, to);
  return document.toString({ lineWidth: 0 });
}

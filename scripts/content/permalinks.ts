/**
 * Every address that was ever published, in `permalinks.json` of a content folder, and what to do if one has
 * disappeared or leads to different words. An entry is a page with everything that can follow its address: anchors and
 * the files next to it (`.md`). The anchor of a paragraph is followed by a mark of its words (`#p12 x3FqT0-b`), which
 * shows if words were given another number, or a number other words. With one line for each page, the file stays small
 * and its changes readable even with ten thousand letters.
 */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { isLetterUrl } from "../letter/ids.ts";
import { ifPresent } from "../util/files.ts";
import { UserError } from "../util/user-error.ts";
import { correctedWords, likeness, sameWords } from "./paragraph-mark.ts";
import { withoutWithdrawn } from "./withdrawn-permalinks.ts";

/** The file of the record below the content folder. */
export const permalinksFile = "permalinks.json";
const permalinksSchema = z.record(z.string().startsWith("/"), z.array(z.string().regex(/^[#.-]/)));

/** Endings, with marks of their words, by the address of a page, or of a file that is not next to a page. */
export type Permalinks = Record<string, string[]>;

/** What a build has published: its addresses, its redirects, and corrections. */
export type Published = {
  addresses: Permalinks;
  redirects: Record<string, string>;
  /** By the address of a letter’s page, the ids of the paragraphs that the notes on its corrections mention. */
  corrected: Record<string, string[]>;
  /** Addresses of the pages of withdrawn letters; all other addresses of those letters are gone for good. */
  withdrawn: string[];
  /**
   * Addresses of letters that a build leaves out until a slip in their files is corrected. None of their addresses is
   * lost, and pages that are made from several letters, such as that of an inspector, may be missing for the same
   * reason: of these nothing is said until then.
   */
  leftOut?: readonly string[];
};

/** Something that was published and no longer exists, and how to keep it. */
export type Lost = { address: string; remedy: string };

/**
 * The addresses recorded in a content folder; none where the file is missing.
 * @throws UserError where the file is not in the form that `npm run check` writes
 */
export async function loadPermalinks(content: string): Promise<Permalinks> {
  return readPermalinks((await ifPresent(readFile(join(content, permalinksFile), "utf8"))) ?? "{}");
}

/**
 * The addresses in the text of such a file.
 * @throws UserError if it is not in the form that `npm run check` writes
 */
export function readPermalinks(json: string): Permalinks {
  try {
    return permalinksSchema.parse(JSON.parse(json));
  } catch (error) {
    throw new UserError(
      `${permalinksFile} is not in the form that npm run check writes; restore it from the last commit (${String(error)})`,
    );
  }
}

/** Writes the addresses of a content folder, in order, so that two people who add to it rarely conflict. */
export async function savePermalinks(content: string, permalinks: Permalinks): Promise<void> {
  await writeFile(join(content, permalinksFile), permalinksJson(permalinks));
}

/** The text of the file: one entry a line, in the order of the addresses. */
export function permalinksJson(permalinks: Permalinks): string {
  const lines = Object.keys(permalinks)
    .sort()
    .map((address) => `${JSON.stringify(address)}: ${JSON.stringify(permalinks[address])}`);
  return lines.length === 0 ? "{}\n" : `{\n${lines.join(",\n")}\n}\n`;
}

/** An ending and the mark of its words, `""` where it has none. */
const splitEntry = (entry: string): [ending: string, words: string] => {
  const [ending = "", words = ""] = entry.split(" ");
  return [ending, words];
};

const wordsByEnding = (entries: readonly string[]): Map<string, string> => new Map(entries.map(splitEntry));

/**
 * All addresses of both, with marks of the words that are published now. Nothing that was recorded is ever removed,
 * except what belonged to withdrawn letters.
 */
export function withPublished(
  before: Permalinks,
  { addresses, withdrawn, redirects }: Published,
): Permalinks {
  const recorded = withoutWithdrawn(before, withdrawn, redirects);
  const all: Permalinks = { ...recorded };
  for (const [address, entries] of Object.entries(addresses)) {
    const merged = new Map([...wordsByEnding(recorded[address] ?? []), ...wordsByEnding(entries)]);
    all[address] = [...merged].map(([ending, words]) => (words === "" ? ending : `${ending} ${words}`));
  }
  return all;
}

/** How many addresses of a build, including endings, are not recorded yet or have different words now. */
export function countUnrecorded(recorded: Permalinks, { addresses }: Published): number {
  return Object.entries(addresses).reduce((count, [address, entries]) => {
    const known = recorded[address];
    if (!known) return count + 1 + entries.length;
    return count + entries.filter((entry) => !known.includes(entry)).length;
  }, 0);
}

/** Everything recorded that a build no longer has, or has for different words, with what the editor can do. */
export function lostAddresses(recorded: Permalinks, published: Published): Lost[] {
  const expected = withoutWithdrawn(recorded, published.withdrawn, published.redirects);
  const leftOut = new Set(published.leftOut);
  return Object.entries(expected).flatMap(([address, entries]) => {
    const isOfLetterInSite = isLetterUrl(address) && !leftOut.has(published.redirects[address] ?? address);
    if (leftOut.size > 0 && !isOfLetterInSite) return [];
    const target = published.addresses[address] ? address : published.redirects[address];
    if (target === undefined) {
      return [{ address, remedy: remedyForPage(address, entries, recorded, published) }];
    }
    const page = published.addresses[target];
    if (!page) {
      return [
        { address, remedy: `redirects.yaml leads it to ${target}, which does not exist; correct that line` },
      ];
    }
    return [
      ...lostEndings(address, entries, target, page),
      ...otherWords(address, entries, target, page, published.corrected[target] ?? []),
    ];
  });
}

function lostEndings(
  address: string,
  entries: readonly string[],
  target: string,
  page: readonly string[],
): Lost[] {
  const there = wordsByEnding(page);
  return entries
    .map((entry) => splitEntry(entry)[0])
    .filter((ending) => !there.has(ending))
    .map((ending) => {
      const moved =
        target === address ? "" : `redirects.yaml leads its page to ${target}, which has no ${ending}; `;
      return { address: whole(address, ending), remedy: `${moved}${remedyForEnding(target, ending)}` };
    });
}

/** The minimum likeness at which words under another number count as the same words. */
const movedWords = 5;

/** Anchors that lead to different words than were published there, unless a correction says so. */
function otherWords(
  address: string,
  entries: readonly string[],
  target: string,
  page: readonly string[],
  corrected: readonly string[],
): Lost[] {
  const [before, now] = [wordsByEnding(entries), wordsByEnding(page)];
  return [...before].flatMap(([ending, words]) => {
    const current = now.get(ending);
    if (words === "" || !current || current === words) return [];
    const isCorrection = likeness(words, current) >= correctedWords;
    const elsewhere = [...now].find(
      ([other, its]) =>
        likeness(words, its) >= (isCorrection ? sameWords : movedWords) &&
        likeness(words, before.get(other) ?? "") < movedWords,
    )?.[0];
    const file = markdownFile(target);
    const where = whole(address, ending);
    if (elsewhere !== undefined) {
      return {
        address: where,
        remedy: `its words are now at ${elsewhere}; give them {${ending}} again in ${file}, and give the paragraph that has that id now a number with a letter, as {#p12a}`,
      };
    }
    if (isCorrection || corrected.includes(ending.slice(1))) return [];
    const number = ending.slice("#p".length);
    return {
      address: where,
      remedy: `it has different words now; give them a number of their own in ${file}, as {#p12a}, and write was="p${number}" after the id of the paragraph that replaces the old words; or, if they correct the old words, mention “paragraph ${number}” in the letter’s corrections`,
    };
  });
}

/** An address with its ending: that of an anchor, or of a file next to the page. */
const whole = (address: string, ending: string): string =>
  ending.startsWith("#") ? `${address}${ending}` : `${address.replace(/\/$/, "")}${ending}`;

/** The file of the letter that has this address. */
const markdownFile = (address: string): string => `${address.replace(/^\/|\/$/g, "")}.md`;

function remedyForEnding(address: string, ending: string): string {
  const file = markdownFile(address);
  if (ending.startsWith("-original"))
    return `put the letter’s original back into the seeds folder, as ${file} names it`;
  if (!ending.startsWith("#")) return `the site must publish ${whole(address, ending)} again`;
  const id = ending.slice(1);
  if (/^fn\d+$/.test(id)) return `give the footnote its old number in ${file}: [^${id.slice(2)}]`;
  if (/^p\d+[a-z]*$/.test(id)) {
    return `write was="${id}" after the id of the paragraph that now has its words or is in its place, as {#p12 was="${id}"}, in ${file}`;
  }
  return `write was="${id}" after the id of the heading that now begins this part of the letter, as {#overview was="${id}"}, in ${file}`;
}

function remedyForPage(
  address: string,
  entries: readonly string[],
  recorded: Permalinks,
  published: Published,
): string {
  const target =
    likelyTarget(address, entries, recorded, published) ??
    listAbove(address, published) ??
    "/its/new/address/";
  return `redirect it to where its content is now with a line in redirects.yaml: ${address}: ${target}`;
}

/** Lists whose pages go when their last letter does, though nothing takes their place: a theme, a year, a feed. */
const lists: readonly [page: RegExp, list: string][] = [
  [/^\/themes\/[^/]+\/$/, "/themes/"],
  [/^\/letters\/\d{4}\/$/, "/letters/"],
  [/^\/feeds\/themes\/[^/]+\.xml$/, "/feeds/letters.xml"],
];

/** The list of all pages of the same kind as one that has no letter left. */
function listAbove(address: string, { addresses }: Published): string | null {
  const [, list] = lists.find(([page]) => page.test(address)) ?? [];
  return list !== undefined && list in addresses ? list : null;
}

/** The new page that has everything the lost one had, if there is exactly one: a letter that moved. */
function likelyTarget(
  address: string,
  entries: readonly string[],
  recorded: Permalinks,
  { addresses }: Published,
): string | null {
  const anchors = entries.map((entry) => splitEntry(entry)[0]).filter((ending) => ending.startsWith("#"));
  if (anchors.length === 0) return null;
  const parts = address.split("/");
  const candidates = Object.entries(addresses).filter(([candidate, has]) => {
    const others = candidate.split("/");
    const kin = others[1] === parts[1] && (others[2] === parts[2] || others[3] === parts[3]);
    const endings = wordsByEnding(has);
    return kin && !(candidate in recorded) && anchors.every((anchor) => endings.has(anchor));
  });
  return candidates.length === 1 ? (candidates[0]?.[0] ?? null) : null;
}

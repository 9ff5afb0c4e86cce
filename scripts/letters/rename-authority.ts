/** Gives an authority another name or slug: in the register, the map and its letters, with every address kept. */
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { readRegister } from "../content/register.ts";
import type { FileChange } from "../ingest/report/report.ts";
import { ContentFolder } from "../ingest/store/content-folder.ts";
import { rewrite } from "../ingest/store/edit-front-matter.ts";
import { authorityUrl, slugOf } from "../letter/ids.ts";
import { counted } from "../letter/wording.ts";
import { UserError } from "../util/user-error.ts";
import type { Change } from "./change.ts";
import { movedFiles } from "./move.ts";
import { movedAddresses, redirectsChange } from "./redirects.ts";
import { addressOf, type StoredLetter } from "./stored-letters.ts";

const registerFile = "authorities.csv";
const tilesFile = "tiles.csv";

/**
 * The change that renames an authority. Its old name becomes an alias, so that letters with it are still recognised.
 * @throws UserError where the register has no such authority, or the new slug is taken or not a slug
 */
export async function renameAuthority(
  content: string,
  slug: string,
  renamed: { slug: string | null; name: string | null },
  letters: readonly StoredLetter[],
): Promise<Change> {
  const folder = new ContentFolder(content, true);
  const csv = await folder.read(registerFile);
  if (csv === null)
    throw new UserError(`the content folder has no ${registerFile}; copy the project’s there first`);
  const read = readRegister(csv, registerFile);
  const authorities = "authorities" in read ? read.authorities : [];
  const authority = authorities.find((one) => one.slug === slug);
  if (!authority) throw new UserError(`${slug} is not the slug of an authority in ${registerFile}`);
  const newSlug = renamed.slug ?? slug;
  const name = renamed.name ?? authority.name;
  if (newSlug !== slugOf(newSlug)) {
    throw new UserError(
      `${newSlug} is not a slug: words in lower case joined by hyphens, such as ${slugOf(newSlug)}`,
    );
  }
  if (newSlug !== slug && authorities.some((one) => one.slug === newSlug)) {
    throw new UserError(`${newSlug} is the slug of another authority`);
  }
  const aliases =
    name === authority.name ? authority.aliases : [...new Set([...authority.aliases, authority.name])];
  const files: FileChange[] = [
    {
      path: registerFile,
      before: csv,
      after: renameRow(csv, slug, { slug: newSlug, name, aliases: aliases.join(";") }),
    },
  ];
  const tiles = await folder.read(tilesFile);
  const own = newSlug === slug ? [] : letters.filter(({ path }) => path.startsWith(`letters/${slug}/`));
  if (tiles !== null && newSlug !== slug) {
    files.push({ path: tilesFile, before: tiles, after: renameRow(tiles, slug, { slug: newSlug }) });
  }
  const toNew = (address: string): string => withSlug(address, slug, newSlug);
  for (const letter of own) files.push(...renamedLetter(letter, slug, newSlug));
  const moves =
    newSlug === slug
      ? []
      : await movedAddresses(
          content,
          pagesOf(slug, own).map((from) => ({ from, to: toNew(from) })),
          toNew,
        );
  const redirects = await redirectsChange(content, moves);
  return {
    files: [...files.filter(({ before, after }) => before !== after), ...(redirects ? [redirects] : [])],
    summary: [
      `Readers see ${name}${name === authority.name ? "" : ` in place of ${authority.name}`} wherever the authority is named; letters keep the names in their own words.`,
      ...(newSlug === slug
        ? []
        : [
            `Its page is at ${authorityUrl(newSlug)}; ${counted(own.length, "letter")} moved with it.`,
            `${counted(moves.length, "address", "addresses")} published before ${moves.length === 1 ? "leads" : "lead"} to the new ones.`,
          ]),
    ],
  };
}

const pagesOf = (slug: string, letters: readonly StoredLetter[]): string[] => [
  authorityUrl(slug),
  ...letters.flatMap((letter) => addressOf(letter) ?? []),
];

/** A letter’s files under the new slug; those of a withdrawn letter and of one that cannot be read too. */
function renamedLetter(letter: StoredLetter, slug: string, newSlug: string): FileChange[] {
  const { record, markdown, path } = letter;
  const after = record
    ? rewrite(markdown, record, { ...record, frontMatter: { ...record.frontMatter, authority: newSlug } })
    : markdown.replace(/^authority: .*$/m, `authority: ${newSlug}`);
  return movedFiles(letter, path.replace(`letters/${slug}/`, `letters/${newSlug}/`), after);
}

/** An address with the new slug where a part of it is the old one: `/feeds/authorities/leeds.xml` too. */
function withSlug(address: string, slug: string, newSlug: string): string {
  if (!/^\/(?:letters|authorities|feeds)\//.test(address)) return address;
  return address
    .split("/")
    .map((part) => (part === slug || part.startsWith(`${slug}.`) ? newSlug + part.slice(slug.length) : part))
    .join("/");
}

/** A CSV text with cells of one row changed; the slug is changed too where other rows name it as a predecessor. */
function renameRow(csv: string, slug: string, cells: Record<string, string>): string {
  const [head = [], ...rows] = parse(csv, { bom: true, relax_column_count: true }) as string[][];
  const slugColumn = head.indexOf("slug");
  const predecessors = head.indexOf("predecessors");
  const changed = rows.map((row) => {
    if (row[slugColumn]?.trim() === slug)
      return head.map((column, index) => cells[column] ?? row[index] ?? "");
    return row.map((cell, index) =>
      index === predecessors
        ? cell
            .split(";")
            .map((one) => (one.trim() === slug ? (cells["slug"] ?? slug) : one))
            .join(";")
        : cell,
    );
  });
  return stringify([head, ...changed]);
}

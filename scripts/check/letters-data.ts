/** Checks that the published data of the letters fits its schema, and that every address in it exists. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { rowId } from "../letter/ids.ts";
import type { Problem } from "../letter/problems.ts";
import { type Letter, letterSchema } from "../letter/schema.ts";
import { urls } from "../letter/urls.ts";
import { type WithdrawnLetter, withdrawnLetterSchema } from "../letter/withdrawal.ts";
import type { BuiltSite, Outcome } from "./built-site.ts";
import { placeOf, withoutBase } from "./links.ts";

const file = urls.lettersJson.slice(1);

/** Checks `data/letters.json` against the schema and against the pages of the letters. */
export async function checkLettersData(site: BuiltSite): Promise<Outcome> {
  const text = await readFile(join(site.folder, file), "utf8").catch(() => null);
  if (text === null)
    return { checked: "no letters", problems: [problem("the site has no such file; build the site again")] };
  const letters = readLetters(text);
  if (letters === null)
    return { checked: "no letters", problems: [problem("is not a JSON array; build the site again")] };
  const pages = new Map(site.pages.map((page) => [page.url, new Set(page.ids)]));
  const { base } = placeOf(site.address);
  const problems = letters.flatMap((letter, index): Problem[] => {
    const result = isWithdrawn(letter)
      ? withdrawnLetterSchema.safeParse(letter)
      : letterSchema.safeParse(letter);
    if (result.success) return addressProblems(result.data, pages, base);
    const name = z.looseObject({ id: z.string() }).safeParse(letter).data?.id ?? `letter ${index + 1}`;
    return result.error.issues.map(({ path, message }) => problem(`${name}: ${path.join(".")}: ${message}`));
  });
  return { checked: `${letters.length} letters as data`, problems };
}

const isWithdrawn = (letter: unknown): boolean =>
  z.looseObject({ withdrawn: z.looseObject({}) }).safeParse(letter).success;

function readLetters(text: string): unknown[] | null {
  try {
    const data: unknown = JSON.parse(text);
    return Array.isArray(data) ? data : null;
  } catch {
    return null;
  }
}

function addressProblems(
  letter: Letter | WithdrawnLetter,
  pages: ReadonlyMap<string, ReadonlySet<string>>,
  base: string,
): Problem[] {
  const { id, url } = letter;
  const ids = pages.get(withoutBase(url, base) ?? "");
  if (!ids) return [problem(`${id}: there is no page at ${url}`)];
  if (!("sections" in letter)) return [];
  const { sections, footnotes } = letter;
  const addressed = [...sections, ...sections.flatMap(({ paragraphs }) => paragraphs)];
  const rows = sections.flatMap(({ paragraphs }) =>
    paragraphs.flatMap((one) =>
      one.kind === "table" ? one.rows.map((_, row) => rowId(one.id, row + 1)) : [],
    ),
  );
  return [
    ...addressed.flatMap((element) => [element.id, ...element.was]),
    ...rows,
    ...footnotes.map((note) => note.id),
  ]
    .filter((anchor) => !ids.has(anchor))
    .map((anchor) => problem(`${id}: its page ${url} has no element with the id ${anchor}`));
}

function problem(message: string): Problem {
  return { file, line: null, field: null, message };
}

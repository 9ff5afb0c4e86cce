/** Writes a fictional archive as files: its seeds as text, its register, map and settings, and its correct values. */
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { stringify } from "csv-stringify/sync";
import { dump } from "js-yaml";
import type { Authority } from "../content/register.ts";
import type { Settings } from "../content/settings.ts";
import { readLetter, writeLetter } from "../letter/markdown.ts";
import { problemLine } from "../letter/problems.ts";
import { ifPresent } from "../util/files.ts";
import { UserError } from "../util/user-error.ts";
import type { DemoArchive, DemoFile } from "./archive.ts";

/** The folders of a demo, and the file of its correct values. */
export type DemoFolders = { seeds: string; content: string; site: string; truth: string };

export function demoFolders(folder: string): DemoFolders {
  return {
    seeds: join(folder, "seeds"),
    content: join(folder, "content"),
    site: join(folder, "site"),
    truth: join(folder, "truth.json"),
  };
}

/** The notice at the top of every page of the demo. */
export const demoNotice = "This is a demonstration. All councils, people, visits and findings are fictional.";

const demoSettings: Settings = {
  name: "Fictional Letters Archive",
  tagline: "Fictional letters that show how an archive of inspection letters works",
  about:
    "The letters in this demonstration look like those that Ofsted writes to councils after visits to children’s services. All of them were made by a program. Nothing in them is true of any real council, child or inspector.",
  address: "https://demo.example.org",
  language: "en-GB",
  report: "mailto:editor@demo.example.org",
  notice: demoNotice,
  publisher: {
    name: "A fictional inspectorate",
    rights: "fictional",
    licence: { name: "MIT licence", address: "https://opensource.org/license/mit", id: "MIT" },
    disclaimer: "Nothing in them comes from Ofsted or from any council.",
  },
};

/** Replaces the seeds, the content and the correct values of a demo; its site is left as it is. */
export async function writeDemo(
  { authorities, tiles, letters }: DemoArchive,
  folders: DemoFolders,
): Promise<void> {
  const { seeds, content, truth } = folders;
  for (const folder of [seeds, content]) {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
  }
  await writeFile(join(content, "site.yaml"), dump(demoSettings, { lineWidth: -1 }));
  await writeFile(join(content, "authorities.csv"), registerCsv(authorities));
  await writeFile(
    join(content, "tiles.csv"),
    stringify(tiles, { header: true, columns: ["slug", "column", "row"] }),
  );
  for (const { seed, text } of letters) {
    const file = join(seeds, seed);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  await writeFile(
    truth,
    `${JSON.stringify(
      letters.map((letter) => letter.truth),
      null,
      1,
    )}\n`,
  );
}

/** Writes the letters into the content folder as they are, without reading their seeds. */
export async function writeDemoRecords(letters: readonly DemoFile[], content: string): Promise<void> {
  for (const { record, file } of letters) {
    await mkdir(dirname(join(content, file)), { recursive: true });
    await writeFile(join(content, file), writeLetter(record));
  }
}

/**
 * Corrects letters after their seeds have been read, as an editor would by hand: the letters that the demo has as
 * corrected. Letters that could not be read are skipped.
 * @throws if a file is not a letter
 */
export async function correctDemoLetters(letters: readonly DemoFile[], content: string): Promise<void> {
  for (const { record, file } of letters) {
    const { corrected, corrections } = record.frontMatter;
    if (corrections.length === 0) continue;
    const markdown = await ifPresent(readFile(join(content, file), "utf8"));
    if (markdown === null) continue;
    const read = readLetter(markdown, file);
    if ("problems" in read) throw new UserError(read.problems.map(problemLine).join("\n"));
    const { frontMatter, body } = read.letter;
    await writeFile(
      join(content, file),
      writeLetter({ frontMatter: { ...frontMatter, corrected, corrections }, body }),
    );
  }
}

/** The register as CSV, with the columns that `readRegister` expects. */
function registerCsv(authorities: readonly Authority[]): string {
  const rows = authorities.map((authority) => ({
    slug: authority.slug,
    name: authority.name,
    aliases: authority.aliases.join("; "),
    gss_code: authority.gssCode,
    region: authority.region,
    kind: authority.kind,
    ofsted_urn: authority.identifiers["ofstedUrn"],
    abolished: authority.abolished,
    predecessors: authority.predecessors.join("; "),
    acting_bodies: authority.actingBodies.join("; "),
  }));
  return stringify(rows, { header: true });
}

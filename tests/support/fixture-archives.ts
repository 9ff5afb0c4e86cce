/** The small archives of `tests/fixtures/archives/`, each of a fictional publisher. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readPublisher } from "../../scripts/content/publishers/load-publishers.ts";
import type { Publisher } from "../../scripts/content/publishers/publisher-schema.ts";
import { readRegister } from "../../scripts/content/register.ts";
import type { Knowledge } from "../../scripts/ingest/reader/knowledge.ts";
import { problemLine } from "../../scripts/letter/problems.ts";
import { projectFolder } from "./folders.ts";

export const fixtureArchives = join(projectFolder, "tests/fixtures/archives");

/** What the letters of one of the archives are read with. */
export function knowledgeOf(archive: string): Knowledge & { publishers: readonly [Publisher] } {
  const content = join(fixtureArchives, archive, "content");
  const [file = ""] = readdirSync(join(content, "publishers"));
  const publisher = readPublisher(
    readFileSync(join(content, "publishers", file), "utf8"),
    `publishers/${file}`,
  );
  const register = readRegister(readFileSync(join(content, "authorities.csv"), "utf8"), "authorities.csv");
  const problems = [publisher, register].flatMap((read) => ("problems" in read ? read.problems : []));
  if (!("publisher" in publisher) || !("authorities" in register)) {
    throw new Error(problems.map(problemLine).join("\n"));
  }
  return { authorities: register.authorities, publishers: [publisher.publisher] };
}

/** The text of one of their letters. */
export const fixtureLetter = (archive: string, letter: string): string =>
  readFileSync(join(fixtureArchives, archive, "seeds", letter), "utf8");

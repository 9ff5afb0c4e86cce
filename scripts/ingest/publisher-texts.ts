/** The publishers’ files that letters are read with. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { readPublisher } from "../content/publishers/load-publishers.ts";
import { problemLine } from "../letter/problems.ts";
import { ifPresent } from "../util/files.ts";
import { UserError } from "../util/user-error.ts";
import type { PublisherText } from "./reader/read-file.ts";

/**
 * The publishers’ files of a content folder in the order of their names, or the project’s own where it has none.
 * @throws UserError where something is wrong with one of them
 */
export async function publisherTexts(content: string, ownContent: string): Promise<PublisherText[]> {
  const own = await textsIn(content);
  const texts = own.length > 0 ? own : await textsIn(ownContent);
  const problems = texts.flatMap(({ file, yaml }) => {
    const read = readPublisher(yaml, file);
    return "problems" in read ? read.problems : [];
  });
  if (problems.length > 0) throw new UserError(problems.map(problemLine).join("\n"));
  return texts;
}

async function textsIn(content: string): Promise<PublisherText[]> {
  const names = (await ifPresent(readdir(join(content, "publishers")))) ?? [];
  return Promise.all(
    names
      .filter((name) => name.endsWith(".yaml"))
      .sort()
      .map(async (name) => ({
        file: `publishers/${name}`,
        yaml: await readFile(join(content, "publishers", name), "utf8"),
      })),
  );
}

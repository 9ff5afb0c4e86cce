/** Reads the publishers of a content folder: `publishers/<id>.yaml`. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { readCheckedYaml } from "../../letter/checked-yaml.ts";
import { slugOf } from "../../letter/ids.ts";
import type { Problem } from "../../letter/problems.ts";
import { readUtf8 } from "../../letter/read-utf8.ts";
import { ifPresent } from "../../util/files.ts";
import { type Publisher, publisherFileSchema } from "./publisher-schema.ts";

/**
 * The publisher of a YAML text, or everything that is wrong with it.
 * @param file path below the content folder; its name is the publisher’s id
 */
export function readPublisher(
  yaml: string,
  file: string,
): { publisher: Publisher } | { problems: [Problem, ...Problem[]] } {
  const id = file.replace(/^.*\//, "").replace(/\.yaml$/, "");
  if (id !== slugOf(id) || id === "") {
    const message = "the name of the file is the publisher’s id; use a–z, digits and hyphens only";
    return { problems: [{ file, line: null, field: null, message }] };
  }
  const read = readCheckedYaml(yaml, publisherFileSchema, file);
  return "value" in read ? { publisher: { id, ...read.value } } : read;
}

/** The publishers of a content folder by their file names, and what is wrong with the others. */
export async function loadPublishers(
  content: string,
): Promise<{ publishers: Publisher[]; problems: Problem[] }> {
  const publishers: Publisher[] = [];
  const problems: Problem[] = [];
  for (const name of (await publisherFiles(content)).sort()) {
    const file = `publishers/${name}`;
    const saved = readUtf8(await readFile(join(content, file)), file);
    const result = "text" in saved ? readPublisher(saved.text, file) : saved;
    if ("publisher" in result) publishers.push(result.publisher);
    else problems.push(...result.problems);
  }
  return { publishers, problems };
}

/** Whether a content folder has publishers of its own. */
export async function hasPublishers(content: string): Promise<boolean> {
  return (await publisherFiles(content)).length > 0;
}

async function publisherFiles(content: string): Promise<string[]> {
  const names = (await ifPresent(readdir(join(content, "publishers")))) ?? [];
  return names.filter((name) => name.endsWith(".yaml"));
}

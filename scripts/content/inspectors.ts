/** Inspectors whose names letters spell in more than one way: `content/inspectors.yaml`. */
import { z } from "zod";
import { readCheckedYaml } from "../letter/checked-yaml.ts";
import { slugOf } from "../letter/ids.ts";
import type { Problem } from "../letter/problems.ts";

const name = z.string("must be a name").regex(/\p{L}/u, "must have a letter");

const entrySchema = z.strictObject({
  /** The spelling that pages and lists have. */
  name,
  /** The others, as letters print them. */
  spellings: z.array(name).min(1, "must have at least one other spelling"),
});

const inspectorsSchema = z.array(entrySchema).superRefine((entries, context) => {
  const seen = new Set<string>();
  for (const [index, entry] of entries.entries()) {
    for (const each of [entry.name, ...entry.spellings]) {
      if (seen.has(slugOf(each))) {
        const message = `“${each}” is in this file already; put all spellings of one person into one entry`;
        context.addIssue({ code: "custom", path: [index], message });
      }
      seen.add(slugOf(each));
    }
  }
});

/** A person with all spellings of the name. */
export type InspectorSpellings = z.infer<typeof entrySchema>;

/** The person whom letters name so: the slug of the page, and the name on it. */
export type InspectorNamed = (name: string) => { slug: string; name: string };

/** The spellings of a YAML text, or what is wrong with it. An empty text has none. */
export function readInspectors(
  yaml: string,
  file: string,
): { spellings: InspectorSpellings[] } | { problems: Problem[] } {
  const result = readCheckedYaml(yaml, inspectorsSchema.nullable(), file);
  return "problems" in result ? result : { spellings: result.value ?? [] };
}

/** Finds the person by any spelling; a name that is not in the file is its own. */
export function inspectorByName(spellings: readonly InspectorSpellings[]): InspectorNamed {
  const names = new Map(
    spellings.flatMap((entry) =>
      [entry.name, ...entry.spellings].map((each) => [slugOf(each), entry.name] as const),
    ),
  );
  return (printed) => {
    const known = names.get(slugOf(printed)) ?? printed;
    return { slug: slugOf(known), name: known };
  };
}

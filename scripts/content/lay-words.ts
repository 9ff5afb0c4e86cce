/** Everyday words and the words that letters use for the same thing: `content/lay-words.yaml`. */
import { z } from "zod";
import { readCheckedYaml } from "../letter/checked-yaml.ts";
import type { Problem } from "../letter/problems.ts";

const phrase = z
  .string("must be words; put quotation marks around a number")
  .regex(/\p{L}/u, "must have a letter");

const entrySchema = z.strictObject({
  /** Words and phrases that people type. */
  lay: z.array(phrase).min(1, "must have at least one everyday word"),
  /** Words and phrases that letters use, the most specific first. */
  field: z.array(phrase).min(1, "must have at least one word that letters use"),
});

const laySchema = z.array(entrySchema).superRefine((entries, context) => {
  const seen = new Set<string>();
  for (const [index, { lay }] of entries.entries()) {
    for (const [place, typed] of lay.entries()) {
      const word = typed.toLowerCase().replace(/[’‘]/g, "'").trim();
      if (seen.has(word)) {
        const message = `“${typed}” already has an entry; put all words that letters use for it there`;
        context.addIssue({ code: "custom", path: [index, "lay", place], message });
      }
      seen.add(word);
    }
  }
});

export type LayEntry = z.infer<typeof entrySchema>;

/** The everyday words of a YAML text in their order, or what is wrong with it. An empty text has none. */
export function readLayWords(yaml: string, file: string): { layWords: LayEntry[] } | { problems: Problem[] } {
  const result = readCheckedYaml(yaml, laySchema.nullable(), file);
  return "problems" in result ? result : { layWords: result.value ?? [] };
}

/** What abbreviations in children’s social care mean if a letter does not explain them: `content/glossary.yaml`. */
import { z } from "zod";
import { readCheckedYaml } from "../letter/checked-yaml.ts";
import type { Problem } from "../letter/problems.ts";

const glossarySchema = z.record(z.string().min(2), z.string().min(1));

/** Abbreviations and what each means. */
export type Glossary = { short: string; long: string }[];

/** The glossary of a YAML text, or what is wrong with it. */
export function readGlossary(yaml: string, file: string): { glossary: Glossary } | { problems: Problem[] } {
  const result = readCheckedYaml(yaml, glossarySchema.nullable(), file);
  if ("problems" in result) return result;
  return { glossary: Object.entries(result.value ?? {}).map(([short, long]) => ({ short, long })) };
}

/** What abbreviations of children’s social care mean where a letter does not say it: `content/glossary.yaml`. */
import { load, YAMLException } from "js-yaml";
import { z } from "zod";
import { messageOf } from "../letter/front-matter.ts";
import type { Problem } from "../letter/problems.ts";

const glossarySchema = z.record(z.string().min(2), z.string().min(1));

/** Abbreviations and what each stands for. */
export type Glossary = { short: string; long: string }[];

/** The glossary of a YAML text, or what is wrong with it. */
export function readGlossary(yaml: string, file: string): { glossary: Glossary } | { problems: Problem[] } {
  let fields: unknown;
  try {
    fields = load(yaml) ?? {};
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { problems: [{ file, line: (error.mark?.line ?? 0) + 1, field: null, message: error.reason }] };
  }
  const result = glossarySchema.safeParse(fields);
  if (result.success) {
    return { glossary: Object.entries(result.data).map(([short, long]) => ({ short, long })) };
  }
  return {
    problems: result.error.issues.map((issue) => ({
      file,
      line: null,
      field: issue.path.join(".") || null,
      message: messageOf(issue),
    })),
  };
}

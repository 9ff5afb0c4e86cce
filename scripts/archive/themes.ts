/** The themes of children’s social care that the archive knows, and where a text speaks of them. */
import { load, YAMLException } from "js-yaml";
import { z } from "zod";
import { messageOf } from "../letter/front-matter.ts";
import type { Problem } from "../letter/problems.ts";

const themeSchema = z.strictObject({
  slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be words in lower case joined by hyphens"),
  name: z.string().min(1),
  /** What the theme is about, in a sentence. */
  description: z.string().min(1),
  /** Words that a paragraph has which speaks of it. */
  phrases: z.array(z.string().min(1)).min(1),
});

export type Theme = z.infer<typeof themeSchema>;

/** A theme that a text has, and the words of the text that say so. */
export type ThemeMention = { theme: string; phrase: string };

/** The themes of `themes.yaml` in their order, or what is wrong with it. */
export function readThemes(yaml: string, file: string): { themes: Theme[] } | { problems: Problem[] } {
  let entries: unknown;
  try {
    entries = load(yaml);
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const line = error.mark ? error.mark.line + 1 : null;
    return { problems: [{ file, line, field: null, message: `is no valid YAML: ${error.reason}` }] };
  }
  const result = z.array(themeSchema).safeParse(entries);
  if (!result.success) {
    return {
      problems: result.error.issues.map((issue) => ({
        file,
        line: null,
        field: issue.path.join(".") || null,
        message: messageOf(issue),
      })),
    };
  }
  const slugs = result.data.map(({ slug }) => slug);
  const twice = slugs.filter((slug, index) => slugs.indexOf(slug) !== index);
  if (twice.length > 0) {
    return {
      problems: [{ file, line: null, field: null, message: `${twice[0]} is the slug of two themes` }],
    };
  }
  return { themes: result.data };
}

const matchers = new WeakMap<readonly Theme[], { theme: string; pattern: RegExp }[]>();

/** The themes whose phrases a text has, in the order of the vocabulary, each with the first words that say so. */
export function themesOf(text: string, vocabulary: readonly Theme[]): ThemeMention[] {
  let themes = matchers.get(vocabulary);
  if (!themes) {
    themes = vocabulary.map(({ slug, phrases }) => ({ theme: slug, pattern: patternOf(phrases) }));
    matchers.set(vocabulary, themes);
  }
  return themes.flatMap(({ theme, pattern }) => {
    const phrase = pattern.exec(text)?.[0];
    return phrase ? [{ theme, phrase }] : [];
  });
}

/** Whole words in any case; spaces and hyphens alike, apostrophes of either form, a plural s where there is none. */
function patternOf(phrases: readonly string[]): RegExp {
  const alternatives = phrases.map((phrase) =>
    RegExp.escape(phrase)
      .replace(/(?:\\x20|\\x2d|\s|-)+/g, "[\\s‑-]+")
      .replace(/['’]/g, "['’]"),
  );
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join("|")})s?(?![\\p{L}\\p{N}])`, "iu");
}

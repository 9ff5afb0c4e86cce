/** The archive’s themes of children’s social care, and where a text mentions them. */
import { z } from "zod";
import { readCheckedYaml } from "../letter/checked-yaml.ts";
import type { Problem } from "../letter/problems.ts";

const themeSchema = z.strictObject({
  slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be words in lower case joined by hyphens"),
  name: z.string().min(1),
  /** What the theme is about, in a sentence. */
  description: z.string().min(1),
  /** Words that show that a paragraph is about the theme. */
  phrases: z.array(z.string().min(1)).min(1),
});

export type Theme = z.infer<typeof themeSchema>;

/** A theme of a text, and the words of the text that show it. */
export type ThemeMention = { theme: string; phrase: string };

const vocabularySchema = z.array(themeSchema).superRefine((themes, context) => {
  const seen = new Set<string>();
  for (const [index, { slug }] of themes.entries()) {
    if (seen.has(slug)) {
      context.addIssue({
        code: "custom",
        path: [index, "slug"],
        message: `${slug} is the slug of two themes`,
      });
    }
    seen.add(slug);
  }
});

/** The themes of `themes.yaml` in their order, or what is wrong with it. */
export function readThemes(yaml: string, file: string): { themes: Theme[] } | { problems: Problem[] } {
  const result = readCheckedYaml(yaml, vocabularySchema, file);
  return "value" in result ? { themes: result.value } : result;
}

type Matcher = { theme: string; patterns: RegExp[] };

const matchers = new WeakMap<readonly Theme[], Matcher[]>();

/**
 * The themes whose phrases occur in a text, in the order of the vocabulary, each with the first words that show it.
 */
export function themesOf(text: string, vocabulary: readonly Theme[]): ThemeMention[] {
  let themes = matchers.get(vocabulary);
  if (!themes) {
    themes = vocabulary.map(({ slug, phrases }) => ({ theme: slug, patterns: patternsOf(phrases) }));
    matchers.set(vocabulary, themes);
  }
  return themes.flatMap(({ theme, patterns }) => {
    for (const pattern of patterns) {
      const phrase = pattern.exec(text)?.[0];
      if (phrase) return [{ theme, phrase }];
    }
    return [];
  });
}

/** A phrase in capitals is an abbreviation and is found only in capitals: SEND is not “send”. */
const isAbbreviation = (phrase: string): boolean => /^[A-Z]{2,}$/.test(phrase);

function patternsOf(phrases: readonly string[]): RegExp[] {
  const abbreviations = phrases.filter(isAbbreviation);
  const others = phrases.filter((phrase) => !isAbbreviation(phrase));
  return [
    ...(others.length > 0 ? [patternOf(others, "iu")] : []),
    ...(abbreviations.length > 0 ? [patternOf(abbreviations, "u")] : []),
  ];
}

/** Finds whole words; a space or a hyphen, either form of apostrophe, and a plural s are accepted. */
function patternOf(phrases: readonly string[], flags: string): RegExp {
  const alternatives = phrases.map((phrase) =>
    RegExp.escape(phrase)
      .replace(/(?:\\x20|\\x2d|\s|-)+/g, "[\\s‑-]+")
      .replace(/['’]/g, "['’]"),
  );
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join("|")})s?(?![\\p{L}\\p{N}])`, flags);
}

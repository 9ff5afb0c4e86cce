/** The vocabulary of themes, `themes.yaml`, and which themes a paragraph carries. */
import { isMap, isSeq, LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import { messageOf } from "../letter/front-matter.ts";
import { slugOf } from "../letter/ids.ts";
import type { Problem } from "../letter/problems.ts";

const line = z.string().trim().min(1, "must not be empty");

const themeSchema = z.strictObject({
  slug: line.refine((value) => value === slugOf(value), {
    error: "must be words in lower case joined by hyphens, such as core-groups",
  }),
  name: line,
  description: line.nullable().default(null),
  phrases: z.array(line).min(1, "must have a phrase"),
});

export type Theme = z.infer<typeof themeSchema>;
/** A theme that a text carries, and the words of the text that say so. */
export type ThemeMention = { theme: string; phrase: string };

/** The themes in their order, and what finds their phrases. */
export type Vocabulary = {
  themes: Theme[];
  /** All phrases, branching letter by letter: a text is walked once, however many phrases there are. */
  phrases: Branch;
};

/** What follows a beginning that some phrases share, by the code of the next letter. */
type Branch = {
  next: Map<number, Branch>;
  /** Slugs of the themes of the phrase that ends here; empty where none does. */
  themes: readonly string[];
};

/**
 * The vocabulary of a YAML file, or everything that is wrong with it.
 * @param file the file’s path as the editor knows it; it is named in the problems
 */
export function readThemes(
  yaml: string,
  file: string,
): { vocabulary: Vocabulary } | { problems: [Problem, ...Problem[]] } {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines });
  const lineAt = (offset: number): number => lines.linePos(offset).line;
  const problems: Problem[] = document.errors.map(({ message, pos }) => ({
    file,
    line: lineAt(pos[0]),
    field: null,
    message: `is no valid YAML: ${message.split("\n")[0]}`,
  }));
  const entries = isSeq(document.contents) ? document.contents.items : [];
  if (problems.length === 0 && !isSeq(document.contents)) {
    problems.push({
      file,
      line: 1,
      field: null,
      message: "must be a list of themes, each with slug, name and phrases",
    });
  }
  const themes: Theme[] = [];
  const slugs = new Map<string, number>();
  for (const entry of problems.length > 0 ? [] : entries) {
    const start = isMap(entry) && entry.range ? lineAt(entry.range[0]) : 1;
    const result = themeSchema.safeParse(isMap(entry) ? entry.toJSON() : entry);
    for (const issue of result.success ? [] : result.error.issues) {
      const node = isMap(entry) ? entry.getIn(issue.path, true) : null;
      const range = node && typeof node === "object" && "range" in node ? node.range : null;
      const at = Array.isArray(range) ? lineAt(Number(range[0])) : start;
      problems.push({ file, line: at, field: issue.path.join(".") || null, message: messageOf(issue) });
    }
    if (!result.success) continue;
    const earlier = slugs.get(result.data.slug);
    if (earlier !== undefined) {
      const message = `${result.data.slug} is already the slug of the theme in line ${earlier}`;
      problems.push({ file, line: start, field: "slug", message });
    }
    slugs.set(result.data.slug, start);
    themes.push(result.data);
  }
  const [first, ...others] = problems;
  return first ? { problems: [first, ...others] } : { vocabulary: vocabularyOf(themes) };
}

/** A vocabulary that finds the phrases of these themes. */
export function vocabularyOf(themes: Theme[]): Vocabulary {
  const byKey = new Map<string, Set<string>>();
  for (const { slug, phrases } of themes) {
    for (const key of phrases.map(phraseKey)) byKey.set(key, (byKey.get(key) ?? new Set()).add(slug));
  }
  const keys = [...byKey.keys()].filter((key) => key !== "");
  const root: Branch = { next: new Map(), themes: [] };
  for (const key of keys) {
    // The longest phrase is found alone: it stands for the shorter ones in it too.
    const inside = keys.filter(
      (other) => ` ${key} `.includes(` ${other} `) || ` ${key} `.includes(` ${other}s `),
    );
    const slugs = new Set(inside.flatMap((other) => [...(byKey.get(other) ?? [])]));
    let branch = root;
    for (const letter of key) {
      const code = letter.charCodeAt(0);
      const next = branch.next.get(code) ?? { next: new Map(), themes: [] };
      branch.next.set(code, next);
      branch = next;
    }
    branch.themes = themes.map(({ slug }) => slug).filter((slug) => slugs.has(slug));
  }
  return { themes, phrases: root };
}

/** A phrase in lower case without apostrophes, with single spaces for hyphens: one key for all its spellings. */
function phraseKey(phrase: string): string {
  return phrase
    .toLowerCase()
    .replace(/['’‘]/g, "")
    .replace(/[\s‐‑–-]+/g, " ")
    .trim();
}

/** The themes that a text carries, in the order of the text, each with the first words that say so. */
export function themesOf(text: string, { phrases }: Vocabulary): ThemeMention[] {
  const mentions: ThemeMention[] = [];
  const lower = text.toLowerCase();
  for (let start = 0; start < lower.length; start += 1) {
    if (!isLetter(lower.charCodeAt(start)) || isLetter(lower.charCodeAt(start - 1))) continue;
    const found = longestPhrase(lower, start, phrases);
    if (!found) continue;
    for (const theme of found.themes) {
      if (!mentions.some((mention) => mention.theme === theme)) {
        mentions.push({ theme, phrase: text.slice(start, found.end) });
      }
    }
    start = found.end - 1;
  }
  return mentions;
}

function longestPhrase(
  lower: string,
  start: number,
  phrases: Branch,
): { end: number; themes: readonly string[] } | null {
  let longest: { end: number; themes: readonly string[] } | null = null;
  let branch: Branch | undefined = phrases;
  for (let position = start; branch && position <= lower.length; position += 1) {
    const behindApostrophe = isApostrophe(lower.charCodeAt(position - 1));
    const end = branch.themes.length > 0 && !behindApostrophe ? wordEnd(lower, position) : null;
    if (end !== null) longest = { end, themes: branch.themes };
    const code = lower.charCodeAt(position);
    if (!isApostrophe(code)) branch = branch.next.get(isHyphen(code) ? space : code);
  }
  return longest;
}

/** Where the word ends whose last letter of a phrase was before `position`: there, or behind a plural’s ending. */
function wordEnd(lower: string, position: number): number | null {
  const s = isApostrophe(lower.charCodeAt(position)) ? position + 1 : position;
  const endings = [
    position,
    ...(lower.startsWith("s", s) ? [s + 1] : []),
    ...(lower.startsWith("es", position) ? [position + 2] : []),
  ];
  return endings.find((end) => !isLetter(lower.charCodeAt(end))) ?? null;
}

const space = 0x20;
const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019 || code === 0x2018;
const isHyphen = (code: number): boolean => code === 0x2d || (code >= 0x2010 && code <= 0x2013);
/** Letters and figures; of those beyond ASCII the Latin ones. Not a number, behind the end, is no letter. */
const isLetter = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || (code >= 0xdf && code <= 0x24f);

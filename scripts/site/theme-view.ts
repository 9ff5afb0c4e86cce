/** What the page of a theme shows: its findings over all letters. */
import type { Archive } from "../archive/archive.ts";
import type { LinkView } from "./letter-view.ts";
import { themeUrl } from "./urls.ts";
import { counted, daysInWords } from "./wording.ts";

export type ThemeLetterView = LinkView & { authority: string; when: string; paragraphs: LinkView[] };

export type ThemeView = {
  url: string;
  name: string;
  description: string;
  /** How many paragraphs carry it, in how many letters. */
  extent: string;
  phrases: string[];
  letters: ThemeLetterView[];
};

/** The themes that at least one letter carries, in the order of the vocabulary; their letters newest first. */
export function themeViews({ themes, letters }: Archive): ThemeView[] {
  return themes.flatMap((theme) => {
    const entries = letters
      .filter((letter) => letter.themes.includes(theme.slug))
      .map((letter) => ({
        text: letter.title,
        url: letter.url,
        authority: letter.authority.name,
        when: daysInWords(letter.visit.start, letter.visit.end),
        paragraphs: letter.sections
          .flatMap((section) => section.paragraphs)
          .filter((paragraph) => paragraph.themes.some((mention) => mention.theme === theme.slug))
          .map(({ id, text }) => ({ text, url: `${letter.url}#${id}` })),
      }));
    if (entries.length === 0) return [];
    const count = entries.reduce((sum, entry) => sum + entry.paragraphs.length, 0);
    return {
      url: themeUrl(theme.slug),
      name: theme.name,
      description: `What inspectors wrote about ${theme.name.toLowerCase()} in letters on children’s services.`,
      extent: `${counted(count, "paragraph")} in ${counted(entries.length, "letter")}`,
      phrases: theme.phrases,
      letters: entries,
    };
  });
}

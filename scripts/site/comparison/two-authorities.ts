/** What the letters to two authorities say on one theme, side by side, each paragraph once. */
import type { Letter } from "../../letter/schema.ts";
import { themeUrl } from "../../letter/urls.ts";
import { daysInWords } from "../../letter/wording.ts";
import type { LinkView } from "../views/link.ts";
import {
  type ComparedParagraph,
  comparedParagraph,
  splitParagraphs,
  type ThemeNames,
  themesOf,
} from "./compared-paragraph.ts";

/** What one letter says on the theme. */
export type LetterOnTheme = LinkView & { paragraphs: ComparedParagraph[] };

/** What the letters to one authority say on the theme, newest visit first. */
export type AuthorityOnTheme = {
  authority: LinkView;
  improve: LetterOnTheme[];
  others: LetterOnTheme[];
};

export type TwoAuthoritiesView = {
  theme: LinkView;
  sides: [AuthorityOnTheme, AuthorityOnTheme];
};

/**
 * The two authorities side by side.
 * @param theme slug of the theme
 * @param letters the letters to each, newest visit first, with at least one letter each
 */
export function twoAuthorities(
  theme: string,
  letters: readonly [readonly [Letter, ...Letter[]], readonly [Letter, ...Letter[]]],
  names: ThemeNames,
): TwoAuthoritiesView {
  return {
    theme: { text: names.get(theme) ?? theme, url: themeUrl(theme) },
    sides: [
      authorityOnTheme(theme, letters[0], names, "first"),
      authorityOnTheme(theme, letters[1], names, "second"),
    ],
  };
}

function authorityOnTheme(
  theme: string,
  letters: readonly [Letter, ...Letter[]],
  names: ThemeNames,
  side: string,
): AuthorityOnTheme {
  const part = (which: "improve" | "others"): LetterOnTheme[] =>
    letters.flatMap((letter) => {
      const paragraphs = splitParagraphs(letter)[which].filter((each) => themesOf(each).includes(theme));
      if (paragraphs.length === 0) return [];
      return {
        text: daysInWords(letter.visit.start, letter.visit.end),
        url: letter.url,
        paragraphs: paragraphs.map((each) =>
          comparedParagraph(letter, each, names, `${side}-${letter.visit.start}`, theme),
        ),
      };
    });
  const { name, url } = letters[0].authority;
  return { authority: { text: name, url }, improve: part("improve"), others: part("others") };
}

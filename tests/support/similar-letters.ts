/** Fictional letters on a few subjects, for tests of what compares findings. */
import type { Letter } from "../../scripts/archive/letter.ts";
import { letterOf } from "./published-letters.ts";

export type SaidFinding = { text: string; themes?: string[]; heading?: string | null };

/** A sentence on a subject; `end` tells it from others on the same. */
export const supervision = (end: string): SaidFinding => ({
  text: `Supervision of social workers is regular and reflective, managers record their oversight, and caseloads are manageable ${end}.`,
  themes: ["supervision"],
});
export const missing = (end: string): SaidFinding => ({
  text: `Children who go missing are offered return interviews, and strategy discussions with the police consider exploitation ${end}.`,
  themes: ["missing"],
});
const leavers = (end: string): SaidFinding => ({
  text: `Care leavers live in suitable accommodation, and personal advisers help them with pathway plans and employment ${end}.`,
  themes: ["care-leavers"],
});

/** A letter with these findings, each below its own heading or “Findings”. */
export function letterSaying(authority: string, start: string, findings: readonly SaidFinding[]): Letter {
  const letter = letterOf({
    authority: { slug: authority, name: authority, region: "North" },
    start,
    paragraphs: findings.map(({ text }) => text),
  });
  const paragraphs = letter.sections.flatMap((section) => section.paragraphs);
  return {
    ...letter,
    sections: findings.flatMap(({ themes = [], heading = "Findings" }, index) => {
      const [section] = letter.sections;
      const paragraph = paragraphs[index];
      if (!section || !paragraph) return [];
      const carried = themes.map((theme) => ({ theme, phrase: theme }));
      return [{ ...section, id: `s${index}`, heading, paragraphs: [{ ...paragraph, themes: carried }] }];
    }),
  };
}

/** The letters of a test, and before them in time letters to six other authorities on all subjects. */
export function withOthers(...letters: Letter[]): Letter[] {
  const others = ["kent", "luton", "york", "derby", "poole", "wigan"].map((authority, index) =>
    letterSaying(authority, `2018-0${index + 1}-10`, [
      supervision(`in place ${index}`),
      missing(`in place ${index}`),
      leavers(`in place ${index}`),
    ]),
  );
  return [...letters, ...others].sort((a, b) => b.visit.start.localeCompare(a.visit.start));
}

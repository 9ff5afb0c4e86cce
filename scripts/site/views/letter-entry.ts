/** A letter as lists of letters show it. */
import { type Letter, nameOfVisit } from "../../archive/letter.ts";
import { capitalised, daysInWords } from "../../letter/wording.ts";
import { type JudgementView, judgementView } from "./grade-view.ts";
import type { LinkView } from "./link.ts";

/** The letter’s words on what inspectors looked at: how most letters begin, and what only this one says. */
export type ScopeView = { lead: string; subject: string };

/** A letter in a list of letters. */
export type LetterEntry = {
  url: string;
  authority: LinkView;
  what: string;
  when: string;
  date: string;
  /** Null where the letter does not say what inspectors looked at. */
  scope: ScopeView | null;
  /** The earlier judgement that the letter names; null where it names none. */
  judgement: JudgementView | null;
};

/** The entry of a letter. */
export function letterEntry(letter: Letter): LetterEntry {
  const { url, authority, visit, scope, judgement, publishedBy } = letter;
  return {
    url,
    authority: { text: authority.name, url: authority.url },
    what: capitalised(nameOfVisit(letter)),
    when: daysInWords(visit.start, visit.end),
    date: visit.start,
    scope: scope === null ? null : scopeView(scope),
    judgement: judgement && judgementView(judgement, publishedBy),
  };
}

/** `Inspectors looked at the provider’s arrangements for`, `This visit focused specifically on`. */
const usualLead =
  /^(?:[^,]{1,60}, )?(?:inspectors|we|th(?:is|e) (?:\w+ ){0,2}visit) \w+(?: \w+ly)?(?: at| into| on)? (?:the local authority[’']s arrangements (?:for|to|at) )?/i;

/** The words of a scope, split after those that many letters share. */
export function scopeView(scope: string): ScopeView {
  const lead = usualLead.exec(scope)?.[0] ?? "";
  return { lead, subject: scope.slice(lead.length) };
}

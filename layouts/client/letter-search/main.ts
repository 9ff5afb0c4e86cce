/** On a letter opened from a search: marks the words searched for, with links to the next match and back to the results. */
import { onHost } from "../base.ts";
import { button, element } from "../dom.ts";
import { loadGeneral, loadLexicon } from "../search/engine/archive-files.ts";
import { markedTerms } from "../search/engine/hits.ts";
import { type Lexicon, lexiconOf } from "../search/engine/lexicon.ts";
import { readQuery, soughtTerms } from "../search/engine/query.ts";
import { readState, stateAddress } from "../search/engine/state.ts";
import { markTerms } from "./mark.ts";

async function showMatches(): Promise<void> {
  const state = readState(new URLSearchParams(location.search));
  const letter = document.querySelector<HTMLElement>("article.letter");
  const title = document.querySelector<HTMLElement>("h1");
  if (!letter || !title) return;
  const sought = soughtTerms(readQuery(state.query, await lexicon()));
  const terms = markedTerms({ title: title.textContent ?? "" }, sought);
  const marks = [title, ...letter.querySelectorAll<HTMLElement>("h2, p, li")].flatMap((block) =>
    markTerms(block, terms),
  );
  const place = element("span", { role: "status" }, matches(marks.length));
  const bar = element(
    "nav",
    { class: "found-words", "aria-label": "Search results" },
    element("a", { href: onHost(stateAddress(state)) }, "Back to ", aside("the "), "results"),
    element("p", {}, aside(`“${state.query}”: `), place),
  );
  if (marks.length > 0) {
    const go = stepper(marks, (number) => {
      place.textContent = `match ${number} of ${marks.length}`;
    });
    bar.append(
      button([arrow("‹"), aside("Previous match")], () => go(-1)),
      button([aside("Next match"), arrow("›")], () => go(1)),
    );
  }
  letter.before(bar);
  // Adding the bar has moved the target of the address.
  if (location.hash) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
}

/** Words that are heard but not shown where the bar is narrow. */
const aside = (words: string): HTMLElement => element("span", { class: "aside" }, words);

const arrow = (sign: string): HTMLElement => element("span", { class: "arrow", "aria-hidden": "true" }, sign);

/** The lexicon that the search page uses; without it, words are marked as they were typed. */
async function lexicon(): Promise<Lexicon> {
  try {
    return await loadLexicon(await loadGeneral());
  } catch {
    return lexiconOf({});
  }
}

const matches = (count: number): string => (count === 1 ? "1 match" : `${count} matches`);

/** Moves from match to match, starting at the target of the address. */
function stepper(marks: readonly HTMLElement[][], say: (number: number) => void): (step: 1 | -1) => void {
  let current = -1;
  return (step) => {
    if (current === -1) {
      const target = document.querySelector(":target");
      const inTarget = marks.findIndex(([first]) => first && target?.contains(first));
      current = inTarget === -1 ? (step === 1 ? -1 : 0) : step === 1 ? inTarget - 1 : inTarget;
    }
    for (const part of marks[current] ?? []) part.classList.remove("current");
    current = (current + step + marks.length) % marks.length;
    for (const part of marks[current] ?? []) part.classList.add("current");
    marks[current]?.[0]?.scrollIntoView({ block: "center" });
    say(current + 1);
  };
}

void showMatches();

/** On a letter that a search led to: marks what was sought, and leads from match to match and back to the results. */
import { type GeneralFile, generalFile } from "../../../scripts/search/shared/index-files.ts";
import { readQuery, soughtTerms } from "../search/engine/query.ts";
import { readState, stateAddress } from "../search/engine/state.ts";
import { button, element } from "../search/page/dom.ts";
import { markTerms } from "./mark.ts";

async function showSought(): Promise<void> {
  const state = readState(new URLSearchParams(location.search));
  const letter = document.querySelector<HTMLElement>("article.letter");
  const title = document.querySelector<HTMLElement>("h1");
  if (!letter || !title) return;
  const response = await fetch(generalFile);
  const { acronyms } = (response.ok ? await response.json() : { acronyms: [] }) as Pick<
    GeneralFile,
    "acronyms"
  >;
  const terms = soughtTerms(readQuery(state.query, acronyms));
  const marks = [title, ...letter.querySelectorAll<HTMLElement>("h2, p, li")].flatMap((block) =>
    markTerms(block, terms),
  );
  const place = element("span", { role: "status" }, matches(marks.length));
  const bar = element(
    "nav",
    { class: "found-words", "aria-label": "Search results" },
    element("a", { href: stateAddress(state) }, "Back to the results"),
    element("p", {}, `“${state.query}”: `, place),
  );
  if (marks.length > 0) {
    const go = stepper(marks, (number) => {
      place.textContent = `match ${number} of ${marks.length}`;
    });
    bar.append(
      button("Previous match", () => go(-1)),
      button("Next match", () => go(1)),
    );
  }
  letter.before(bar);
  // The bar has moved what the address leads to.
  if (location.hash) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
}

const matches = (count: number): string => (count === 1 ? "1 match" : `${count} matches`);

/** Goes from one mark to another, from the place that the reader was led to on. */
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

void showSought();

/**
 * The search page: what is typed and chosen is searched, and the address follows.
 *
 * `layouts/client/search/page/` holds what the search page shows and reacts to; it may import
 * `layouts/client/search/engine/`.
 */
import { facetNames } from "../../../../scripts/search/shared/index-files.ts";
import { button, element, part } from "../../dom.ts";
import { type Found, siteEngine } from "../engine/engine.ts";
import { chosenFacets } from "../engine/facets.ts";
import {
  emptyState,
  isNarrowed,
  lettersAtOnce,
  readMonth,
  type SearchState,
  sortOrders,
  stateAddress,
  stateParameters,
  withoutNarrowing,
} from "../engine/state.ts";
import { addressOfSearch } from "./address.ts";
import { announcer } from "./announcer.ts";
import { offerTakeaway } from "./downloads.ts";
import { facetsView } from "./facets-view.ts";
import { letterItem } from "./results-view.ts";
import { pauseAfter } from "./typing.ts";
import { choices, countLine, feedsOf, lettersInWords, notes, quoted } from "./wording.ts";

/** Milliseconds that a search may take before the page says that it is searching. */
const patience = 150;

const input = part<HTMLInputElement>("query");
const start = part("search-start");
const body = part("search-body");
const title = part("results-title");
const said = part("search-notes");
const chosen = part("search-choices");
const feeds = part("search-feeds");
const list = part("search-results");
const more = part<HTMLButtonElement>("more-results");
const sort = part<HTMLSelectElement>("sort");
const months = { from: part<HTMLInputElement>("from"), to: part<HTMLInputElement>("to") };
const announce = announcer(part("search-announcement"));
const pageTitle = document.title;

const engine = siteEngine();
const address = addressOfSearch(() => void restore());
let state: SearchState = emptyState;
let current: Found | null = null;
/** Counts the searches, so that only the last one is shown. */
let turn = 0;

const facets = facetsView(
  body,
  (name, slugs) => commit({ ...state, facets: { ...state.facets, [name]: slugs }, shown: lettersAtOnce }),
  () => void showFacets(turn),
);
offerTakeaway(part("takeaway"), () => current);

function commit(next: SearchState): void {
  state = next;
  address.commit(state);
  void search();
}

/** Searches for the state and shows what is found, unless a later search has begun. */
async function search(): Promise<void> {
  turn += 1;
  const mine = turn;
  showState();
  const idle = state.query === "" && !isNarrowed(state);
  start.hidden = !idle;
  body.hidden = idle;
  if (idle) {
    current = null;
    announce("");
    return;
  }
  const searching = setTimeout(() => {
    title.textContent = "Searching…";
    list.setAttribute("aria-busy", "true");
  }, patience);
  try {
    const found = await engine.search(state);
    const letters = await found.letters(0, state.shown);
    if (mine !== turn) return;
    current = found;
    const parameters = stateParameters(state);
    list.replaceChildren(...letters.map((letter) => letterItem(letter, parameters)));
    showCount(found);
    void suggest(found, mine);
    void showFacets(mine);
  } catch (error) {
    if (mine === turn) showFailure(error);
  } finally {
    clearTimeout(searching);
    if (mine === turn) list.removeAttribute("aria-busy");
  }
}

/** The form as the state is. */
function showState(): void {
  if (input.value.trim() !== state.query) input.value = state.query;
  sort.value = state.sort;
  for (const name of ["from", "to"] as const) {
    if (readMonth(months[name].value) !== state[name]) months[name].value = state[name] ?? "";
  }
  document.title = state.query === "" ? pageTitle : `${state.query} – ${pageTitle}`;
}

function showCount(found: Found): void {
  const line = countLine(found, state);
  title.textContent = line;
  announce(line);
  said.replaceChildren(...notes(found, state).map((note) => element("p", {}, note)));
  if (found.count === 0 && isNarrowed(state) && found.countOfQuery > 0) {
    said.append(element("p", {}, searchLink("Search all letters", withoutNarrowing(state))));
  }
  if (found.nearest.length > 0) {
    const links = found.nearest.map(({ left, query, count }) => {
      const link = searchLink(`without ${quoted(left)}`, { ...state, query, shown: lettersAtOnce });
      return element("li", {}, link, `: ${lettersInWords(count)}`);
    });
    said.append(element("p", {}, "What letters have:"), element("ul", {}, ...links));
  }
  showMoreButton(found);
  part("results-tools").hidden = found.count === 0;
}

function showMoreButton({ count }: Found): void {
  const left = count - list.children.length;
  more.hidden = left <= 0;
  more.textContent = `Show ${Math.min(left, lettersAtOnce)} more of ${count.toLocaleString("en-GB")} letters`;
}

/** Words to search for instead of those that no letter has; where none is near, other ways to go on. */
async function suggest({ missing, count }: Found, mine: number): Promise<void> {
  const words = missing.filter((typed) => /^[\p{L}\p{M}'’]+$/u.test(typed));
  if (count > 0 || words.length === 0) return;
  const near = await Promise.all(words.map((word) => engine.suggest(word).catch(() => [])));
  if (mine !== turn) return;
  const heard: string[] = [];
  for (const [index, word] of words.entries()) {
    const others = near[index] ?? [];
    if (others.length === 0) continue;
    const links = others.flatMap((other) => [
      " ",
      searchLink(other, { ...state, query: state.query.replace(word, () => other), shown: lettersAtOnce }),
    ]);
    said.append(element("p", { class: "suggestions" }, `Words of the archive near to “${word}”:`, ...links));
    heard.push(`Words of the archive near to “${word}”: ${others.join(", ")}`);
  }
  if (heard.length === 0) {
    const help = element("a", { href: "/search/help/" }, "How to search");
    const letters = element("a", { href: "/letters/" }, "all letters by year");
    said.append(element("p", {}, "No word of the archive is near. See ", help, ", or ", letters, "."));
    heard.push("No word of the archive is near");
  }
  announce([title.textContent, ...heard].join(". "));
}

const searchLink = (text: string, to: SearchState): HTMLAnchorElement => {
  const link = element("a", { href: stateAddress(to) }, text);
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    commit(to);
    input.focus();
  });
  return link;
};

/** The choices made, and where a facet is open what can be chosen. */
async function showFacets(mine: number): Promise<void> {
  const found = current;
  if (!found) return;
  if (!isNarrowed(state)) {
    chosen.replaceChildren();
    feeds.replaceChildren();
  }
  const asked = [...new Set([...facets.open(), ...chosenFacets(state)])];
  if (asked.length === 0 && !isNarrowed(state)) return;
  try {
    const counted = await found.facets(asked);
    if (mine !== turn) return;
    facets.show(counted);
    const links = feedsOf(state, counted).map(({ url, title }) => element("a", { href: url }, title));
    feeds.replaceChildren(...links.map((link) => element("p", {}, link)));
    chosen.replaceChildren(
      ...choices(state, counted).map(({ name, without }) =>
        button(
          name,
          () => {
            commit({ ...without, shown: lettersAtOnce });
            title.focus();
          },
          { class: "choice", "aria-label": `Remove ${name}` },
        ),
      ),
    );
  } catch (error) {
    if (mine === turn) showFailure(error);
  }
}

/** The search could not be made: says so, and offers to try again. */
function showFailure(error: unknown): void {
  console.warn(error);
  current = null;
  list.replaceChildren();
  chosen.replaceChildren();
  more.hidden = true;
  part("results-tools").hidden = true;
  title.textContent = "The search did not work";
  const why = navigator.onLine
    ? "A part of the search could not be loaded. Nothing is said by this of what the letters have."
    : "This device is offline. Nothing is said by this of what the letters have.";
  const retry = button("Try again", () => {
    title.focus();
    void search();
  });
  said.replaceChildren(element("p", {}, why), retry);
  announce(`The search did not work. ${why}`);
}

async function showMore(): Promise<void> {
  const found = current;
  if (!found) return;
  const mine = turn;
  const from = list.children.length;
  try {
    const letters = await found.letters(from, from + lettersAtOnce);
    if (mine !== turn) return;
    state = { ...state, shown: from + lettersAtOnce };
    address.replace(state);
    const parameters = stateParameters(state);
    list.append(...letters.map((letter) => letterItem(letter, parameters)));
    showMoreButton(found);
    list.children[from]?.querySelector("a")?.focus();
  } catch (error) {
    if (mine === turn) showFailure(error);
  }
}

async function restore(): Promise<void> {
  state = address.read();
  await search();
  const scroll = address.takeScroll();
  if (scroll !== null) scrollTo(0, scroll);
}

let waiting: ReturnType<typeof setTimeout> | undefined;

input.addEventListener("focus", () => engine.prepare(), { once: true });
input.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(
    () => {
      const query = input.value.trim();
      if (query === state.query) return;
      state = { ...state, query, shown: lettersAtOnce };
      address.type(state);
      void search();
    },
    pauseAfter(input.value, engine.words()),
  );
});
part("search-form").addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(waiting);
  commit({ ...state, query: input.value.trim(), shown: lettersAtOnce });
});
sort.addEventListener("change", () => {
  const order = sortOrders.find((each) => each === sort.value) ?? emptyState.sort;
  commit({ ...state, sort: order, shown: lettersAtOnce });
});
for (const name of ["from", "to"] as const) {
  months[name].addEventListener("change", () => {
    const month = readMonth(months[name].value);
    const wrong = month === null && months[name].value.trim() !== "";
    part(`${name}-error`).hidden = !wrong;
    months[name].setAttribute("aria-invalid", String(wrong));
    if (!wrong) commit({ ...state, [name]: month, shown: lettersAtOnce });
  });
}
more.addEventListener("click", () => void showMore());
for (const name of facetNames) part(`facet-${name}`).hidden = false;
// Above the results where there is no room beside them.
part<HTMLDetailsElement>("facets").open = matchMedia("(width >= 62rem)").matches;
history.scrollRestoration = "manual";
void restore();

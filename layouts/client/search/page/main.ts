/**
 * The search page: what is typed and chosen is searched, and the address follows.
 *
 * `layouts/client/search/page/` holds what the search page shows and reacts to; it may import
 * `layouts/client/search/engine/`.
 */
import { facetNames } from "../../../../scripts/search/shared/index-files.ts";
import { onHost } from "../../base.ts";
import { button, element, part } from "../../dom.ts";
import { type Found, siteEngine } from "../engine/engine.ts";
import { chosenFacets, type Facets } from "../engine/facets.ts";
import {
  emptyState,
  isNarrowed,
  readMonth,
  resultsAtOnce,
  type SearchState,
  sortOrders,
  stateAddress,
  stateParameters,
  views,
} from "../engine/state.ts";
import { addressOfSearch } from "./address.ts";
import { announcer } from "./announcer.ts";
import { answerItem } from "./answers-view.ts";
import { showCompletions } from "./completions-view.ts";
import { offerDownloads } from "./downloads.ts";
import { withFacet } from "./facet-choice.ts";
import { facetsView } from "./facets-view.ts";
import { offerToClose, showNarrowing } from "./narrowing-view.ts";
import { noteItems, suggestionItems } from "./notes-view.ts";
import { letterItem, paragraphItem, partItem } from "./results-view.ts";
import { pauseAfter } from "./typing.ts";
import { choices, countLine, countsOf, feedsOf, notes, someLine, viewOf } from "./wording.ts";

/** What is only shown where there are results. */
const ofResults = ["results-tools", "result-downloads"];
/** Milliseconds that a search may take before the page says that it is searching. */
const patience = 150;

const input = part<HTMLInputElement>("query");
const start = part("search-start");
const body = part("search-body");
const title = part("results-title");
const answers = part("search-answers");
const said = part("search-notes");
const chosen = part("search-choices");
const feeds = part("search-feeds");
const list = part("search-results");
const more = part<HTMLButtonElement>("more-results");
const sort = part<HTMLSelectElement>("sort");
const viewBoxes = views.map((view) => part<HTMLInputElement>(`view-${view}`));
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
  (name, slugs) => commit(withFacet(state, current?.query.names ?? [], name, slugs)),
  () => void showFacets(turn),
);
offerDownloads(part("result-downloads"), () => current);

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
    const [items, known] = await Promise.all([resultItems(found, 0, state.shown), found.answers()]);
    if (mine !== turn) return;
    current = found;
    list.replaceChildren(...items);
    answers.replaceChildren(...known.map(answerItem));
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

/** The results from one number up to another, with a line between those that have all of the query and the others. */
async function resultItems(found: Found, from: number, to: number): Promise<HTMLLIElement[]> {
  const parameters = stateParameters(state);
  const items =
    viewOf(found, state) === "letters"
      ? (await found.readLetters(from, to)).map((letter) => letterItem(letter, parameters))
      : (await found.readParagraphs(from, to)).map((paragraph) => paragraphItem(paragraph, parameters));
  const line = someLine(found, state);
  const { all } = countsOf(found, state);
  if (line !== null && all >= from && all - from < items.length) items.splice(all - from, 0, partItem(line));
  return items;
}

/** The form as the state is. */
function showState(): void {
  if (input.value.trim() !== state.query) input.value = state.query;
  sort.value = state.sort;
  for (const box of viewBoxes) box.checked = box.value === state.view;
  for (const name of ["from", "to"] as const) {
    if (readMonth(months[name].value) !== state[name]) months[name].value = state[name] ?? "";
  }
  document.title = state.query === "" ? pageTitle : `${state.query} – ${pageTitle}`;
}

function showCount(found: Found): void {
  const line = countLine(found, state);
  title.textContent = line;
  announce([line, ...notes(found, state).map(({ text }) => text)].join(". "));
  said.replaceChildren(...noteItems(found, state, searchLink));
  showMoreButton(found);
  const { all, some } = countsOf(found, state);
  for (const id of ofResults) part(id).hidden = all + some === 0;
  showNarrowing(choices(found, state, {}).length, line);
}

/** How many results are shown. */
const shownResults = (): number => list.querySelectorAll(":scope > .result").length;

function showMoreButton(found: Found): void {
  const { all, some } = countsOf(found, state);
  const left = all + some - shownResults();
  more.hidden = left <= 0;
  const what = viewOf(found, state);
  more.textContent = `Show ${Math.min(left, resultsAtOnce)} more of ${(all + some).toLocaleString("en-GB")} ${what}`;
}

async function suggest(found: Found, mine: number): Promise<void> {
  const { items, said: heard } = await suggestionItems(found, state, engine.suggest, searchLink);
  if (mine !== turn || items.length === 0) return;
  said.append(...items);
  announce([title.textContent, ...notes(found, state).map(({ text }) => text), ...heard].join(". "));
}

const searchLink = (text: string, to: SearchState): HTMLAnchorElement => {
  const link = element("a", { href: onHost(stateAddress(to)) }, text);
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
  showChoices(found, {});
  const asked = [...new Set([...facets.open(), ...chosenFacets(found.narrowed)])];
  if (asked.length === 0) return;
  try {
    const counted = await found.facets(asked);
    if (mine !== turn) return;
    facets.show(counted);
    showChoices(found, counted);
  } catch (error) {
    if (mine === turn) showFailure(error);
  }
}

/** What narrows the results, each with a button that removes it, and its feeds. */
function showChoices(found: Found, counted: Facets): void {
  const links = feedsOf(state, counted).map(({ url, title: text }) =>
    element("a", { href: onHost(url) }, text),
  );
  feeds.replaceChildren(...links.map((link) => element("p", {}, link)));
  chosen.replaceChildren(
    ...choices(found, state, counted).map(({ name, without }) =>
      button(
        name,
        () => {
          commit({ ...without, shown: resultsAtOnce });
          title.focus();
        },
        { class: "choice", "aria-label": `Remove ${name}` },
      ),
    ),
  );
}

/** The search could not be made: says so, and offers to try again. */
function showFailure(error: unknown): void {
  console.warn(error);
  current = null;
  list.replaceChildren();
  chosen.replaceChildren();
  answers.replaceChildren();
  more.hidden = true;
  for (const id of ofResults) part(id).hidden = true;
  title.textContent = "The search did not work";
  const why = navigator.onLine
    ? "Part of the search could not be loaded. The letters may still have what you are looking for."
    : "This device is offline. The letters may still have what you are looking for.";
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
  const from = shownResults();
  try {
    const items = await resultItems(found, from, from + resultsAtOnce);
    if (mine !== turn) return;
    state = { ...state, shown: from + resultsAtOnce };
    address.replace(state);
    list.append(...items);
    showMoreButton(found);
    list.querySelectorAll(":scope > .result")[from]?.querySelector("a")?.focus();
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
  showCompletions(input.value, engine.known());
  clearTimeout(waiting);
  waiting = setTimeout(
    () => {
      const query = input.value.trim();
      if (query === state.query) return;
      state = { ...state, query, shown: resultsAtOnce };
      address.type(state);
      void search();
    },
    pauseAfter(input.value, engine.known()?.lexicon.vocabulary.words ?? null),
  );
});
part("search-form").addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(waiting);
  commit({ ...state, query: input.value.trim(), shown: resultsAtOnce });
});
sort.addEventListener("change", () => {
  const order = sortOrders.find((each) => each === sort.value) ?? emptyState.sort;
  commit({ ...state, sort: order, shown: resultsAtOnce });
});
for (const box of viewBoxes) {
  box.addEventListener("change", () => {
    const view = views.find((each) => each === box.value) ?? emptyState.view;
    commit({ ...state, view, shown: resultsAtOnce });
  });
}
for (const name of ["from", "to"] as const) {
  months[name].addEventListener("change", () => {
    const month = readMonth(months[name].value);
    const wrong = month === null && months[name].value.trim() !== "";
    part(`${name}-error`).hidden = !wrong;
    months[name].setAttribute("aria-invalid", String(wrong));
    if (!wrong) commit({ ...state, [name]: month, shown: resultsAtOnce });
  });
}
more.addEventListener("click", () => void showMore());
for (const name of facetNames) {
  // An archive of one publisher has no choice of publisher.
  document.getElementById(`facet-${name}`)?.removeAttribute("hidden");
}
offerToClose(title);
// Above the results where there is no room beside them.
part<HTMLDetailsElement>("facets").open = matchMedia("(width >= 62rem)").matches;
history.scrollRestoration = "manual";
void restore();

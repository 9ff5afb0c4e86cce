/** The search page: what is typed is searched, the address follows, and the results are said. */
import { type Found, pagefindEngine } from "./engine.ts";
import { readState, stateAddress } from "./state.ts";
import { letterItem } from "./view.ts";

/** How many letters are shown at once. */
const lettersAtOnce = 10;

const part = <Type extends HTMLElement>(id: string): Type => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the search page has no #${id}`);
  return found as Type;
};

const form = part<HTMLFormElement>("search-form");
const input = part<HTMLInputElement>("query");
const status = part("search-status");
const list = part("search-results");
const more = part<HTMLButtonElement>("more-results");
const engine = pagefindEngine();
let current: Found | null = null;

async function showMore(): Promise<void> {
  if (!current) return;
  const from = list.children.length;
  const searched = current;
  const letters = await searched.letters(from, from + lettersAtOnce);
  if (searched !== current) return;
  list.append(...letters.map(letterItem));
  more.hidden = list.children.length >= current.count;
}

async function search(query: string): Promise<void> {
  if (query === "") {
    current = null;
    list.replaceChildren();
    more.hidden = true;
    status.textContent = "";
    return;
  }
  status.textContent = "Searching…";
  try {
    const found = await engine.search(query);
    if (found === null) return;
    current = found;
    list.replaceChildren();
    await showMore();
    status.textContent =
      found.count === 0
        ? `No letter has ${query}`
        : `${found.count} ${found.count === 1 ? "letter has" : "letters have"} ${query}`;
  } catch {
    current = null;
    list.replaceChildren();
    more.hidden = true;
    status.textContent = "The search could not be loaded. Check the connection and search again.";
  }
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const query = input.value.trim();
  history.pushState(null, "", stateAddress({ query }));
  void search(query);
});
input.addEventListener("input", () => {
  const query = input.value.trim();
  history.replaceState(null, "", stateAddress({ query }));
  void search(query);
});
more.addEventListener("click", () => {
  const next = list.children.length;
  void showMore().then(() => list.children[next]?.querySelector("a")?.focus());
});

function restore(): void {
  const { query } = readState(new URLSearchParams(location.search));
  input.value = query;
  void search(query);
}
addEventListener("popstate", restore);
restore();

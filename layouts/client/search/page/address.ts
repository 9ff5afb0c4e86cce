/** Keeps the page’s address in step with the search, and the history so that Back leads to the previous search. */
import { onHost } from "../../base.ts";
import { readState, type SearchState, stateAddress } from "../engine/state.ts";

/** The scroll position of the page when it was left. */
type Kept = { scroll?: number };

export type Address = {
  /** The search in the address. */
  read: () => SearchState;
  /** The search changed while typing: the first change adds an entry to the history, later ones replace it. */
  type: (state: SearchState) => void;
  /** The search was submitted: it gets its own entry, unless typing has already added one. */
  commit: (state: SearchState) => void;
  /** More results of the same search are shown. */
  replace: (state: SearchState) => void;
  /** How far the page was scrolled when this entry was left; given only once. */
  takeScroll: () => number | null;
};

/** Watches the history; `restore` is called when the reader goes back or forward. */
export function addressOfSearch(restore: () => void): Address {
  let typing = false;
  const write = (state: SearchState, asNew: boolean): void => {
    const address = onHost(stateAddress(state));
    if (address === location.pathname + location.search) return;
    if (asNew) history.pushState(null, "", address);
    else history.replaceState(history.state, "", address);
  };
  addEventListener("popstate", () => {
    typing = false;
    restore();
  });
  addEventListener("pagehide", () => {
    history.replaceState({ scroll: scrollY } satisfies Kept, "");
  });
  return {
    read: () => readState(new URLSearchParams(location.search)),
    type(state) {
      write(state, !typing);
      typing = true;
    },
    commit(state) {
      write(state, !typing);
      typing = false;
    },
    replace: (state) => write(state, false),
    takeScroll() {
      const { scroll } = (history.state ?? {}) as Kept;
      if (scroll === undefined) return null;
      history.replaceState(null, "");
      return scroll;
    },
  };
}

/** Keeps the address of the page what the search is, and the history one in which Back leads to the search before. */
import { readState, type SearchState, stateAddress } from "../engine/state.ts";

/** Where the page was scrolled to when it was left. */
type Kept = { scroll?: number };

export type Address = {
  /** The search that the address asks for. */
  read: () => SearchState;
  /** The search changed with a key: the first one makes an entry of the history, the next ones change it. */
  type: (state: SearchState) => void;
  /** The search was asked for: an entry of its own, unless typing has made it. */
  commit: (state: SearchState) => void;
  /** The same search, of which more is shown. */
  replace: (state: SearchState) => void;
  /** How far the page was scrolled when this entry was left; once. */
  takeScroll: () => number | null;
};

/** Watches the history; `restore` is called when the reader goes back or forward. */
export function addressOfSearch(restore: () => void): Address {
  let typing = false;
  const write = (state: SearchState, asNew: boolean): void => {
    const address = stateAddress(state);
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

/** The panel of filters, which is above the results on small screens: how many are set, and a way to what they leave. */
import { part } from "../../dom.ts";

/**
 * Shows how many filters are set, and what closing the panel leads to.
 * @param found how many results there are, in words: “96 letters”
 */
export function showNarrowing(set: number, found: string): void {
  part("facets-set").textContent = set === 0 ? "" : ` (${set} set)`;
  part("show-found").textContent = `Show ${found.charAt(0).toLowerCase()}${found.slice(1)}`;
}

/** Lets the button at the end of the panel close it and lead to the results, which begin with this heading. */
export function offerToClose(heading: HTMLElement): void {
  const panel = part<HTMLDetailsElement>("facets");
  part("show-found").addEventListener("click", () => {
    panel.open = false;
    heading.focus();
    heading.scrollIntoView();
  });
}

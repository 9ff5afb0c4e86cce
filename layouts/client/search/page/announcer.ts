/** Says to screen readers what the page shows, once typing has ended. */

/** Milliseconds without a change after which it is said: while somebody types, every key changes the results. */
const pause = 900;

/** A live region of the page and what is said in it. */
export function announcer(region: HTMLElement): (text: string) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (text) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      // The same words again are no change to a screen reader, and no news to its user.
      if (region.textContent !== text) region.textContent = text;
    }, pause);
  };
}

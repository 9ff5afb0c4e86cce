/** Announces to screen readers what the page shows, once typing has paused. */

/** Milliseconds without a change before it is announced: while somebody types, every key changes the results. */
const pause = 900;

/** A live region of the page and what is announced in it. */
export function announcer(region: HTMLElement): (text: string) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (text) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      // The same words again are not a change for a screen reader, and not news for its user.
      if (region.textContent !== text) region.textContent = text;
    }, pause);
  };
}

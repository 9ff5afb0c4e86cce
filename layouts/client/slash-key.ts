/**
 * The key / alone leads to the search box, and can be turned off: people who speak to their computer may say it by
 * chance (WCAG 2.1.4). With Ctrl it always does.
 */
const storageKey = "slash-key";

/** Whether the key is on; it is until it is turned off in this browser. */
export function slashIsOn(): boolean {
  try {
    return localStorage.getItem(storageKey) !== "off";
  } catch {
    return true;
  }
}

/** Shows the switch that turns the key off and on. */
export function offerSwitch(button: HTMLButtonElement): void {
  const show = (): void => {
    button.textContent = slashIsOn() ? "Turn the / key off" : "Turn the / key on";
  };
  show();
  button.hidden = false;
  button.addEventListener("click", () => {
    try {
      if (slashIsOn()) localStorage.setItem(storageKey, "off");
      else localStorage.removeItem(storageKey);
    } catch {
      // A browser that keeps nothing for a site cannot keep this either.
    }
    show();
  });
}

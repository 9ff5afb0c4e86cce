/**
 * The / key moves to the search box. It can be turned off, because people who use speech input may trigger it by
 * accident (WCAG 2.1.4). Ctrl and / always works.
 */
const storageKey = "slash-key";

/** Whether the key is on, which it is unless it was turned off in this browser. */
export function slashIsOn(): boolean {
  try {
    return localStorage.getItem(storageKey) !== "off";
  } catch {
    return true;
  }
}

/** Shows the button that turns the key off and on. */
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
      // A browser that does not allow storage cannot remember this either.
    }
    show();
  });
}

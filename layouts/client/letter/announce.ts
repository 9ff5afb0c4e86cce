/** Says to everybody what a button did: in a live region that is also shown for a while. */

/** Milliseconds that the words stay. */
const shown = 6000;

let region: HTMLElement | undefined;
let hiding: ReturnType<typeof setTimeout> | undefined;

/** Puts the live region on the page; it must be there before it is filled, or nothing is said. */
export function prepareAnnouncements(): void {
  if (region) return;
  region = document.createElement("p");
  region.className = "announcement";
  region.setAttribute("role", "status");
  document.body.append(region);
}

/** Says a text, for a while or until the next one. */
export function announce(text: string, { stays = false } = {}): void {
  prepareAnnouncements();
  if (region) region.textContent = text;
  clearTimeout(hiding);
  if (!stays) hiding = setTimeout(() => region?.replaceChildren(), shown);
}

/**
 * Copies a text and says so in the words given; where the browser refuses, shows the text itself, which stays to be
 * copied by hand.
 */
export async function copy(text: string, said: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    announce(said);
  } catch {
    announce(`This browser does not allow copying. Copy it from here: ${text}`, { stays: true });
  }
}

/** A button that does something. */
export function button(text: string, action: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = text;
  made.addEventListener("click", action);
  return made;
}

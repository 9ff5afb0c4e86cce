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

/** Says a text. */
export function announce(text: string): void {
  prepareAnnouncements();
  if (region) region.textContent = text;
  clearTimeout(hiding);
  hiding = setTimeout(() => region?.replaceChildren(), shown);
}

/** Copies a text and says so in the words given; where the browser refuses, says the text itself to be copied. */
export async function copy(text: string, said: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    announce(said);
  } catch {
    announce(`This browser does not allow copying. Copy it from here: ${text}`);
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

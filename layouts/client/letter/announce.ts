/** Announces what a button did, in a live region that is also shown for a while. */

/** Milliseconds for which an announcement is shown. */
const duration = 6000;

let region: HTMLElement | undefined;
let hiding: ReturnType<typeof setTimeout> | undefined;

/** Adds the live region to the page; screen readers announce its text only if it was there before. */
export function prepareAnnouncements(): void {
  if (region) return;
  region = document.createElement("p");
  region.className = "announcement";
  region.setAttribute("role", "status");
  document.body.append(region);
}

/** Announces a text, which is shown for a while or until the next one. */
export function announce(text: string, { stays = false } = {}): void {
  prepareAnnouncements();
  if (region) region.textContent = text;
  clearTimeout(hiding);
  if (!stays) hiding = setTimeout(() => region?.replaceChildren(), duration);
}

/**
 * Copies a text and announces `confirmation`; if the browser refuses, shows the text itself, to be copied by hand.
 */
export async function copy(text: string, confirmation: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    announce(confirmation);
  } catch {
    announce(`Your browser did not allow copying. Copy this text instead: ${text}`, { stays: true });
  }
}

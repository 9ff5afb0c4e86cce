/** The buttons that give the results as files, made in the browser. */

import { button, element } from "../../dom.ts";
import type { Found, FoundLetter } from "../engine/engine.ts";
import { resultsAsCitations, resultsAsCsv } from "./result-files.ts";

/** How many letters are read at a time. */
const atOnce = 20;

const forms = {
  csv: { text: "Download as CSV", file: "letters-found.csv", type: "text/csv", write: resultsAsCsv },
  citations: {
    text: "Download citations",
    file: "citations.txt",
    type: "text/plain",
    write: resultsAsCitations,
  },
} as const;

/**
 * Puts the buttons on the page.
 * @param found what is to be taken away
 */
export function offerTakeaway(root: HTMLElement, found: () => Found | null): void {
  const progress = element("span", { role: "status", class: "takeaway-progress" });
  for (const form of Object.values(forms)) {
    root.append(
      button(form.text, () => {
        const results = found();
        if (results) void take(results, form, progress);
      }),
    );
  }
  root.append(progress);
}

async function take(
  found: Found,
  form: (typeof forms)[keyof typeof forms],
  progress: HTMLElement,
): Promise<void> {
  try {
    const letters: FoundLetter[] = [];
    while (letters.length < found.count) {
      letters.push(...(await found.letters(letters.length, letters.length + atOnce)));
      progress.textContent = `${letters.length} of ${found.count} letters read`;
    }
    save(form.write(letters, siteAddress()), form.file, form.type);
    progress.textContent = `${form.file} is made`;
  } catch {
    progress.textContent = "Not all letters could be read, so nothing was made. Try again.";
  }
}

/** The archive’s own address, wherever this copy of it is read. */
function siteAddress(): string {
  const canonical = document.querySelector<HTMLLinkElement>("link[rel=canonical]")?.href;
  return new URL(canonical ?? location.href).origin;
}

function save(content: string, file: string, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  const link = element("a", { href: address, download: file });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address));
}

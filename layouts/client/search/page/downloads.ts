/** Buttons that download the results as files, which are made in the browser. */

import { button, element, save } from "../../dom.ts";
import type { Found } from "../engine/engine.ts";
import { fileName, type Result, resultsAsCitations, resultsAsCsv } from "./result-files.ts";

/** How many results are read at a time. */
const atOnce = 40;

const forms = {
  csv: { text: "Download as CSV", ending: ".csv", type: "text/csv", write: resultsAsCsv },
  citations: {
    text: "Download citations",
    ending: "-citations.txt",
    type: "text/plain",
    write: resultsAsCitations,
  },
} as const;

/**
 * Adds the buttons to the page.
 * @param found gives the results to download
 */
export function offerDownloads(root: HTMLElement, found: () => Found | null): void {
  const progress = element("span", { role: "status", class: "result-downloads-progress" });
  for (const form of Object.values(forms)) {
    root.append(
      button(form.text, () => {
        const results = found();
        if (results) void download(results, form, progress);
      }),
    );
  }
  root.append(progress);
}

async function download(
  found: Found,
  form: (typeof forms)[keyof typeof forms],
  progress: HTMLElement,
): Promise<void> {
  const file = fileName(found.query.typed, form.ending);
  try {
    const { read, count } = resultsOf(found);
    const results: Result[] = [];
    while (results.length < count) {
      results.push(...(await read(results.length, Math.min(count, results.length + atOnce))));
      progress.textContent = `${results.length} of ${count} read`;
    }
    save(form.write(results, ownHost()), file, form.type);
    progress.textContent = `${file} is ready`;
  } catch {
    progress.textContent = "Some letters could not be loaded, so no file was made. Try again.";
  }
}

/**
 * The paragraphs that have all of the query, or if there are none, those that have some; without words, the letters.
 */
function resultsOf({ paragraphs, letters, readParagraphs, readLetters }: Found): {
  count: number;
  read: (from: number, to: number) => Promise<Result[]>;
} {
  if (paragraphs.all + paragraphs.some > 0) {
    return { count: paragraphs.all || paragraphs.some, read: readParagraphs };
  }
  return {
    count: letters.all,
    read: async (from, to) => (await readLetters(from, to)).map(({ letter }) => ({ letter, hit: null })),
  };
}

/** The archive’s own host, wherever this copy of it is opened. */
function ownHost(): string {
  const canonical = document.querySelector<HTMLLinkElement>("link[rel=canonical]")?.href;
  return new URL(canonical ?? location.href).origin;
}

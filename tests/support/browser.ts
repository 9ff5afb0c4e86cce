/** The browser that browser tests run in, ready to be started. */
import { type Browser, chromium } from "playwright-core";
import { inject } from "vitest";
import { describeBrowser, howToGetABrowser, type ReadyBrowser } from "./browser-choice.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The browser that the set-up of the run has found, unpacked or downloaded. */
    browser: ReadyBrowser;
  }
}

/** For a browser that is only tested in: nothing in the background, no network but the page’s own. */
const flags = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * Starts the browser of this run, headless. Close it when done.
 * @throws when it does not start: which browser, why, and how to get another
 */
export async function launchBrowser(ready: ReadyBrowser = inject("browser")): Promise<Browser> {
  // Chromium refuses to start its sandbox as root.
  const sandbox = process.getuid?.() !== 0;
  try {
    return await launch(ready, sandbox).catch((error) => {
      if (!sandbox || !isAboutTheSandbox(error)) throw error;
      console.warn("This machine lets no browser start its sandbox; the tests’ own pages do without.");
      return launch(ready, false);
    });
  } catch (error) {
    throw new Error(
      `The browser for tests did not start (${describeBrowser(ready)}). ${howToGetABrowser}\n${messageOf(error)}`,
    );
  }
}

/** In containers, and on Ubuntu from 23.10, users other than root often may not create the namespaces it needs. */
function isAboutTheSandbox(error: unknown): boolean {
  return messageOf(error).includes("Chromium sandboxing failed");
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function launch({ executablePath, env }: ReadyBrowser, chromiumSandbox: boolean): Promise<Browser> {
  return chromium.launch({
    ...(executablePath !== null && { executablePath }),
    headless: true,
    chromiumSandbox,
    args: flags,
    env: { ...process.env, ...env },
  });
}

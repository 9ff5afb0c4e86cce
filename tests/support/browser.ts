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

/** For a browser that is tested in, not used: nothing in the background, no network but the page’s own. */
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
  try {
    return await launch(ready, process.getuid?.() !== 0);
  } catch (error) {
    throw new Error(
      `The browser for tests did not start (${describeBrowser(ready)}). ${howToGetABrowser}\n${error instanceof Error ? error.message : error}`,
    );
  }
}

function launch({ executablePath, env }: ReadyBrowser, sandbox: boolean): Promise<Browser> {
  return chromium.launch({
    ...(executablePath !== null && { executablePath }),
    headless: true,
    // Chromium refuses to start its sandbox as root.
    chromiumSandbox: sandbox,
    args: flags,
    env: { ...process.env, ...env },
  });
}

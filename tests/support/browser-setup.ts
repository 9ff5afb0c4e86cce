/** Runs once before the tests: finds, unpacks or downloads the browser, so that no two workers do. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Launcher } from "chrome-launcher";
import type { TestProject } from "vitest/node";
import {
  type BrowserSource,
  chooseBrowser,
  describeBrowser,
  howToGetABrowser,
  type ReadyBrowser,
} from "./browser-choice.ts";
import { unpackPackagedChromium } from "./packaged-chromium.ts";

/** @throws when there is no browser and none can be installed, saying how to get one; the run then fails. */
export default async function setup(project: TestProject): Promise<void> {
  const source = chooseBrowser({
    platform: process.platform,
    arch: process.arch,
    chromiumPath: process.env["CHROMIUM_PATH"],
    installations: installedBrowsers(),
    exists: existsSync,
  });
  const ready = await makeReady(source);
  console.log(`Browser for tests: ${describeBrowser(ready)}`);
  project.provide("browser", ready);
}

/** Paths of installed browsers, best first. chrome-launcher throws where it finds none. */
function installedBrowsers(): string[] {
  try {
    return Launcher.getInstallations();
  } catch {
    return [];
  }
}

async function makeReady(source: BrowserSource): Promise<ReadyBrowser> {
  switch (source.from) {
    case "CHROMIUM_PATH":
    case "installed":
      return { ...source, env: {} };
    case "@sparticuz/chromium":
      return { ...source, ...(await unpackPackagedChromium()) };
    case "playwright-core":
      await downloadWithPlaywright();
      return { ...source, executablePath: null, env: {} };
  }
}

/** Does nothing if the browser of this version has been downloaded before. */
async function downloadWithPlaywright(): Promise<void> {
  const packageFile = createRequire(import.meta.url).resolve("playwright-core/package.json");
  const command = spawn(
    process.execPath,
    [join(dirname(packageFile), "cli.js"), "install", "chromium-headless-shell"],
    { stdio: "inherit" },
  );
  const [code] = await once(command, "exit");
  if (code !== 0) throw new Error(`playwright-core could not download a browser. ${howToGetABrowser}`);
}

/**
 * Makes the picture in the README: the page of the sample letter, as the project’s own content builds it. Run it with
 * `node tests/support/readme-picture.ts` after a change of what that page looks like.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Launcher } from "chrome-launcher";
import { chromium } from "playwright-core";
import { projectFolder } from "./folders.ts";
import { serveBuiltSite } from "./served-site.ts";

const folder = mkdtempSync(join(tmpdir(), "readme-picture-"));
const output = join(folder, "site");
execFileSync(process.execPath, [join(projectFolder, "scripts/build.ts"), "--output", output]);
const site = await serveBuiltSite(output);
const executablePath = process.env["CHROMIUM_PATH"] || Launcher.getInstallations()[0];
if (!executablePath) throw new Error("Install Chrome, Chromium or Edge, or set CHROMIUM_PATH to one.");
const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
const page = await browser.newPage({ viewport: { width: 1100, height: 760 }, colorScheme: "light" });
const address = `${site.url}/letters/birmingham/2017-12-12-monitoring-visit/`;
// Twice, because a page does not wait for its fonts, and the second visit has them.
for (let visit = 1; visit <= 2; visit += 1) await page.goto(address, { waitUntil: "networkidle" });
await page.screenshot({ path: join(projectFolder, "docs/letter.png") });
await browser.close();
await site.close();
rmSync(folder, { recursive: true });

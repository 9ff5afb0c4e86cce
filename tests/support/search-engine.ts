/** The search engine of a built site, for tests that search without the page around it. */
import { join } from "node:path";
import { build } from "esbuild";
import type { Page } from "playwright-core";
import type { SearchState } from "../../layouts/client/search/engine/state.ts";
import type { Answer, EngineInPage } from "./engine-in-page.ts";
import { projectFolder } from "./folders.ts";

/** Address of the engine’s bundle on a site that `bundleEngine` has put it on. */
const bundle = "/assets/engine-of-tests.js";

/** Puts the engine on a built site, so that its pages can load it. */
export async function bundleEngine(site: string): Promise<void> {
  await build({
    absWorkingDir: projectFolder,
    entryPoints: ["tests/support/engine-in-page.ts"],
    outfile: join(site, bundle),
    bundle: true,
    format: "esm",
    external: ["/pagefind/*"],
    logLevel: "silent",
  });
}

/** All letters that each search finds, best first, asked on an open page of the site. */
export async function searchAll(page: Page, states: readonly SearchState[]): Promise<Answer[][]> {
  // The policy of the site stops script elements that a test adds, but not modules of its own that are imported.
  await page.evaluate(`import("${bundle}")`);
  return page.evaluate(
    (searches) => (globalThis as unknown as { engineInPage: EngineInPage }).engineInPage.searchAll(searches),
    states,
  );
}

/** axe-core in a page: what fails, and what is only counted. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AxeResults, Result, RunOptions } from "axe-core";
import type { Page } from "playwright-core";
import { requiredTags } from "./axe-rules.ts";

declare global {
  interface Window {
    axe: { run: (context: Document, options: RunOptions) => Promise<AxeResults> };
  }
}

/** Contrast of 7:1, of level AAA. */
export const contrastAaa = "color-contrast-enhanced";

const source = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds in a page: violations of the rules required, those of AAA contrast, and what it cannot
 * decide but for the words of drawings, whose contrast is measured by a gate of its own. */
export type AxeFindings = { violations: string[]; aaa: string[]; undecided: string[] };

/** Runs axe over the page as it is in the tab. */
export async function axeFindings(page: Page): Promise<AxeFindings> {
  // Through the debugger, to which the page’s content security policy does not apply.
  await page.evaluate(source);
  const { violations, incomplete } = await page.evaluate(
    ([tags, enhanced]) =>
      window.axe.run(document, {
        runOnly: { type: "tag", values: [...tags] },
        rules: { [enhanced]: { enabled: true } },
        resultTypes: ["violations", "incomplete"],
      }),
    [requiredTags, contrastAaa] as const,
  );
  return {
    violations: violations.filter(({ id }) => id !== contrastAaa).flatMap(inWords),
    aaa: violations.filter(({ id }) => id === contrastAaa).flatMap(inWords),
    undecided: incomplete
      .filter(({ id }) => id !== contrastAaa)
      .map((result) => ({ ...result, nodes: result.nodes.filter(({ html }) => !html.startsWith("<text")) }))
      .flatMap(inWords),
  };
}

function inWords({ id, help, nodes }: Result): string[] {
  return nodes.map(({ target, failureSummary }) => {
    const details = failureSummary?.split("\n").slice(1).join(" ").replace(/\s+/g, " ").trim();
    return `${id}: ${help}: ${target.join(" ")}${details ? ` (${details})` : ""}`;
  });
}

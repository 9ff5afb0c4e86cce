/** What pages do in a browser that they must not: break their policy, report an error, ask another host for something. */
import type { BrowserContext } from "playwright-core";
import { launchBrowser } from "./browser.ts";
import { serveBuiltSite } from "./served-site.ts";

/**
 * Every breach in the pages of a browser window from now on, each with the address of its page. The list grows while
 * the pages are used.
 */
export async function watchBreaches(context: BrowserContext, host: string): Promise<string[]> {
  const { origin } = new URL(host);
  const breaches: string[] = [];
  await context.addInitScript(() => {
    addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sample }) => {
      console.error(`breaks the policy on ${effectiveDirective}: ${blockedURI} ${sample}`);
    });
  });
  context.on("console", (message) => {
    if (message.type() === "error") breaches.push(`${message.page()?.url()}: ${message.text()}`);
  });
  context.on("weberror", (error) => breaches.push(`${error.page()?.url()}: ${error.error().message}`));
  context.on("request", (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && url.protocol !== "data:")
      breaches.push(`asks another host: ${request.url()}`);
  });
  return breaches;
}

/** Tabs at a time. */
const tabs = 3;

/** The breaches of pages of a built site, served with the headers of its host, once their scripts have done their work. */
export async function breachesOf(site: string, addresses: readonly string[]): Promise<string[]> {
  const server = await serveBuiltSite(site);
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext();
    const breaches = await watchBreaches(context, server.url);
    const waiting = [...addresses];
    const work = async (): Promise<void> => {
      const page = await context.newPage();
      for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
        // Scripts that are loaded once the page is there, as those of a search, have to end too.
        const waitUntil = address.includes("?") ? "networkidle" : "load";
        const response = await page.goto(server.url + address, { waitUntil });
        if (!response?.headers()["content-security-policy"]) breaches.push(`${address}: has no policy`);
      }
    };
    await Promise.all(Array.from({ length: tabs }, work));
    return breaches.sort();
  } finally {
    await browser.close();
    await server.close();
  }
}

/** A feed that is opened in a browser. */
import { expect, it } from "vitest";
import { fictionalSite } from "../support/fictional-site.ts";
import { siteInBrowser } from "../support/site-in-browser.ts";

const site = siteInBrowser(fictionalSite);

it("a feed in a browser says what it is, shows its letters, and leads to their page", async () => {
  const { page } = site;
  await page.goto(`${site.host}/feeds/authorities/ambermere.xml`);
  const shown = await page.evaluate(() => {
    const part = (selector: string): Element | null => document.querySelector(selector);
    const displayOf = (selector: string): string => {
      const found = part(selector);
      return found ? getComputedStyle(found).display : "";
    };
    return {
      about: part("p")?.textContent,
      title: displayOf("entry > title"),
      id: displayOf("entry > id"),
      leadsTo: part("a")?.getAttribute("href"),
    };
  });
  expect(shown.about).toMatch(/^This is a feed/);
  expect(shown).toMatchObject({ title: "block", id: "none" });
  expect(shown.leadsTo).toMatch(/\/authorities\/ambermere\/$/);
});

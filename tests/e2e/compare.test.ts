/** Letters that are compared in the browser. */
import { afterEach, expect, it } from "vitest";
import { fictionalSite } from "../support/fictional-site.ts";
import { siteInBrowser } from "../support/site-in-browser.ts";

const site = siteInBrowser(fictionalSite);
const heading = () => site.page.getByRole("heading", { level: 1 }).innerText();

afterEach(() => expect(site.errors).toEqual([]));

it("any two letters to an authority are compared from its page, and the address leads there again", async () => {
  const { page } = site;
  await page.goto(`${site.host}/authorities/ambermere/`);
  await page.getByRole("button", { name: "Compare" }).click();
  await page.locator("#comparison h2").first().waitFor();
  expect(page.url()).toMatch(/\/compare\/\?letter=ambermere%2F[\w-]+&with=ambermere%2F[\w-]+$/);
  const chosen = await heading();
  expect(chosen).toMatch(/^\w+ \d{4} and \w+ \d{4}$/);
  await page.goto(`${site.host}/`);
  await page.goBack();
  await page.locator("#comparison h2").first().waitFor();
  expect(await heading()).toBe(chosen);
  expect(await page.title()).toContain(chosen);
  const links = await page
    .locator("#comparison .number")
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname));
  expect(new Set(links).size).toBe(2);
});

it("two authorities are compared from the page of a theme", async () => {
  const { page } = site;
  await page.goto(`${site.host}/themes/supervision/`);
  await page.getByText("Compare two authorities").click();
  await page.getByLabel("First authority").selectOption({ label: "Ambermere" });
  await page.getByLabel("Second authority").selectOption({ label: "Cindercombe" });
  await page.getByRole("button", { name: "Compare" }).click();
  await page.locator("#comparison h2").first().waitFor();
  expect(await heading()).toBe("Ambermere and Cindercombe");
  expect(new URL(page.url()).search).toBe("?theme=supervision&authority=ambermere&with=cindercombe");
});

it("one letter alone is not compared, and the page says what to choose", async () => {
  await site.page.goto(`${site.host}/compare/?letter=leeds/2019-01-29-focused-visit`);
  expect(await site.page.getByRole("status").innerText()).toContain("Choose two different letters");
});

it("where there is no script, the pages say so in place of the form", async () => {
  await site.open({ javaScriptEnabled: false });
  const said = site.page.locator("noscript p");
  await site.page.goto(`${site.host}/authorities/ambermere/`);
  expect(await site.page.locator(".comparison-form").isVisible()).toBe(false);
  expect(await said.innerText()).toContain("This comparison needs JavaScript");
  expect(await said.isVisible()).toBe(true);
  await site.page.goto(`${site.host}/compare/`);
  expect(await said.innerText()).toContain("Comparing letters here needs JavaScript");
});

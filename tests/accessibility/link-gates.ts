/** Names of links: many people read them as a list, without the text around them. */
import type { Page } from "playwright-core";

/** Names that say nothing by themselves; a year of four digits does. */
const sayNothing = /^(click here|here|more|read more|link|this|details|download|\d{1,3})?$/i;

/**
 * Links whose names, as a screen reader reads them, do not say where they lead: no name, a name that says nothing, or
 * one name for several places (WCAG 2.4.9, level AAA).
 */
export async function unclearLinks(page: Page): Promise<string[]> {
  const tree = await page.locator("body").ariaSnapshot();
  const links = [...tree.matchAll(/- '?link(?: "((?:[^"\\]|\\.)*)")?.*\n\s*- \/url: "?([^"\n]*)/g)].map(
    ([, name = "", url = ""]) => ({ name: name.trim(), url }),
  );
  const unnamed = links.filter(({ name }) => sayNothing.test(name));
  const shared = [...Map.groupBy(links, ({ name }) => name)].filter(
    ([name, all]) => !sayNothing.test(name) && new Set(all.map(({ url }) => url)).size > 1,
  );
  return [
    ...unnamed.map(({ name, url }) => `the link to ${url} is called “${name}”`),
    ...shared.map(
      ([name, all]) => `“${name}” leads to ${[...new Set(all.map(({ url }) => url))].join(" and to ")}`,
    ),
  ];
}

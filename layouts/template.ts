/** Templates in the form that Eleventy expects: the pages that a template makes, and the function that makes one. */
import { forPage } from "../scripts/site/page-error.ts";
import type { Site } from "../scripts/site/site.ts";
import { below } from "./below-path.ts";
import type { Html } from "./html.ts";

type Rendered = Html | string;

/** Names of the site’s lists of these views. */
type ListOf<View> = { [Key in keyof Site]: Site[Key] extends View[] ? Key : never }[keyof Site];

/** What Eleventy reads from a template’s module. */
export type Template = {
  data: Record<string, unknown>;
  render: (data: { site: Site; view: never }) => string;
};

/** A template that makes one page or file, at this address. */
export function singlePage(url: string, render: (site: Site) => Rendered): Template {
  return {
    data: { permalink: url.endsWith("/") ? `${url}index.html` : url, eleventyExcludeFromCollections: true },
    render: ({ site }) => forPage(url, () => below(site.base, String(render(site)))),
  };
}

/** A template that makes a file for each view in one of the site’s lists, at the view’s own address. */
export function filePerView<View extends { url: string }>(
  list: ListOf<View>,
  render: (site: Site, view: View) => Rendered,
): Template {
  const template = pagePerView(list, render);
  return { ...template, data: { ...template.data, permalink: ({ view }: { view: View }) => view.url } };
}

/** A template that makes a page for each view in one of the site’s lists. */
export function pagePerView<View extends { url: string }>(
  list: ListOf<View>,
  render: (site: Site, view: View) => Rendered,
): Template {
  return {
    data: {
      pagination: { data: `site.${String(list)}`, size: 1, alias: "view" },
      permalink: ({ view }: { view: View }) => `${view.url}index.html`,
      eleventyExcludeFromCollections: true,
    },
    render: ({ site, view }: { site: Site; view: View }) =>
      forPage(view.url, () => below(site.base, String(render(site, view)))),
  };
}

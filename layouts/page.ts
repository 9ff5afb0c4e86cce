/** The frame of every page: head, site header, main content, footer. */

import { urls } from "../scripts/letter/urls.ts";
import { capitalised } from "../scripts/letter/wording.ts";
import type { Site } from "../scripts/site/site.ts";
import { link } from "./components/links.ts";
import { rightsLine } from "./components/rights.ts";
import { type Content, type Html, html } from "./html.ts";

export type PageContent = {
  /** Address of the page on the site. */
  url: string;
  /** Title in the browser, without the archive’s name; null on the home page, whose title that name is. */
  title: string | null;
  description: string;
  /** The entry in the main navigation that the page belongs to. */
  area?: keyof typeof areas;
  /** Address of the page’s own script, if it has one. */
  script?: string;
  /** The Open Graph type of the page; `website` by default. */
  kind?: "article" | "website";
  /** More elements for the head. */
  head?: Content;
  main: Content;
};

/** The entries of the main navigation; the one without a text is named after what is inspected. */
const areas = {
  letters: { text: "Letters", url: urls.letters },
  authorities: { text: null, url: urls.authorities },
  themes: { text: "Themes", url: urls.themes },
  timeline: { text: "Timeline", url: urls.timeline },
  data: { text: "Data", url: urls.data },
} as const;

/** Scripts load after the styles, which rendering waits for: every page can be read without a script. */
const moduleScript = (address: string): Html =>
  html`<script type="module" fetchpriority="low" src="${address}"></script>`;

/** A whole HTML document. */
export function page(
  site: Site,
  { url, title, description, area, script, kind = "website", head, main }: PageContent,
): Html {
  const canonical = `${site.address}${url}`;
  return html`<!doctype html>
<html lang="en-GB" data-title="${title ?? site.name}"${site.base !== "" && html` data-base="${site.base}"`}>
<head>
<meta charset="utf-8">
<title>${title === null ? site.name : `${title} – ${site.name}`}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${description}">
<meta name="color-scheme" content="light dark">
<link rel="canonical" href="${canonical}">
<link rel="search" href="${urls.openSearch}" type="application/opensearchdescription+xml" title="${site.name}">
<link rel="icon" href="${urls.icon}" type="image/svg+xml">
<meta property="og:type" content="${kind}">
<meta property="og:site_name" content="${site.name}">
<meta property="og:title" content="${title ?? site.name}">
<meta property="og:description" content="${description}">
<meta property="og:url" content="${canonical}">
<meta property="og:locale" content="en_GB">
<meta property="og:image" content="${site.address}${site.assets.picture}">
<meta property="og:image:width" content="1200">
<meta property="og:image:height" content="630">
<meta property="og:image:alt" content="${site.name}">
<meta name="twitter:card" content="summary_large_image">
<link rel="stylesheet" href="${site.assets.styles}">
${moduleScript(site.assets.site)}
${head}
${script && moduleScript(script)}
</head>
<body>
<a class="skip" href="#main">Skip to main content</a>
<header class="site-header">
${site.notice !== null && html`<p class="notice">${site.notice}</p>`}
<div class="wrap">
<a class="site-name" href="${urls.home}">${site.logo !== null && html`<img class="logo" src="${site.logo}" alt="">`}${site.name}</a>
${!withOwnSearch.has(url) && html`<a class="search-link" href="${urls.search}">Search</a>`}
<nav class="site-navigation" aria-label="Main">
<ul>
${areasOf(site).map(
  ([name, link]) =>
    html`<li><a href="${link.url}"${name === area && html` aria-current="${link.url === url ? "page" : "true"}"`}>${link.text}</a></li>`,
)}
</ul>
</nav>
${!withOwnSearch.has(url) && searchBox()}
</div>
</header>
<main id="main" class="wrap" tabindex="-1">
${main}
</main>
<footer class="site-footer">
<div class="wrap">
${rightsParagraph(site)}
<ul class="footer-links">
${site.contentPages.map((entry) => html`<li>${link(entry)}</li>`)}
<li><a href="${site.report}">Report a mistake</a></li>
</ul>
</div>
</footer>
</body>
</html>
`;
}

/** The entries of the main navigation; an archive without letters has no timeline. */
function areasOf({ timelines, inspected }: Site): [name: string, entry: { text: string; url: string }][] {
  return Object.entries(areas)
    .filter(([, { url }]) => url !== urls.timeline || timelines.length > 0)
    .map(([name, { text, url }]) => [name, { text: text ?? capitalised(inspected.plural), url }]);
}

/** Whose the letters are, and what the archive is not; nothing where the settings say neither. */
function rightsParagraph({ rights }: Site): Html | null {
  const parts = [rightsLine(rights), rights.disclaimer].filter((part) => part !== null);
  return parts.length > 0
    ? html`<p>${parts.map((part, index) => html`${index > 0 && " "}${part}`)}</p>`
    : null;
}

/** Pages with a larger search box of their own. */
const withOwnSearch: ReadonlySet<string> = new Set([urls.home, urls.search]);

/** The search box of every other page; a link takes its place on small screens, and where no script can search. */
function searchBox(): Html {
  return html`<form class="search-box" role="search" action="${urls.search}" method="get">
<label class="visually-hidden" for="site-search">Search the letters</label>
<input id="site-search" name="q" type="search" autocomplete="off">
<button>Search</button>
</form>`;
}

import type { RedirectView } from "../../scripts/site/views/redirect-view.ts";
import { html } from "../html.ts";
import { pagePerView } from "../template.ts";

/** A page that leads to a new address. The script keeps the anchor; without it readers reach the top of the page. */
export default pagePerView<RedirectView>(
  "redirects",
  (site, { to }) => html`<!doctype html>
<html lang="en-GB" data-redirect="${to}">
<head>
<meta charset="utf-8">
<title>This page has moved – ${site.name}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<link rel="canonical" href="${site.address}${to}">
<script src="${site.assets.redirect}"></script>
<noscript><meta http-equiv="refresh" content="0; url=${to}"></noscript>
<link rel="stylesheet" href="${site.assets.styles}">
</head>
<body>
<main id="main" class="wrap">
<h1>This page has moved</h1>
<p>It is now at <a href="${to}">${site.address}${to}</a></p>
</main>
</body>
</html>
`,
);

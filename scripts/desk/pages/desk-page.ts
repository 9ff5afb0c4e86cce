/**
 * The frame of every page of the desk.
 *
 * `scripts/desk/pages/` holds what turns letters into pages of the desk; it may import what the desk itself may.
 */
import { type Content, type Html, html } from "../../../layouts/html.ts";

export type DeskPage = {
  title: string;
  /** What was done just now; null where nothing was. */
  done?: string | null;
  main: Content;
  /** Whether the page has the source of a letter beside it. */
  hasSource?: boolean;
};

/** A whole HTML document of the desk. Its addresses are relative, so that they hold below any path. */
export function deskPage({ title, done = null, main, hasSource = false }: DeskPage): Html {
  return html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>${title} – Desk</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="../icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="assets/styles.css">
<script type="module" src="assets/desk.js"></script>
</head>
<body class="desk${hasSource && " with-source"}">
<a class="skip" href="#main">Skip to main content</a>
<header class="desk-head"><div class="wrap">
<nav aria-label="Desk"><a href="./">Desk</a> · <a href="changes">What changes for readers</a> · <a href="../">The archive</a></nav>
</div></header>
<main id="main" class="wrap" tabindex="-1">
<h1>${title}</h1>
${done !== null && html`<p class="desk-done" role="status">${done}</p>`}
${main}
</main>
<footer><div class="wrap"><p class="desk-rests">The desk is on this computer only; it is not published.</p></div></footer>
</body>
</html>
`;
}

/** A page that says why something could not be done. */
export function errorPage(message: string): Html {
  return deskPage({
    title: "That could not be done",
    main: html`<p class="desk-done">${message}</p><p><a href="./">Back to the desk</a></p>`,
  });
}

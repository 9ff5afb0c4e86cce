/** What changes for readers, before the addresses are recorded. */
import { type Html, html } from "../../../layouts/html.ts";
import { counted } from "../../letter/wording.ts";
import type { ReaderChanges } from "../reader-changes.ts";
import { deskPage } from "./desk-page.ts";

export function changesPage({ pages, places, problems }: ReaderChanges): Html {
  const letters = pages.filter((address) => address.startsWith("/letters/"));
  const others = pages.filter((address) => !address.startsWith("/letters/"));
  const isNothing = pages.length + places.length === 0;
  return deskPage({
    title: "What changes for readers",
    main: html`<p class="standfirst">${
      isNothing
        ? "Nothing has changed since the addresses were recorded."
        : "The site as it is built now, compared with what was recorded when it was last published."
    }</p>
${problems.length > 0 && html`<section class="desk-problems"><h2>Correct these first</h2><ul>${problems.map((line) => html`<li>${line}</li>`)}</ul></section>`}
${addressList("New letters and lists of letters", letters)}
${addressList("Other new pages and files", others)}
${addressList("Places that are new, or have other words than before", places)}
${
  !isNothing &&
  problems.length === 0 &&
  html`<form method="post" action="record"><p>Record ${counted(pages.length + places.length, "address", "addresses")} when you publish the site. From then on the check says if one of them would be lost.</p>
<p class="desk-buttons"><button>Record the addresses</button></p></form>`
}`,
  });
}

function addressList(heading: string, addresses: readonly string[]): Html | false {
  return (
    addresses.length > 0 &&
    html`<section><h2>${heading} (${addresses.length})</h2>
<ul>${addresses.map((address) => html`<li><a href="..${address}">${address}</a></li>`)}</ul></section>`
  );
}

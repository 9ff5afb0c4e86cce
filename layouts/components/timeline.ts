import type { EventView } from "../../scripts/site/authority-view.ts";
import { type Html, html } from "../html.ts";
import { commaSeparated, link } from "./links.ts";

/** What happened, oldest first, each event with the letters that say it. */
export function timeline(events: readonly EventView[]): Html {
  return html`<ol class="timeline">
${events.map(
  ({ kind, date, when, what, url, sources }) => html`<li class="${kind}">
<time datetime="${date}">${when}</time>
<div>
<p class="what">${url === null ? what : link({ text: what, url })}</p>
${sources.length > 0 && html`<p>Said in the ${commaSeparated(sources.map(link))}</p>`}
</div>
</li>`,
)}
</ol>`;
}

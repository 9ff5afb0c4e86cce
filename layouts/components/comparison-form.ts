/** Forms that lead to a comparison: what is chosen is in its address. */
import { urls } from "../../scripts/letter/urls.ts";
import { type Content, type Html, html } from "../html.ts";

/** A form with these fields. Where there is no script, a sentence takes its place: the page that it leads to needs one. */
export function comparisonForm(fields: Content, id: string): Html {
  return html`<form id="${id}" class="comparison-form" action="${urls.compare}" method="get">
${fields}
<button>Compare</button>
</form>
<noscript><p>This comparison needs JavaScript, which is off or not available.</p></noscript>`;
}

/** A labelled list to choose one of. */
export function select(
  { name, label }: { name: string; label: string },
  options: readonly { value: string; text: string; selected: boolean }[],
): Html {
  return html`<div><label for="compare-${name}">${label}</label>
<select id="compare-${name}" name="${name}" autocomplete="off">
${options.map(({ value, text, selected }) => html`<option value="${value}"${selected && html` selected`}>${text}</option>`)}
</select></div>`;
}

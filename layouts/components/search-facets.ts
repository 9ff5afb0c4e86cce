/** What the results of a search can be narrowed by; its script fills the lists. */

import { capitalised } from "../../scripts/letter/wording.ts";
import { type FacetName, facetNames } from "../../scripts/search/shared/index-files.ts";
import type { Site } from "../../scripts/site/site.ts";
import { type Html, html } from "../html.ts";

const titles: Record<Exclude<FacetName, "authority">, string> = {
  region: "Region",
  publisher: "Publisher",
  type: "Type of visit",
  year: "Year of visit",
  theme: "Theme",
  inspector: "Inspector",
};

/** Facets with so many values that a reader types part of a name. */
const long: ReadonlySet<FacetName> = new Set<FacetName>(["authority", "theme", "inspector"]);

/** The facets and the range of months. */
export function searchFacets({ inspected, publishers }: Pick<Site, "inspected" | "publishers">): Html {
  const shown = facetNames.filter((name) => name !== "publisher" || publishers.length > 1);
  return html`<details id="facets" class="facets" open>
<summary><h2>Narrow the results<span id="facets-set"></span></h2></summary>
${shown.map((name) => facet(name, name === "authority" ? capitalised(inspected.singular) : titles[name]))}
<fieldset class="months">
<legend>Month of visit</legend>
<p id="months-hint" class="hint">For example 2018-03</p>
${month("from", "From")}
${month("to", "To")}
</fieldset>
<button id="show-found" class="show-found" type="button">Show results</button>
</details>`;
}

function facet(name: FacetName, title: string): Html {
  return html`<details id="facet-${name}" class="facet" data-facet="${name}" hidden>
<summary>${title}</summary>
<fieldset>
<legend class="visually-hidden">${title}</legend>
${
  long.has(name) &&
  html`<label for="filter-${name}">Find in this list</label>
<input id="filter-${name}" type="text" autocomplete="off">`
}
</fieldset>
</details>`;
}

function month(id: "from" | "to", label: string): Html {
  return html`<label for="${id}">${label}</label>
<input id="${id}" type="month" autocomplete="off" aria-describedby="months-hint ${id}-error">
<p id="${id}-error" class="error" hidden>Enter a month as a year and two digits, such as 2018-03</p>`;
}

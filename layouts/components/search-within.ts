/** A search box for the letters to one authority. */
import { urls } from "../../scripts/letter/urls.ts";
import { type Html, html } from "../html.ts";

/** Searches among the letters to the authority with this slug; a plain form, as every search box. */
export function searchWithin({ name, slug }: { name: string; slug: string }): Html {
  return html`<form class="search-form search-within" action="${urls.search}" method="get">
<label for="search-within">Search the letters to ${name}</label>
<div class="search-row">
<input id="search-within" name="q" type="search" autocomplete="off">
<input name="authority" type="hidden" value="${slug}">
<button>Search</button>
</div>
</form>`;
}

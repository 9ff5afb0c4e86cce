/** Shows the choices that results can be narrowed by. */
import { type FacetName, facetNames } from "../../../../scripts/search/shared/index-files.ts";
import { element } from "../../dom.ts";
import type { Facets, FacetValue } from "../engine/facets.ts";

type Row = { item: HTMLLIElement; box: HTMLInputElement; count: HTMLElement; name: string };

/**
 * Fills the facets of the page and updates them. The checkboxes stay the same elements, so that keyboard focus is not
 * lost.
 * @param choose called with the chosen slugs of a facet
 * @param opened called when the reader opens a facet
 */
export function facetsView(
  root: HTMLElement,
  choose: (facet: FacetName, slugs: string[]) => void,
  opened: () => void,
): { show: (facets: Facets) => void; open: () => FacetName[] } {
  const groups = facetNames.flatMap((name) => {
    const details = root.querySelector<HTMLDetailsElement>(`details[data-facet="${name}"]`);
    return details ? [facetGroup(details, (slugs) => choose(name, slugs), name)] : [];
  });
  for (const { details } of groups) {
    details.addEventListener("toggle", () => {
      if (details.open) opened();
    });
  }
  return {
    show: (facets) => {
      for (const { name, show } of groups) show(facets[name] ?? []);
    },
    open: () => groups.filter(({ details }) => details.open).map(({ name }) => name),
  };
}

function facetGroup(details: HTMLDetailsElement, choose: (slugs: string[]) => void, name: FacetName) {
  const rows = new Map<string, Row>();
  const list = element("ul", { class: "facet-values" });
  const filter = details.querySelector<HTMLInputElement>("input[type=text]");
  const none = element("p", { class: "facet-none", hidden: true }, "No name matches.");
  details.querySelector("fieldset")?.append(list, none);
  let present = new Set<string>();

  const applyFilter = (): void => {
    const typed = filter?.value.trim().toLowerCase() ?? "";
    let visible = 0;
    for (const [slug, { item, name: label }] of rows) {
      item.hidden = !present.has(slug) || !label.toLowerCase().includes(typed);
      if (!item.hidden) visible += 1;
    }
    none.hidden = typed === "" || visible > 0;
  };
  filter?.addEventListener("input", applyFilter);
  list.addEventListener("change", () => {
    choose([...rows].filter(([, { box }]) => box.checked).map(([slug]) => slug));
  });

  const show = (values: readonly FacetValue[]): void => {
    for (const value of values) {
      let row = rows.get(value.slug);
      if (!row) {
        row = facetRow(`${name}-${value.slug}`, value);
        rows.set(value.slug, row);
      }
      row.box.checked = value.chosen;
      row.count.textContent = value.count.toLocaleString("en-GB");
    }
    present = new Set(values.map(({ slug }) => slug));
    for (const [slug, { box }] of rows) if (!present.has(slug)) box.checked = false;
    const inOrder = values.flatMap(({ slug }) => rows.get(slug)?.item ?? []);
    // Inserting an item again in the same place would take the focus from it.
    if (inOrder.some((item, index) => list.children[index] !== item))
      keepFocus(() => list.append(...inOrder));
    applyFilter();
  };
  return { name, details, show };
}

function facetRow(id: string, { name, count }: FacetValue): Row {
  const box = element("input", { type: "checkbox", id: `facet-${id}` });
  const number = element("span", { class: "facet-count" }, String(count));
  const label = element("label", { for: `facet-${id}` }, `${name} `, number);
  return { item: element("li", {}, box, label), box, count: number, name };
}

function keepFocus(change: () => void): void {
  const focused = document.activeElement;
  change();
  if (focused instanceof HTMLElement && focused !== document.activeElement)
    focused.focus({ preventScroll: true });
}

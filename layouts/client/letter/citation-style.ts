/** The style in which citations are copied: the archive’s own, or one that the reader has chosen, here and on later visits. */
import { element } from "../dom.ts";

const storageKey = "citation-style";
const ownStyle = "This archive";

/** The template of the style chosen; null for the archive’s own. */
export function chosenTemplate(page: Document): string | null {
  return stylesOf(page).get(stored() ?? "") ?? null;
}

/** The templates of the styles by their names. */
function stylesOf(page: Document): Map<string, string> {
  const styled = [...page.querySelectorAll("[data-style]")];
  return new Map(
    styled.map((each) => [each.getAttribute("data-style") ?? "", each.getAttribute("data-template") ?? ""]),
  );
}

/** A citation from a template, read today. */
export function citationFrom(template: string, paragraph: string, address: string): string {
  const today = new Date().toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
  return template
    .replace("{paragraph}", () => paragraph)
    .replace("{address}", () => address)
    .replace("{today}", () => today);
}

/** Adds the choice of a style to the section on citing. */
export function offerStyles(page: Document): void {
  const section = page.querySelector(".citation-styles");
  const names = [...stylesOf(page).keys()];
  if (!section || names.length === 0) return;
  const options = [ownStyle, ...names].map((name) => element("option", {}, name));
  const select = element("select", { id: "citation-style" }, ...options);
  const chosen = stored();
  if (chosen !== null && names.includes(chosen)) select.value = chosen;
  select.addEventListener("change", () => store(select.value));
  section.before(
    element(
      "p",
      { class: "citation-style" },
      element("label", { for: "citation-style" }, "Style that “Copy citation” uses for a paragraph"),
      select,
    ),
  );
}

/** Storage may be forbidden; then the choice lasts as long as the page. */
let onThisPage: string | null = null;

function stored(): string | null {
  try {
    return onThisPage ?? localStorage.getItem(storageKey);
  } catch {
    return onThisPage;
  }
}

function store(style: string): void {
  onThisPage = style;
  try {
    localStorage.setItem(storageKey, style);
  } catch {
    // Kept for this page alone.
  }
}

import { type Content, type Html, html } from "../html.ts";

/** A named fact; one that has much to say takes a row of its own. */
type Fact = [name: string, content: Content, width?: "row"];

/** A list of named facts; a fact without content is left out. */
export function summary(facts: Fact[]): Html {
  const known = facts.filter(
    ([, content]) => content !== null && content !== "" && !(Array.isArray(content) && content.length === 0),
  );
  return html`<dl class="summary">
${known.map(([name, content, width]) => html`<div${width === "row" && html` class="row"`}><dt>${name}</dt><dd>${content}</dd></div>`)}
</dl>`;
}

import { type Content, type Html, html } from "../html.ts";

/** A list of named facts; a fact without content is left out. */
export function summary(facts: [name: string, content: Content][]): Html {
  const known = facts.filter(
    ([, content]) => content !== null && content !== "" && !(Array.isArray(content) && content.length === 0),
  );
  return html`<dl class="summary">
${known.map(([name, content]) => html`<div><dt>${name}</dt><dd>${content}</dd></div>`)}
</dl>`;
}

/** The `html` tag of every template: what stands in `${}` is escaped, unless it is itself made by the tag. */
import { html as escapingTag, raw } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";

/** Markup that is safe to put into other markup. */
export type Html = HtmlEscapedString;

/** What may stand in a template: `false`, `null` and `undefined` leave nothing. */
export type Content = Html | string | number | false | null | undefined | readonly Content[];

/**
 * Markup with its values escaped.
 * @example html`<p>${"<b>"}</p>` // <p>&lt;b&gt;</p>
 */
export function html(strings: TemplateStringsArray, ...values: Content[]): Html {
  const made = escapingTag(strings, ...values);
  if (made instanceof Promise) throw new TypeError("a template was given something that is not ready");
  return made;
}

/** JSON-LD in a `script` element, which no browser runs; the JSON must have no `<` in it. */
export function jsonLdScript(json: string): Html {
  if (json.includes("<")) throw new TypeError("JSON-LD must have each < written as \\u003c");
  return html`<script type="application/ld+json">${raw(json)}</script>`;
}

/** The `html` tag of every template: it escapes what is in `${}`, unless that was itself made by the tag. */
import { html as escapingTag, raw } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";

/** Markup that is safe to include in other markup. */
export type Html = HtmlEscapedString;

/** What a template may include: `false`, `null` and `undefined` give nothing. */
export type Content = Html | string | number | false | null | undefined | readonly Content[];

/**
 * Markup with its values escaped.
 * @example html`<p>${"<b>"}</p>` // <p>&lt;b&gt;</p>
 */
export function html(strings: TemplateStringsArray, ...values: Content[]): Html {
  const made = escapingTag(strings, ...values);
  if (made instanceof Promise) throw new TypeError("a template was given a promise; await it first");
  return made;
}

/** JSON-LD in a `script` element, which browsers do not run. @throws if the JSON contains `<` */
export function jsonLdScript(json: string): Html {
  if (json.includes("<")) throw new TypeError("JSON-LD must have each < written as \\u003c");
  return html`<script type="application/ld+json">${raw(json)}</script>`;
}

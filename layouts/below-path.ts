/**
 * Puts the path that an archive is published below before the addresses in its pages. This is done once, for what a
 * template has made, so that templates know only addresses on the site. It need not parse them: pages are made by the
 * `html` tag and the Markdown parser, which escape every quotation mark in a text.
 */

/** The beginning of an address on the site in an attribute, and in the `meta` of a page that has moved. */
const addressOnSite = / (?:(?:href|src|action|data-redirect)="|content="0; url=)(?=\/(?!\/))/g;

/**
 * What a template has made, as it is published below a path such as `/archive`; unchanged where the path is empty, as
 * it is for an archive at the root of a host.
 */
export function below(base: string, made: string): string {
  return base === "" ? made : made.replace(addressOnSite, `$&${base}`);
}

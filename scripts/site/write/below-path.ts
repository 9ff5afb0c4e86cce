/**
 * Puts the path that an archive is published below before the addresses in its pages. This is done once, where pages
 * are written, so that templates know only addresses on the site. It need not parse them: the pages are made by the
 * `html` tag and the Markdown parser, which escape every quotation mark of a text.
 */

/** Attributes of our pages whose value is an address, and the content of a redirect’s `meta`. */
const addressOnSite = / (?:(?:href|src|action|data-redirect)="|content="0; url=)(?=\/(?!\/))/g;

/** A page as it is published below a path such as `/archive`; for an archive at a root, where it is empty, as it was. */
export function pageBelow(base: string, page: string): string {
  return base === "" ? page : page.replace(addressOnSite, `$&${base}`);
}

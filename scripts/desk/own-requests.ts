/** Which requests may change something: only those of the desk’s own pages on this machine. */

/** The methods that change nothing. */
const safeMethods: ReadonlySet<string> = new Set(["GET", "HEAD"]);

/**
 * Whether a request comes from a page of another origin, or does not say where it comes from and would change
 * something. The host of the request was checked before.
 */
export function isForeign({ method, headers, url }: Request): boolean {
  const site = headers.get("sec-fetch-site");
  if (site === "cross-site" || site === "same-site")
    return !safeMethods.has(method) || headers.get("sec-fetch-mode") !== "navigate";
  const origin = headers.get("origin");
  if (safeMethods.has(method)) return origin !== null && origin !== new URL(url).origin;
  return origin !== new URL(url).origin;
}

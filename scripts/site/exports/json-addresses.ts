/** Addresses in the archive’s JSON, as programs resolve them: with the path that the archive is published below. */

/** Fields whose value is an address on the site. */
const addressFields = new Set(["url", "feed"]);

/**
 * For `JSON.stringify`: puts a path such as `/archive` before each address; undefined, which changes nothing, at a root.
 */
export function withBase(base: string): ((field: string, value: unknown) => unknown) | undefined {
  if (base === "") return undefined;
  return (field, value) =>
    addressFields.has(field) && typeof value === "string" ? `${base}${value}` : value;
}

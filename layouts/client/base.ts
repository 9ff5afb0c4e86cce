/** Where the archive is published on its host. */

/** An address on the site as the browser asks for it: with the path that the archive is published below, if any. */
export function onHost(address: string): string {
  return `${document.documentElement.dataset["base"] ?? ""}${address}`;
}

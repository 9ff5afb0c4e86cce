/** What the record of permalinks keeps of withdrawn letters: their addresses, but nothing about their content. */
/**
 * The record without the anchors of withdrawn letters, the marks of their words, the files next to their pages and
 * their comparisons with other letters.
 * @param withdrawn addresses of their pages
 * @param redirects old and new addresses: an address that led to a letter has its anchors too
 */
export function withoutWithdrawn(
  recorded: Record<string, string[]>,
  withdrawn: readonly string[],
  redirects: Readonly<Record<string, string>>,
): Record<string, string[]> {
  if (withdrawn.length === 0) return recorded;
  const gone = new Set(withdrawn);
  const kept = Object.entries(recorded).filter(
    ([address]) => !withdrawn.some((url) => isComparisonOf(address, url)),
  );
  return Object.fromEntries(
    kept.map(([address, entries]) => [address, gone.has(redirects[address] ?? address) ? [] : entries]),
  );
}

/** Whether an address is that of a page that compares this letter with another one. */
function isComparisonOf(address: string, letter: string): boolean {
  const [, , authority = "", visit = ""] = letter.split("/");
  const compared = `/authorities/${authority}/compare/`;
  return address.startsWith(compared) && address.slice(compared.length).split("/").includes(visit);
}

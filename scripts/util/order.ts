/** The order of dates, ids and addresses. */

/** Compares two texts by their characters’ numbers, for `sort`: the same in every language that a machine is set to. */
export const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

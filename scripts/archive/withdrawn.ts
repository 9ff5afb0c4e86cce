/** Letters that were withdrawn, as the archive lists them. */
import type { Authority } from "../content/register.ts";
import { letterId, letterUrl } from "../letter/ids.ts";
import type { Problem } from "../letter/problems.ts";
import type { Withdrawal, WithdrawnLetter } from "../letter/withdrawal.ts";
import { inOrder } from "../util/order.ts";
import { placeOf, referenceTo } from "./letter-place.ts";

/** What is kept of a withdrawn letter, and the file below the content folder that it was read from. */
export type WithdrawalFile = { withdrawal: Withdrawal; file: string };

/** The withdrawn letters, newest visit first, and what is wrong with those that had to be left out. */
export function publishWithdrawals(
  files: readonly WithdrawalFile[],
  authorities: ReadonlyMap<string, Authority>,
): { letters: WithdrawnLetter[]; problems: Problem[] } {
  const letters: WithdrawnLetter[] = [];
  const problems: Problem[] = [];
  const newestFirst = files.toSorted((a, b) => inOrder(b.withdrawal.visit.start, a.withdrawal.visit.start));
  for (const { withdrawal, file } of newestFirst) {
    const placed = placeOf(withdrawal, file, authorities);
    if ("problem" in placed) {
      problems.push(placed.problem);
      continue;
    }
    letters.push({
      id: letterId(placed.key),
      url: letterUrl(placed.key),
      authority: referenceTo(placed.authority),
      letterDate: withdrawal.letterDate,
      withdrawn: withdrawal.withdrawn,
    });
  }
  return { letters, problems };
}

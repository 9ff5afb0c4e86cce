/** What the site says about a withdrawn letter. */
import type { WithdrawnLetter } from "../../letter/withdrawal.ts";
import { dateInWords } from "../../letter/wording.ts";
import type { LinkView } from "./link.ts";

export type WithdrawnView = {
  url: string;
  title: string;
  authority: LinkView & { region: string };
  /** When and why it was withdrawn, in words. */
  statement: string;
};

/** The view of a withdrawn letter, for its page, its authority’s page and the feeds. */
export function withdrawnView({ url, authority, letterDate, withdrawn }: WithdrawnLetter): WithdrawnView {
  const dated = letterDate === null ? "" : ` of ${dateInWords(letterDate)}`;
  return {
    url,
    title: `Withdrawn letter to ${authority.name}${dated}`,
    authority: { text: authority.name, url: authority.url, region: authority.region },
    statement: `This letter was withdrawn on ${dateInWords(withdrawn.date)}. Reason: ${withdrawn.reason}`,
  };
}

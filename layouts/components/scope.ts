import type { ScopeView } from "../../scripts/site/views/letter-entry.ts";
import { type Html, html } from "../html.ts";

/** What inspectors looked at, in the letter’s words; those that most letters share are set back. */
export function scopeText({ lead, subject }: ScopeView): Html {
  return html`${lead}<span class="scope-subject">${subject}</span>`;
}

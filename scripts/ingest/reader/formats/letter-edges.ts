/** The lines before and after the body of a letter. */

/** How a line begins with which a letter greets its reader. */
export const salutation = /^(?:Dear|DEAR)\s+\S/;

/** A line with which a letter takes its leave. */
export const valediction =
  /^(yours?\s+(sincerely|faithfully|truly)|(kind|best|warm)\s+regards|with best wishes)\b[\s,.]*$/i;

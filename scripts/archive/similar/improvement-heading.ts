/** Headings over what an authority has to improve, as letters of all years word them. */

const wordings = /\bneeds? to improve\b|\bareas? for (improvement|priority action)\b|\bpriority actions?\b/i;

/** Whether the paragraphs below a heading say what must improve. */
export function isImprovementHeading(heading: string): boolean {
  return wordings.test(heading);
}

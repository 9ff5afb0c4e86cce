/** Headings above what an authority has to improve, in the wordings of all years. */

const wordings = /\bneeds? to improve\b|\bareas? for (improvement|priority action)\b|\bpriority actions?\b/i;

/** Whether the paragraphs below a heading say what must improve. */
export function isImprovementHeading(heading: string): boolean {
  return wordings.test(heading);
}

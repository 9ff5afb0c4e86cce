/** What must hold: WCAG 2.0 to 2.2 A and AA, and axe’s best practices. */
export const requiredTags = [
  "wcag2a",
  "wcag2aa",
  "wcag21a",
  "wcag21aa",
  "wcag22aa",
  "best-practice",
] as const;

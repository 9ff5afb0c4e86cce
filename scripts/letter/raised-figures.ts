/** Unicode’s raised and lowered figures, for text without other formatting. */

const raisedDigits = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const loweredDigits = "₀₁₂₃₄₅₆₇₈₉";

const withDigits =
  (digits: string) =>
  (text: string): string =>
    text.replace(/\d/g, (digit) => digits[Number(digit)] ?? digit);

/** A text with its digits raised: `24` and `²` instead of `242`. */
export const raised = withDigits(raisedDigits);
/** A text with its digits lowered: `CO₂`. */
export const lowered = withDigits(loweredDigits);

/** A text with raised and lowered figures replaced by plain ones, separated from the characters next to them. */
export function level(text: string): string {
  return text.replace(
    /[⁰¹²³⁴-⁹]+|[₀-₉]+/gu,
    (figures) => ` ${Array.from(figures, (figure) => figure.normalize("NFKC")).join("")} `,
  );
}

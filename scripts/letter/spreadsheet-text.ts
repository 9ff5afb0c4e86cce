/** Text in tables that people open in a spreadsheet. */

/** Beginnings that spreadsheets take for a formula, in full width too: https://owasp.org/www-community/attacks/CSV_Injection */
const formula = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

/** The text of a cell; one that a spreadsheet could take for a formula gets an apostrophe before it. */
export function spreadsheetText(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

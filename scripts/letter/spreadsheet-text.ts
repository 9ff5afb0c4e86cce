/** Text for tables that people open in a spreadsheet. */

/**
 * Beginnings that spreadsheets read as a formula, full-width forms included:
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
const formula = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

/** The text of a cell, with an apostrophe before it if a spreadsheet could read it as a formula. */
export function spreadsheetText(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

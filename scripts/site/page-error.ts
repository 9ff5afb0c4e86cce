/** Names the page that was being made when an error occurred. */

/**
 * Runs the code that makes a page or its view.
 * @param url the page’s address
 * @throws if `make` throws: an error that names the page, with the original as its cause
 */
export function forPage<Made>(url: string, make: () => Made): Made {
  try {
    return make();
  } catch (error) {
    throw new Error(`the page ${url} could not be made`, { cause: error });
  }
}

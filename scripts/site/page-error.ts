/** Says which page was being made when something went wrong. */

/**
 * Makes a page or what it shows.
 * @param url the page’s address
 * @throws where `make` throws, an error that names the page, with the original as its cause
 */
export function forPage<Made>(url: string, make: () => Made): Made {
  try {
    return make();
  } catch (error) {
    throw new Error(`the page ${url} could not be made`, { cause: error });
  }
}

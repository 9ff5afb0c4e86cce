/** What the tests use of Citation.js, which ships no types. */
declare module "@citation-js/core" {
  export class Cite {
    constructor(data: unknown);
    get(options: { format: "real"; type: "json" }): unknown;
  }
}
declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-ris";

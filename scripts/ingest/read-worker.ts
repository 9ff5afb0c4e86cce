/** Reads source files in a worker of the pool. */
export { default } from "./read-file.ts";

// pdfjs unpacks the many small parts of a letter itself where a platform has no stream for that, and does it faster.
Reflect.deleteProperty(globalThis, "DecompressionStream");

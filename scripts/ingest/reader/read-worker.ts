/** Reads source files in a worker of the pool. */

export { default } from "./read-file.ts";

// A damaged PDF makes pdfjs fail in other places too, but only the error that its reader waits for says what is wrong.
process.on("unhandledRejection", () => {});

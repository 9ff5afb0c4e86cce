/** Reads source files in a worker of the pool. */

export { default } from "./read-file.ts";

// A damaged PDF makes pdfjs fail in more places than the one that its reader waits for; that one says what is wrong.
process.on("unhandledRejection", () => {});

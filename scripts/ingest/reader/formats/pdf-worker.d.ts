/** What is used of the reading half of pdfjs 6.5, which has no types of its own. */
declare module "pdfjs-dist/legacy/build/pdf.worker.mjs" {
  export const WorkerMessageHandler: {
    /** Has a reading half answer the messages that come through a port. */
    initializeFromPort(port: object): void;
  };
}

/**
 * Joins the two halves of pdfjs: the one that reads a PDF and the one that is asked for its pages. They speak by
 * messages, as if in two threads, and where both are in one pdfjs has every message copied on its way, which takes a
 * fifth of the reading. Here each half is given the message itself.
 */
import { PDFWorker } from "pdfjs-dist/legacy/build/pdf.mjs";
import { WorkerMessageHandler } from "pdfjs-dist/legacy/build/pdf.worker.mjs";

type Listener = (event: { data: unknown }) => void;

/** One end of a line between the halves, with what they use of a MessagePort. */
type LineEnd = {
  postMessage(message: unknown): void;
  addEventListener(type: "message", listener: Listener, options?: { signal?: AbortSignal }): void;
};

/** An end of a line, from who listens at it and who listens at the other. */
const lineEnd = (own: Set<Listener>, other: ReadonlySet<Listener>): LineEnd => ({
  postMessage(message) {
    const data = withOwnLists(message);
    queueMicrotask(() => {
      for (const listener of other) listener({ data });
    });
  },
  addEventListener(_type, listener, { signal } = {}) {
    own.add(listener);
    signal?.addEventListener("abort", () => own.delete(listener));
  },
});

/** A message, with lists of its own where the reading half empties those of a page’s operators after sending them. */
function withOwnLists(message: unknown): unknown {
  if (typeof message !== "object" || message === null || !("chunk" in message)) return message;
  const { chunk } = message;
  if (typeof chunk !== "object" || chunk === null) return message;
  const lists = Object.entries(chunk).map(([name, value]) => [
    name,
    Array.isArray(value) ? [...value] : value,
  ]);
  return { ...message, chunk: Object.fromEntries(lists) };
}

/** A reading half of pdfjs in this thread, for one PDF; destroy it when that has been read. */
export function readingHalf(): PDFWorker {
  const asking = new Set<Listener>();
  const reading = new Set<Listener>();
  WorkerMessageHandler.initializeFromPort(lineEnd(reading, asking));
  return PDFWorker.create({ port: lineEnd(asking, reading) as unknown as Worker, verbosity: 0 });
}

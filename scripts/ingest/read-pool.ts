/** Reads source files on all processors at once; what a file does to its worker stays with that file. */
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { Tinypool } from "tinypool";
import readFileAsLetter, { type ReadResult, type ReadTask } from "./read-file.ts";

/** Fewer files than this are read without workers, whose start takes longer than the reading. */
const fewestForWorkers = 4;
/** No letter takes a hundredth of this, nor a quarter of this memory; a machine busy with other work is slow. */
const longestSeconds = 180;
const mostMegabytes = 1024;

/** Reads files in their order, several at once. `onRead` is called after each. */
export async function readAll(tasks: readonly ReadTask[], onRead: () => void): Promise<ReadResult[]> {
  const text = tasks.every(({ ending }) => ending === ".txt");
  if (text || tasks.length < fewestForWorkers) {
    const results: ReadResult[] = [];
    for (const task of tasks) {
      results.push(await readFileAsLetter(task));
      onRead();
    }
    return results;
  }
  const threads = Math.max(1, Math.min(availableParallelism(), tasks.length));
  const pool = new Tinypool({
    filename: fileURLToPath(new URL("./read-worker.ts", import.meta.url)),
    minThreads: threads,
    maxThreads: threads,
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
  });
  const results = new Map<number, ReadResult>();
  const queue = tasks.entries();
  // Each worker gets its next file when it is done with the last, so that a file’s time begins with its reading.
  const work = async (): Promise<void> => {
    for (const [index, task] of queue) {
      results.set(index, await readInWorker(pool, task));
      onRead();
    }
  };
  try {
    await Promise.all(Array.from({ length: threads }, work));
  } finally {
    await pool.destroy();
  }
  return tasks.flatMap((_, index) => results.get(index) ?? []);
}

async function readInWorker(pool: Tinypool, task: ReadTask): Promise<ReadResult> {
  try {
    return await pool.run(task, { signal: AbortSignal.timeout(longestSeconds * 1000) });
  } catch {
    const unreadable = `takes more than ${longestSeconds} seconds or ${mostMegabytes} MB to read, which no letter does; ask for it anew`;
    return { sha256: null, unreadable };
  }
}

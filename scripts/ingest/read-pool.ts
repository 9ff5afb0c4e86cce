/** Reads source files in threads, on all processors at once; what a file does to its thread stays with that file. */
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { Tinypool } from "tinypool";
import { watchMemory } from "./memory-watch.ts";
import type { ReadResult, ReadTask } from "./read-file.ts";

/** What a file may take to be read. */
export type ReadLimits = { seconds: number; megabytes: number };

/** No letter takes a hundredth of this time, nor a quarter of this memory; a machine busy with other work is slow. */
const limitsOfLetters: ReadLimits = { seconds: 180, megabytes: 1024 };

/**
 * Reads files in their order, several at once. `onRead` is called after each.
 * Texts alone are read without threads: reading them is quick and always ends, and threads take long to start.
 */
export async function readAll(
  tasks: readonly ReadTask[],
  onRead: () => void,
  limits: ReadLimits = limitsOfLetters,
): Promise<ReadResult[]> {
  if (tasks.some(({ ending }) => ending !== ".txt")) return readInThreads(tasks, onRead, limits);
  const { default: readFileAsLetter } = await import("./read-file.ts");
  const results: ReadResult[] = [];
  for (const task of tasks) {
    results.push(await readFileAsLetter(task));
    onRead();
  }
  return results;
}

async function readInThreads(
  tasks: readonly ReadTask[],
  onRead: () => void,
  limits: ReadLimits,
): Promise<ReadResult[]> {
  const threads = Math.max(1, Math.min(availableParallelism(), tasks.length));
  const pool = new Tinypool({
    filename: fileURLToPath(new URL("./read-worker.ts", import.meta.url)),
    minThreads: threads,
    maxThreads: threads,
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
  });
  const results = new Map<number, ReadResult>();
  const suspects: [number, ReadTask][] = [];
  const queue = tasks.entries();
  // Each thread gets its next file when it is done with the last, so that a file’s time begins with its reading.
  const work = async (): Promise<void> => {
    for (const [index, task] of queue) {
      const result = await readInThread(pool, task, limits);
      if (result === "too much memory") {
        suspects.push([index, task]);
      } else {
        results.set(index, result);
        onRead();
      }
    }
  };
  try {
    await Promise.all(Array.from({ length: threads }, work));
    // Which of the files that were read at that time has taken the memory is seen when each is read alone.
    for (const [index, task] of suspects) {
      const result = await readInThread(pool, task, limits);
      results.set(index, result === "too much memory" ? beyond(limits) : result);
      onRead();
    }
  } finally {
    await pool.destroy();
  }
  return tasks.flatMap((_, index) => results.get(index) ?? []);
}

async function readInThread(
  pool: Tinypool,
  task: ReadTask,
  limits: ReadLimits,
): Promise<ReadResult | "too much memory"> {
  const memory = watchMemory(limits.megabytes);
  try {
    const tooLong = AbortSignal.timeout(limits.seconds * 1000);
    return await pool.run(task, { signal: AbortSignal.any([memory.signal, tooLong]) });
  } catch {
    return memory.signal.aborted ? "too much memory" : beyond(limits);
  } finally {
    memory.end();
  }
}

const beyond = ({ seconds, megabytes }: ReadLimits): ReadResult => ({
  sha256: null,
  unreadable: `takes more than ${seconds} seconds or ${megabytes} MB to read, which no letter does; ask for it anew`,
});

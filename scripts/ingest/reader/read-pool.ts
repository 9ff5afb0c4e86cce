/** Reads source files in worker threads, on all processors; a file that crashes its thread affects no other file. */
import { open } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { Tinypool } from "tinypool";
import { bytesOfHead, isTextAtFirst } from "./formats/read-source.ts";
import { watchMemory } from "./memory-watch.ts";
import type { ReadResult, ReadTask } from "./read-file.ts";

/** Limits for reading a file. */
export type ReadLimits = { seconds: number; megabytes: number };

/** A letter takes less than a hundredth of this time and a quarter of this memory; a busy machine may take longer. */
const limitsOfLetters: ReadLimits = { seconds: 180, megabytes: 1024 };

/** Recognising a page takes some seconds; a file has a hundred at most. */
const limitsOfRecognition: ReadLimits = { seconds: 1800, megabytes: 2048 };

/** Texts up to this size in bytes, larger than any letter, are read faster than threads start. */
const maximumShortText = 64 * 1024;

/** Reads files in order, several at once; in threads unless all are short texts. `onRead` is called after each. */
export async function readAll(
  tasks: readonly ReadTask[],
  onRead: () => void,
  limits: ReadLimits = tasks.some(({ recognise }) => recognise) ? limitsOfRecognition : limitsOfLetters,
): Promise<ReadResult[]> {
  for (const task of tasks) {
    if (!(await isShortText(task))) return readInThreads(tasks, onRead, limits);
  }
  const { default: readFileAsLetter } = await import("./read-file.ts");
  const results: ReadResult[] = [];
  for (const task of tasks) {
    results.push(await readFileAsLetter(task));
    onRead();
  }
  return results;
}

/**
 * Whether a file is short, and text by its name and first bytes. A file that cannot be opened counts too: reading it
 * reports what is wrong, without a thread.
 */
async function isShortText({ path, ending }: ReadTask): Promise<boolean> {
  if (ending !== ".txt") return false;
  try {
    await using file = await open(path);
    const { size } = await file.stat();
    const { buffer, bytesRead } = await file.read(Buffer.alloc(bytesOfHead), 0, bytesOfHead, 0);
    return size <= maximumShortText && isTextAtFirst(buffer.subarray(0, bytesRead));
  } catch {
    return true;
  }
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
  // Each thread gets its next file when it has finished the last one, so that a file’s time limit starts when it is read.
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
    // Each of the files that were being read is read again on its own, to find the one that took the memory.
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
  const tooLong = AbortSignal.timeout(limits.seconds * 1000);
  try {
    return await pool.run(task, { signal: AbortSignal.any([memory.signal, tooLong]) });
  } catch (error) {
    if (memory.signal.aborted) return "too much memory";
    const code = error instanceof Error && "code" in error ? error.code : null;
    if (tooLong.aborted || code === "ERR_WORKER_OUT_OF_MEMORY") return beyond(limits);
    return {
      sha256: null,
      unreadable: "is damaged and makes its reader fail; ask for the letter again",
    };
  } finally {
    memory.end();
  }
}

const beyond = ({ seconds, megabytes }: ReadLimits): ReadResult => ({
  sha256: null,
  unreadable: `takes more than ${seconds} seconds or ${megabytes} MB to read, more than any letter; ask for the letter again`,
});

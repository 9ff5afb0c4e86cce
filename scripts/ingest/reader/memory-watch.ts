/** Watches how much memory a task takes, including buffers, which the limits of worker threads do not count. */

/** How often to check, in milliseconds; unpacking fills some tens of megabytes in that time. */
const interval = 100;

/** `signal` is aborted once this process takes too much more memory than its lowest since the start. */
export type MemoryWatch = { signal: AbortSignal; end: () => void };

/** Starts watching; call `end` when the work is done. Other work of this process counts too. */
export function watchMemory(maximumMegabytes: number): MemoryWatch {
  const exceeded = new AbortController();
  // Memory of earlier work is released some time later.
  let lowest = process.memoryUsage.rss();
  const timer = setInterval(() => {
    const taken = process.memoryUsage.rss();
    lowest = Math.min(lowest, taken);
    if (taken - lowest > maximumMegabytes * 1024 * 1024) exceeded.abort();
  }, interval);
  return { signal: exceeded.signal, end: () => clearInterval(timer) };
}

/** Watches how much memory a piece of work takes, buffers included, to which the limits of worker threads do not apply. */

/** How often is looked, in milliseconds; unpacking fills some tens of megabytes meanwhile. */
const interval = 100;

/** A signal that is aborted once this process takes so many megabytes more than it has taken since the beginning. */
export type MemoryWatch = { signal: AbortSignal; end: () => void };

/** Begins to watch; to be ended with the work. Work that goes on beside it counts too. */
export function watchMemory(mostMegabytes: number): MemoryWatch {
  const exceeded = new AbortController();
  // What earlier work has left is given back a while later.
  let least = process.memoryUsage.rss();
  const timer = setInterval(() => {
    const taken = process.memoryUsage.rss();
    least = Math.min(least, taken);
    if (taken - least > mostMegabytes * 1024 * 1024) exceeded.abort();
  }, interval);
  return { signal: exceeded.signal, end: () => clearInterval(timer) };
}

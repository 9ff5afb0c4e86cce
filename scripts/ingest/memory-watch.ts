/** Watches how much memory a piece of work takes, buffers included, to which the limits of worker threads do not apply. */

/** How often is looked, in milliseconds; unpacking fills some tens of megabytes meanwhile. */
const interval = 100;

/** A signal that is aborted once this process takes so many megabytes more than at the beginning. */
export type MemoryWatch = { signal: AbortSignal; end: () => void };

/** Begins to watch; to be ended with the work. Work that goes on beside it counts too. */
export function watchMemory(mostMegabytes: number): MemoryWatch {
  const exceeded = new AbortController();
  const most = process.memoryUsage.rss() + mostMegabytes * 1024 * 1024;
  const timer = setInterval(() => {
    if (process.memoryUsage.rss() > most) exceeded.abort();
  }, interval);
  return { signal: exceeded.signal, end: () => clearInterval(timer) };
}

/** Loads files of the site, or reports that they cannot be loaded. */

/** Timeout for a file or an answer, in milliseconds. */
const patience = 20_000;

/**
 * A file of the site.
 * @throws if it is missing, cannot be reached or does not arrive in time
 */
export async function load(address: string, cache: RequestCache = "default"): Promise<Response> {
  const signal = AbortSignal.timeout(patience);
  const kept = await fetch(address, { cache, signal });
  // The browser may have cached that the file is missing for as long as it would cache the file.
  const response = kept.ok ? kept : await fetch(address, { cache: "reload", signal });
  if (!response.ok) throw new Error(`${address} could not be loaded (${response.status})`);
  return response;
}

/** The value of a JSON file. @throws as `load` */
export const loadJson = async <Content>(address: string, cache?: RequestCache): Promise<Content> =>
  (await load(address, cache)).json();

/**
 * The bytes of a file of the site that is compressed with gzip.
 * @throws as `load`, and if the file is cut off
 */
export async function loadCompressed(address: string): Promise<Uint8Array> {
  const { body } = await load(address);
  return new Uint8Array(await new Response(body?.pipeThrough(new DecompressionStream("gzip"))).arrayBuffer());
}

/**
 * An answer from Pagefind, which may wait for ever for what it cannot load.
 * @throws if there is no answer in time
 */
export function inTime<Value>(answer: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("the search index does not answer")), patience);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Keeps loaded values by their keys, but not failures. */
export function kept<Key, Value>(load: (key: Key) => Promise<Value>): (key: Key) => Promise<Value> {
  return recent(Number.POSITIVE_INFINITY, load);
}

/** Keeps values like `kept`, but only this many: those used last. */
export function recent<Key, Value>(
  most: number,
  load: (key: Key) => Promise<Value>,
): (key: Key) => Promise<Value> {
  const known = new Map<Key, Promise<Value>>();
  return (key) => {
    const value = known.get(key) ?? load(key);
    known.delete(key);
    known.set(key, value);
    value.catch(() => known.delete(key));
    for (const oldest of known.keys()) {
      if (known.size <= most) break;
      known.delete(oldest);
    }
    return value;
  };
}

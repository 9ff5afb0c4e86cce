/** Loads files of the site, or says that they cannot be loaded. */

/** Milliseconds after which a file or an answer is no longer waited for. */
const patience = 20_000;

/**
 * A file of the site.
 * @throws where it is missing, out of reach or does not come
 */
export async function load(address: string, cache: RequestCache = "default"): Promise<Response> {
  const signal = AbortSignal.timeout(patience);
  const kept = await fetch(address, { cache, signal });
  // That a file is missing may have been kept as long as the file would have been.
  const response = kept.ok ? kept : await fetch(address, { cache: "reload", signal });
  if (!response.ok) throw new Error(`${address} could not be loaded (${response.status})`);
  return response;
}

/** What a file of JSON says. @throws as `load` */
export const loadJson = async <Content>(address: string, cache?: RequestCache): Promise<Content> =>
  (await load(address, cache)).json();

/** The bytes of a file of the site that is compressed with gzip. @throws as `load`; where it is cut off */
export async function loadCompressed(address: string): Promise<Uint8Array> {
  const { body } = await load(address);
  return new Uint8Array(await new Response(body?.pipeThrough(new DecompressionStream("gzip"))).arrayBuffer());
}

/** An answer of Pagefind, which may wait for ever for what it cannot load. @throws where none comes */
export function inTime<Value>(answer: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("the search index does not answer")), patience);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Keeps by its key what was loaded, but not that it could not be. */
export function kept<Key, Value>(load: (key: Key) => Promise<Value>): (key: Key) => Promise<Value> {
  return recent(Number.POSITIVE_INFINITY, load);
}

/** Keeps as `kept` does, of so many keys those asked for last. */
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

/** Tells when files may have changed. */
import { watch } from "chokidar";
import { isPassing } from "./changed-files.ts";

/** Milliseconds without another event after which changes count as one: editors write a file in several steps. */
const quiet = 200;

export type Watch = { close: () => Promise<void> };

/**
 * Calls `notice` once for each burst of changes at or in the paths, also in those that do not exist yet, and
 * `trouble` when the system stops telling of changes.
 * @throws when it cannot be begun
 */
export async function watchFiles(
  paths: readonly string[],
  notice: () => void,
  trouble: (error: unknown) => void,
): Promise<Watch> {
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch([...paths], { ignoreInitial: true, ignored: (path) => isPassing(path) });
  watcher.on("all", () => {
    clearTimeout(timer);
    timer = setTimeout(notice, quiet);
  });
  await new Promise<void>((resolve, reject) => {
    watcher.once("ready", resolve);
    watcher.once("error", reject);
  });
  watcher.on("error", trouble);
  return {
    close: async () => {
      clearTimeout(timer);
      await watcher.close();
    },
  };
}

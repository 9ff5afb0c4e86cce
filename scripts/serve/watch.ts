/** Watches for changes to files. */
import { watch } from "chokidar";
import { isTemporary } from "./changed-files.ts";

/**
 * Milliseconds without another event after which changes are reported together: editors write a file in several steps.
 */
const quietTime = 200;

export type Watch = { close: () => Promise<void> };

/**
 * Calls `notice` once for each burst of changes at or in the paths, with the changed files, including folders that do
 * not exist yet; and `reportTrouble` if the system stops reporting changes.
 * @throws if watching cannot begin
 */
export async function watchFiles(
  paths: readonly string[],
  notice: (changed: string[]) => void,
  reportTrouble: (error: unknown) => void,
): Promise<Watch> {
  const bursts = collectBursts(notice);
  const watcher = watch([...paths], { ignoreInitial: true, ignored: (path) => isTemporary(path) });
  watcher.on("all", (_, path) => bursts.add(path));
  await new Promise<void>((resolve, reject) => {
    watcher.once("ready", resolve);
    watcher.once("error", reject);
  });
  watcher.on("error", reportTrouble);
  return {
    close: async () => {
      bursts.stop();
      await watcher.close();
    },
  };
}

/** Collects paths until none has been added for a while, then gives them to `notice`, each once. */
export function collectBursts(notice: (paths: string[]) => void): {
  add: (path: string) => void;
  stop: () => void;
} {
  const collected = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  return {
    add: (path) => {
      collected.add(path);
      clearTimeout(timer);
      timer = setTimeout(() => {
        const paths = [...collected];
        collected.clear();
        notice(paths);
      }, quietTime);
    },
    stop: () => clearTimeout(timer),
  };
}

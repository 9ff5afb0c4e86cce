/** Builds again after changes: one build at a time, and one more for all changes during a build. */
import { basename } from "node:path";

export type RebuildOptions = {
  /** The paths that have changed since the last call. */
  changes: () => Promise<string[]>;
  /** True when the build succeeded. */
  build: () => Promise<boolean>;
  /** Prints a line. */
  say: (line: string) => void;
};

/**
 * A function to call whenever something may have changed. It resolves when no build is running or due. What a build
 * writes among its own sources is a change like any other and leads to one more build, which then writes nothing.
 */
export function rebuilder({ changes, build, say }: RebuildOptions): () => Promise<void> {
  let due = false;
  let running: Promise<void> | null = null;

  async function buildWhileChanged(): Promise<void> {
    do {
      due = false;
      const changed = await changes();
      if (changed.length === 0) continue;
      say(`Building: ${describeChanges(changed)}`);
      const start = performance.now();
      const succeeded = await build();
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      say(
        succeeded
          ? `Built in ${seconds} s`
          : `The build failed after ${seconds} s with the errors above; the last site that was built is still served`,
      );
    } while (due);
  }

  return () => {
    due = true;
    running ??= buildWhileChanged().finally(() => {
      running = null;
    });
    return running;
  };
}

function describeChanges(paths: readonly string[]): string {
  const [first = ""] = paths;
  return paths.length === 1 ? `${basename(first)} changed` : `${paths.length} files are new or changed`;
}

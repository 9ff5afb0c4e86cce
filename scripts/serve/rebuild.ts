/** Builds again after changes: one build at a time, and one more for all changes during a build. */
import { basename } from "node:path";
import type { WrittenFiles } from "./changed-files.ts";

/** Whether a build succeeded, and what it wrote among its own sources. */
export type BuildResult = { succeeded: boolean; written: WrittenFiles };

export type RebuildOptions = {
  /** The paths that have changed since the last call, those aside that are as the build wrote them. */
  changes: (written: WrittenFiles) => Promise<string[]>;
  build: () => Promise<BuildResult>;
  /** Called after each build that succeeded. */
  onBuilt?: () => void;
  /** Prints a line. */
  say: (line: string) => void;
};

/**
 * A function to call whenever something may have changed. It resolves when no build is running or due. What a build
 * writes among its own sources leads to no other build, unless somebody has changed it since.
 */
export function rebuilder({ changes, build, onBuilt = () => {}, say }: RebuildOptions): () => Promise<void> {
  let due = false;
  let written: WrittenFiles = new Map();
  let isFirst = true;
  let running: Promise<void> | null = null;

  async function buildWhileChanged(): Promise<void> {
    do {
      due = false;
      const changed = await changes(written);
      if (changed.length === 0) continue;
      say(isFirst ? "Building the archive" : `Building: ${describeChanges(changed)}`);
      isFirst = false;
      const start = performance.now();
      const result = await build();
      const { succeeded } = result;
      written = result.written;
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      say(
        succeeded
          ? `Built in ${seconds} s`
          : `The build failed after ${seconds} s with the errors above; the last site that was built is still served`,
      );
      if (succeeded) onBuilt();
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

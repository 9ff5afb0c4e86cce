/** Builds again after changes: one build at a time, and one more for all changes during a build. */
import { basename } from "node:path";
import type { LeftOutLetter } from "./build-messages.ts";
import type { WrittenFiles } from "./changed-files.ts";

export type BuildResult = {
  /** What it wrote among its own sources. */
  written: WrittenFiles;
  /** Letters that are not in the site that it made, because of slips in their files; null where it made no site. */
  leftOut: readonly LeftOutLetter[] | null;
};

export type RebuildOptions = {
  /** The paths that have changed since the last call, those aside that are as the build wrote them. */
  changes: (written: WrittenFiles) => Promise<string[]>;
  build: () => Promise<BuildResult>;
  /** Called after each build that made a site, with the letters that it left out. */
  onBuilt?: (leftOut: readonly LeftOutLetter[]) => void;
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
      written = result.written;
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      say(
        result.leftOut
          ? `Built in ${seconds} s${result.leftOut.length === 0 ? "" : "; the old pages of the letters left out stay, with a notice"}`
          : `The build failed after ${seconds} s with the errors above; the last site that was built is still served`,
      );
      if (result.leftOut) onBuilt(result.leftOut);
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

/** How far a run is: a bar on a terminal, a plain line now and then elsewhere. */
const barWidth = 30;
/** Elsewhere than on a terminal a line is written after so many files. */
const filesALine = 500;

/** A function to be called after each file with how many are done. Writes to `stream`, which is not the report’s. */
export function progressOn(stream: NodeJS.WriteStream): (done: number, total: number) => void {
  return (done, total) => {
    if (!stream.isTTY) {
      if (done % filesALine === 0 && done < total) stream.write(`${done} of ${total} files read\n`);
      return;
    }
    const filled = Math.round((barWidth * done) / total);
    stream.write(`\r${"█".repeat(filled)}${"░".repeat(barWidth - filled)} ${done} of ${total}`);
    if (done === total) stream.write("\n");
  };
}

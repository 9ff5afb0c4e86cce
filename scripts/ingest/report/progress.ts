/** Shows how far a run has got: a bar on a terminal, elsewhere a line from time to time. */
const barWidth = 30;
/** Without a terminal, a line is written after this many files. */
const filesALine = 500;

/** Makes a function to call after each file with how many are done. It writes to `stream`, not to the report. */
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

/** The project’s own commands, run as an editor runs them. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { projectFolder } from "./folders.ts";

/**
 * Runs `node SCRIPT OPTIONS` in the project’s folder.
 * @throws with what the command wrote as errors, if its exit status is not 0
 */
export async function runCommand(script: string, options: readonly string[]): Promise<void> {
  const command = spawn(process.execPath, [script, ...options], {
    cwd: projectFolder,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  command.stderr.on("data", (data) => {
    said += data;
  });
  const [code] = await once(command, "exit");
  if (code !== 0) throw new Error(`${script} did not work (exit status ${code}): ${said}`);
}

import { spawn } from "node:child_process";
import { once } from "node:events";
import { appendFile, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { withRunLock } from "../../../scripts/ingest/store/run-lock.ts";
import { projectFolder } from "../../support/folders.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "run-lock-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const lock = (): string => join(folder, ".cache/ingest.lock");
const never = (): void => expect.fail("there is no run to wait for");

it("a run waits until the one before it has ended, and reports that once", async () => {
  const order: string[] = [];
  const secondWaits = Promise.withResolvers<void>();
  const first = withRunLock(folder, never, async () => {
    order.push("first begins");
    await secondWaits.promise;
    order.push("first ends");
  });
  await withRunLock(
    folder,
    () => {
      order.push("second waits");
      secondWaits.resolve();
    },
    async () => order.push("second begins"),
  );
  await first;
  expect(order).toEqual(["first begins", "second waits", "first ends", "second begins"]);
});

it("of processes that start together, one works at a time", { timeout: 60_000 }, async () => {
  const script = `
    import { appendFileSync } from "node:fs";
    const { withRunLock } = await import(${JSON.stringify(join(projectFolder, "scripts/ingest/store/run-lock.ts"))});
    await withRunLock(${JSON.stringify(folder)}, () => {}, async () => {
      appendFileSync(${JSON.stringify(join(folder, "log"))}, "in ");
      await new Promise((done) => setTimeout(done, 100));
      appendFileSync(${JSON.stringify(join(folder, "log"))}, "out ");
    });`;
  const processes = Array.from({ length: 4 }, () =>
    spawn(process.execPath, ["--input-type=module", "--eval", script], { stdio: "inherit" }),
  );
  const codes = await Promise.all(processes.map((one) => once(one, "exit")));
  expect(codes.map(([code]) => code)).toEqual([0, 0, 0, 0]);
  expect(await readFile(join(folder, "log"), "utf8")).toBe("in out ".repeat(4));
});

it("a run that fails or is interrupted keeps no other waiting", { timeout: 60_000 }, async () => {
  const failing = withRunLock(folder, never, () => Promise.reject(new Error("no seeds")));
  await expect(failing).rejects.toThrow("no seeds");
  const script = `
    const { withRunLock } = await import(${JSON.stringify(join(projectFolder, "scripts/ingest/store/run-lock.ts"))});
    await withRunLock(${JSON.stringify(folder)}, () => {}, () => { console.log("at work"); return new Promise((done) => setTimeout(done, 60000)); });`;
  const holder = spawn(process.execPath, ["--input-type=module", "--eval", script]);
  await once(holder.stdout, "data");
  holder.kill("SIGKILL");
  await once(holder, "exit");
  expect(await withRunLock(folder, never, async () => "done")).toBe("done");
});

it.each<[string, () => Promise<unknown>]>([
  ["a file that is not a lock", () => writeFile(lock(), "12345")],
  ["an empty file", () => appendFile(lock(), "")],
  ["a folder", () => mkdir(lock())],
  ["a link to nothing", () => symlink(join(folder, "nowhere/lock"), lock())],
])("%s in place of the lock keeps no run waiting", async (_, put) => {
  await mkdir(join(folder, ".cache"));
  await put();
  expect(await withRunLock(folder, never, async () => "done")).toBe("done");
});

it("a folder that cannot be written keeps no run waiting", async () => {
  await writeFile(join(folder, "file"), "");
  expect(await withRunLock(join(folder, "file"), never, async () => "done")).toBe("done");
});

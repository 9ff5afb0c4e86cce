import { spawn } from "node:child_process";
import { once } from "node:events";
import { access, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, expect, it } from "vitest";
import { alone } from "../../scripts/ingest/run-lock.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "run-lock-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const lock = (): string => join(folder, ".cache/ingest.lock");
const never = (): void => expect.fail("waits for nobody");

it("a run waits until the one before it has ended, says so once, and leaves no lock", async () => {
  const order: string[] = [];
  const first = alone(folder, never, async () => {
    order.push("first begins");
    await wait(700);
    order.push("first ends");
  });
  await wait(100);
  await alone(
    folder,
    () => order.push("second waits"),
    async () => order.push("second begins"),
  );
  await first;
  expect(order).toEqual(["first begins", "second waits", "first ends", "second begins"]);
  await expect(access(lock())).rejects.toThrow();
});

it("a run that fails leaves no lock either", async () => {
  const failing = alone(folder, never, () => Promise.reject(new Error("no seeds")));
  await expect(failing).rejects.toThrow("no seeds");
  expect(await alone(folder, never, async () => "done")).toBe("done");
});

it("the lock of a run that was cut off holds nobody up", async () => {
  const gone = spawn(process.execPath, ["--eval", ""]);
  await once(gone, "exit");
  await mkdir(join(folder, ".cache"));
  for (const left of [String(gone.pid), "", "no number"]) {
    await writeFile(lock(), left);
    expect(await alone(folder, never, async () => "done")).toBe("done");
  }
});

it("a folder that cannot be written holds nobody up", async () => {
  await writeFile(join(folder, "file"), "");
  expect(await alone(join(folder, "file"), never, async () => "done")).toBe("done");
});

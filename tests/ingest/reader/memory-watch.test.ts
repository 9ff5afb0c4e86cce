import { setTimeout as wait } from "node:timers/promises";
import { expect, it } from "vitest";
import { watchMemory } from "../../../scripts/ingest/reader/memory-watch.ts";

const megabyte = 1024 * 1024;

it("sees buffers that are more than what may be taken, and none that are less", async () => {
  const strict = watchMemory(100);
  const lenient = watchMemory(2000);
  const taken = Buffer.alloc(400 * megabyte, 1);
  await wait(400);
  expect(strict.signal.aborted).toBe(true);
  expect(lenient.signal.aborted).toBe(false);
  expect(taken.at(-1)).toBe(1);
  strict.end();
  lenient.end();
});

it("looks no more once the work has ended", async () => {
  const watch = watchMemory(100);
  watch.end();
  const taken = Buffer.alloc(400 * megabyte, 1);
  await wait(400);
  expect(watch.signal.aborted).toBe(false);
  expect(taken.at(-1)).toBe(1);
});

import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { watchMemory } from "../../../scripts/ingest/reader/memory-watch.ts";

const megabyte = 1024 * 1024;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("notices buffers beyond the limit and none below it", () => {
  const strict = watchMemory(100);
  const lenient = watchMemory(2000);
  const taken = Buffer.alloc(400 * megabyte, 1);
  vi.advanceTimersByTime(400);
  expect(strict.signal.aborted).toBe(true);
  expect(lenient.signal.aborted).toBe(false);
  expect(taken.at(-1)).toBe(1);
  strict.end();
  lenient.end();
});

it("stops once the work has ended", () => {
  const watch = watchMemory(100);
  watch.end();
  const taken = Buffer.alloc(400 * megabyte, 1);
  vi.advanceTimersByTime(400);
  expect(watch.signal.aborted).toBe(false);
  expect(taken.at(-1)).toBe(1);
});

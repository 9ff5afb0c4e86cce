import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    globalSetup: [
      "tests/support/browser-setup.ts",
      "tests/support/site-setup.ts",
      "tests/support/once-per-run.ts",
    ],
    // With the one that is left out otherwise, a machine of two processors would use one of them.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});

import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    globalSetup: [
      "tests/support/browser-setup.ts",
      "tests/support/site-setup.ts",
      "tests/support/fictional-site.ts",
    ],
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});

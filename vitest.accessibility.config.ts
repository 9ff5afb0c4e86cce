/** `npm run test:accessibility`: the accessibility tests over every page of whole archives, and the record of it. */
import { defineConfig } from "vitest/config";
import RecordRun from "./tests/accessibility/record-run.ts";
import everyTest from "./vitest.config.ts";

export default defineConfig({
  test: {
    ...everyTest.test,
    include: ["tests/accessibility/**/*.test.ts", "tests/check/**/*.test.ts"],
    provide: { everyPage: true },
    reporters: ["default", new RecordRun()],
    // What is measured by the clock would be slowed by tests beside it.
    fileParallelism: false,
  },
});

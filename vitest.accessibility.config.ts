/** `npm run test:accessibility`: the accessibility tests over every page of whole archives, and the record of it. */
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import RecordRun from "./tests/accessibility/record-run.ts";
import everyTest from "./vitest.config.ts";

/** Begins with what is measured by the clock, while the machine has done nothing else. */
class MeasuredFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isMeasured = ({ moduleId }: TestSpecification): boolean => moduleId.endsWith("/lighthouse.test.ts");
    const others = await super.sort(files.filter((file) => !isMeasured(file)));
    return [...files.filter(isMeasured), ...others];
  }
}

export default defineConfig({
  test: {
    ...everyTest.test,
    include: ["tests/accessibility/**/*.test.ts", "tests/check/**/*.test.ts"],
    provide: { everyPage: true },
    reporters: ["default", new RecordRun()],
    // What is measured by the clock would be slowed by tests beside it.
    fileParallelism: false,
    sequence: { sequencer: MeasuredFirst },
  },
});

/** Records what a full run of the accessibility tests has examined, once all of them have passed. */
import { writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import axeCore from "axe-core";
import type { Reporter, TestModule, TestRunEndReason, Vitest } from "vitest/node";
import { rulesOn } from "../../scripts/check/markup.ts";
import type { AccessibilityTests } from "../../scripts/content/accessibility-tests.ts";
import { projectFolder } from "../support/folders.ts";
import { triedArchives } from "./archives.ts";
import { requiredTags } from "./axe-rules.ts";

const file = join(projectFolder, "content/accessibility-tests.json");

export default class RecordRun implements Reporter {
  #vitest: Vitest | null = null;

  onInit(vitest: Vitest): void {
    this.#vitest = vitest;
  }

  async onTestRunEnd(
    modules: readonly TestModule[],
    errors: readonly unknown[],
    reason: TestRunEndReason,
  ): Promise<void> {
    if (reason !== "passed" || errors.length > 0) {
      console.log("Not all accessibility tests passed, so the day of the last test stays as it was.");
      return;
    }
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const notes = tests.map((test) => test.meta());
    const tried = notes.flatMap((note) => note.tried ?? []);
    const targets = notes.flatMap((note) => note.targets ?? []);
    const files = (await this.#vitest?.globTestSpecifications()) ?? [];
    const isWhole =
      tried.length === triedArchives.length &&
      targets.length === triedArchives.length &&
      modules.length === files.length &&
      tests.every((test) => test.result().state === "passed");
    if (!isWhole) {
      console.log(
        "Only some of the accessibility tests were run, so the day of the last test stays as it was.",
      );
      return;
    }
    const record: AccessibilityTests = {
      date: new Date().toISOString().slice(0, 10),
      archives: tried.map(({ archive, pages }) => ({ name: archive, pages })),
      links: tried.reduce((sum, { links }) => sum + links, 0),
      targets: {
        count: targets.reduce((sum, { count }) => sum + count, 0),
        large: targets.reduce((sum, { large }) => sum + large, 0),
      },
      tools: [
        { name: "axe-core", version: axeCore.version, rules: axeCore.getRules([...requiredTags]).length },
        { name: "html-validate", version: versionOf("html-validate"), rules: rulesOn().length },
        { name: "Lighthouse", version: versionOf("lighthouse"), rules: null },
      ],
    };
    await writeFile(file, `${JSON.stringify(record, null, 1)}\n`);
    console.log(`All accessibility tests passed; ${file} says so.`);
  }
}

function versionOf(name: string): string {
  const description: { version: string } = createRequire(import.meta.url)(`${name}/package.json`);
  return description.version;
}

import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import {
  type BrowserSource,
  chooseBrowser,
  type Machine,
  missingLibraries,
  type ReadyBrowser,
} from "./browser-choice.ts";
import { unpackPackagedChromium } from "./packaged-chromium.ts";

const bare: Machine = {
  platform: "linux",
  arch: "x64",
  chromiumPath: undefined,
  installations: [],
  exists: () => true,
};

async function titleIn(ready?: ReadyBrowser): Promise<string> {
  const browser = await launchBrowser(ready);
  try {
    const page = await browser.newPage();
    await page.goto("data:text/html,<title>Letters</title><h1>Letters</h1>");
    expect((await page.locator("h1").boundingBox())?.width, "the text has a width").toBeGreaterThan(0);
    return await page.title();
  } finally {
    await browser.close();
  }
}

describe("choosing the browser for tests", () => {
  const cases: [what: string, machine: Partial<Machine>, chosen: BrowserSource][] = [
    [
      "CHROMIUM_PATH goes before everything",
      { chromiumPath: "/mine", installations: ["/usr/bin/chromium"] },
      { from: "CHROMIUM_PATH", executablePath: "/mine" },
    ],
    [
      "an empty CHROMIUM_PATH is none",
      { chromiumPath: "", installations: ["/usr/bin/chromium"] },
      { from: "installed", executablePath: "/usr/bin/chromium" },
    ],
    [
      "the best installed browser goes before the package",
      { installations: ["/usr/bin/google-chrome-stable", "/usr/bin/chromium"] },
      { from: "installed", executablePath: "/usr/bin/google-chrome-stable" },
    ],
    [
      "an installation that is gone is passed over",
      { installations: ["/gone", "/here"], exists: (path) => path === "/here" },
      { from: "installed", executablePath: "/here" },
    ],
    ["Linux x64 without a browser takes the package", {}, { from: "@sparticuz/chromium" }],
    ["Linux on ARM takes playwright’s", { arch: "arm64" }, { from: "playwright-core" }],
    ["macOS without a browser takes playwright’s", { platform: "darwin" }, { from: "playwright-core" }],
    ["Windows without a browser takes playwright’s", { platform: "win32" }, { from: "playwright-core" }],
  ];
  test.each(cases)("%s", (_, machine, chosen) => {
    expect(chooseBrowser({ ...bare, ...machine })).toEqual(chosen);
  });

  test("a CHROMIUM_PATH that names no file is an error, not a reason to take another", () => {
    const machine = { ...bare, chromiumPath: "/gone", installations: ["/here"], exists: () => false };
    expect(() => chooseBrowser(machine)).toThrow(/CHROMIUM_PATH is \/gone, but there is no such file/);
  });
});

test("missing libraries are read from what ldd prints", () => {
  const printed = [
    "\tlinux-vdso.so.1 (0x00007ffd)",
    "\tlibnss3.so => not found",
    "\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)",
    "\tlibexpat.so.1 => not found",
  ].join("\n");
  expect(missingLibraries(printed)).toEqual(["libnss3.so", "libexpat.so.1"]);
});

test("the browser of this run loads a page", async () => {
  expect(await titleIn()).toBe("Letters");
});

test("a browser that does not start says which it is and how to get another", async () => {
  await expect(launchBrowser({ from: "installed", executablePath: "/gone", env: {} })).rejects.toThrow(
    /did not start \(\/gone, installed on this machine\).*CHROMIUM_PATH/s,
  );
});

test("a run whose CHROMIUM_PATH names no file fails", async () => {
  const run = promisify(execFile)(
    process.execPath,
    ["node_modules/vitest/vitest.mjs", "run", "tests/support/browser.test.ts", "--testNamePattern", "ldd"],
    { env: { ...process.env, CHROMIUM_PATH: "/gone" } },
  );
  await expect(run).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining("CHROMIUM_PATH is /gone"),
  });
});

describe.runIf(process.platform === "linux" && process.arch === "x64")("the packaged browser", () => {
  test("is unpacked once by two runs at a time, and loads a page", { timeout: 120_000 }, async () => {
    const folder = await mkdtemp(join(tmpdir(), "packaged-chromium-test-"));
    try {
      const [one, two] = await Promise.all([unpackPackagedChromium(folder), unpackPackagedChromium(folder)]);
      expect(two).toEqual(one);
      expect(await readdir(folder)).toHaveLength(1);
      expect(existsSync(one.executablePath)).toBe(true);
      expect(await titleIn({ from: "@sparticuz/chromium", ...one })).toBe("Letters");
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

/** What the project is made of: every package as it was locked, under a licence that lets others use it, running nothing. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { seriousVulnerabilities } from "../scripts/supply-chain/audit-report.ts";
import { projectFolder } from "./support/folders.ts";

const read = (file: string): string => readFileSync(join(projectFolder, file), "utf8");
const locked = z.object({
  version: z.string(),
  integrity: z.string().optional(),
  resolved: z.string().optional(),
  license: z.unknown(),
  dev: z.boolean().optional(),
  /** Needed for tests, and by another package only where it is there. */
  devOptional: z.boolean().optional(),
  /** With `optional`: used by a package that does without it. */
  peer: z.boolean().optional(),
  optional: z.boolean().optional(),
  hasInstallScript: z.boolean().optional(),
});
const { packages } = z
  .object({ packages: z.record(z.string(), locked) })
  .parse(JSON.parse(read("package-lock.json")));
const entries = Object.entries(packages)
  .filter(([path]) => path !== "")
  .map(([path, entry]) => ({ name: path.split("node_modules/").at(-1) ?? "", ...entry }));
/** The packages that a site is made with. */
const needed = entries.filter(
  ({ dev, devOptional, peer, optional }) => !dev && !devOptional && !(peer && optional),
);

/** Packages that run a script when they are installed, and what for. npm runs those that package.json allows. */
const installScripts: Record<string, string> = {
  esbuild: "checks the program of its own package; not run, since npm has put it in place",
  node: "puts the program of Node in place",
  "tesseract.js": "asks for donations; not run",
};

/** Licences under which anyone may use, change and pass on what the project needs to make and serve a site. */
const licences = new Set([
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "ISC",
  "MIT",
  "(MIT AND Zlib)",
  "(MIT OR GPL-3.0-or-later)",
  "MPL-2.0",
  "PSF-2.0",
  "Python-2.0",
]);

describe("the lock of packages", () => {
  it("has a hash of SHA-512 for each, and none of the places that they were taken from", () => {
    expect(entries.length).toBeGreaterThan(100);
    expect(entries.filter(({ integrity }) => !integrity?.startsWith("sha512-"))).toEqual([]);
    expect(entries.filter(({ resolved }) => resolved !== undefined)).toEqual([]);
    expect(read("package-lock.json")).not.toMatch(/registry\.|artifactory|nexus/i);
  });

  it("has only packages with install scripts that are named here, and package.json says of each whether it is run", () => {
    const scripts = entries.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name);
    expect(scripts.sort()).toEqual(Object.keys(installScripts).sort());
    const { allowScripts } = z
      .object({ allowScripts: z.record(z.string(), z.boolean()) })
      .parse(JSON.parse(read("package.json")));
    expect(Object.keys(allowScripts).sort()).toEqual(scripts.sort());
  });

  it("has only packages under licences of the list, tests’ own aside", () => {
    const others = needed.filter(({ license }) => !licences.has(String(license)));
    expect(others.map(({ name, license }) => `${name}: ${license}`)).toEqual([]);
  });
});

describe("npm run sbom", () => {
  it("lists every package that a site is made with, with its hash and licence", () => {
    const printed = execFileSync(process.execPath, ["scripts/sbom.ts"], {
      cwd: projectFolder,
      encoding: "utf8",
      maxBuffer: 2 ** 26,
    });
    const { components } = z
      .object({
        components: z.array(
          z.object({
            name: z.string(),
            version: z.string(),
            hashes: z.array(z.unknown()).min(1),
            licenses: z.array(z.unknown()).min(1),
          }),
        ),
      })
      .parse(JSON.parse(printed));
    const listed = new Set(components.map(({ name, version }) => `${name}@${version}`));
    const names = needed.map(({ name, version }) => `${name}@${version}`);
    expect(names.filter((one) => !listed.has(one))).toEqual([]);
    expect(printed).not.toContain(projectFolder);
  });
});

describe("what npm audit says", () => {
  const report = (severity: string): string =>
    JSON.stringify({
      auditReportVersion: 2,
      vulnerabilities: {
        example: {
          severity,
          via: [{ title: "Reads too much", url: "https://example.org/1", severity }],
          range: "<1.2.3",
        },
      },
    });

  it.each(["high", "critical"])("stops a release where it is %s", (severity) => {
    expect(seriousVulnerabilities(report(severity))).toEqual([
      `example <1.2.3: ${severity}: Reads too much (https://example.org/1)`,
    ]);
  });

  it.each(["low", "moderate"])("does not where it is %s", (severity) => {
    expect(seriousVulnerabilities(report(severity))).toEqual([]);
  });

  it.each(["", "{}", '{"message":"405 Method Not Allowed","statusCode":405}'])(
    "is no answer where it is %j",
    (json) => {
      expect(seriousVulnerabilities(json)).toBeNull();
    },
  );
});

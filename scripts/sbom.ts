/**
 * `npm run sbom`: prints the packages that sites are made with, each with its hash and licence, as CycloneDX
 * (https://cyclonedx.org). npm’s own way to leave out the packages of tests leaves out those that both need.
 */
import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { withoutTests } from "./supply-chain/needed-packages.ts";

const project = fileURLToPath(new URL("..", import.meta.url));
const read = (file: string): Promise<string> => readFile(join(project, file), "utf8");

const { name, packageJson, lockJson } = withoutTests(
  await read("package.json"),
  await read("package-lock.json"),
);
const parent = await mkdtemp(join(tmpdir(), "sbom-"));
try {
  // npm names what the list is about after its folder.
  const folder = join(parent, name);
  await mkdir(folder);
  await writeFile(join(folder, "package.json"), packageJson);
  await writeFile(join(folder, "package-lock.json"), lockJson);
  execFileSync("npm", ["sbom", "--package-lock-only", "--sbom-format=cyclonedx"], {
    cwd: folder,
    stdio: ["ignore", "inherit", "inherit"],
  });
} finally {
  await rm(parent, { recursive: true });
}

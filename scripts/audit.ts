/** `npm run audit`: fails where a package that the project needs has a known vulnerability of high severity or above. */
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { seriousVulnerabilities } from "./supply-chain/audit-report.ts";

const project = fileURLToPath(new URL("..", import.meta.url));

// npm ends with an error both where it finds something and where nobody answers; what it prints tells them apart.
const printed = await new Promise<string>((resolve) => {
  execFile("npm", ["audit", "--json"], { cwd: project, maxBuffer: 2 ** 26 }, (_, stdout) => resolve(stdout));
});
const found = seriousVulnerabilities(printed);
if (found === null) {
  console.warn("The registry did not answer, so packages were not checked for known vulnerabilities.");
} else if (found.length > 0) {
  console.error(`${found.join("\n")}\nUpdate these packages, or what needs them.`);
  process.exitCode = 1;
} else {
  console.log("No package has a known vulnerability of high severity.");
}

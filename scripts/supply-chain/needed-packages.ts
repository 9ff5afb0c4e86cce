/**
 * The packages that sites are made with, without those of the tests.
 *
 * `scripts/supply-chain/` holds the list and the audit of packages that the project needs; it may import `scripts/util/`.
 */
import { z } from "zod";

const packageSchema = z.looseObject({ name: z.string(), devDependencies: z.unknown() });
const lockedSchema = z.looseObject({ dev: z.boolean().optional(), devOptional: z.boolean().optional() });
const lockSchema = z.looseObject({ packages: z.record(z.string(), lockedSchema) });

/** The project’s name, and its `package.json` and `package-lock.json` as they would be if it had no tests. */
export function withoutTests(
  packageJson: string,
  lockJson: string,
): { name: string; packageJson: string; lockJson: string } {
  const { devDependencies: _tests, ...project } = packageSchema.parse(JSON.parse(packageJson));
  const lock = lockSchema.parse(JSON.parse(lockJson));
  const needed = Object.entries(lock.packages).filter(([, { dev, devOptional }]) => !dev && !devOptional);
  const packages = { ...Object.fromEntries(needed), "": project };
  return {
    name: project.name,
    packageJson: JSON.stringify(project),
    lockJson: JSON.stringify({ ...lock, packages }),
  };
}

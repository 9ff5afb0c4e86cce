/** What the last complete run of the accessibility tests examined; the run writes it to `content/accessibility-tests.json`. */
import { readFile } from "node:fs/promises";
import { z } from "zod";
import { ifPresent } from "../util/files.ts";
import { UserError } from "../util/user-error.ts";

export const accessibilityTestsSchema = z.strictObject({
  /** The day on which the run passed. */
  date: z.iso.date(),
  /** Pages examined, by the archive that they belong to. */
  archives: z.array(z.strictObject({ name: z.string(), pages: z.int().positive() })),
  /** Links and anchors that were followed. */
  links: z.int().positive(),
  /** Targets outside running text on one page of each kind, and how many are at least 44 by 44 px. */
  targets: z.strictObject({ count: z.int().positive(), large: z.int().positive() }),
  /** The tools that checked each page, and how many rules each has. */
  tools: z.array(
    z.strictObject({ name: z.string(), version: z.string(), rules: z.int().positive().nullable() }),
  ),
});

export type AccessibilityTests = z.infer<typeof accessibilityTestsSchema>;

/**
 * The run recorded in a file; null where there has been none.
 * @throws UserError where the file was changed by hand and is no longer in the form that a run writes
 */
export async function loadAccessibilityTests(file: string): Promise<AccessibilityTests | null> {
  const json = await ifPresent(readFile(file, "utf8"));
  if (json === null) return null;
  const result = accessibilityTestsSchema.safeParse(JSON.parse(json));
  if (result.success) return result.data;
  throw new UserError(
    `${file} is not in the form that a test run writes; run npm run test:accessibility to write it again`,
  );
}

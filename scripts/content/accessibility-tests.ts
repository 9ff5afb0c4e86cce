/** What the last whole run of the accessibility tests looked at: `content/accessibility-tests.json`, written by it. */
import { readFile } from "node:fs/promises";
import { z } from "zod";
import { ifPresent } from "../util/files.ts";
import { UserError } from "../util/user-error.ts";

export const accessibilityTestsSchema = z.strictObject({
  /** The day on which the run passed. */
  date: z.iso.date(),
  /** Pages looked at, by the archive that they belong to. */
  archives: z.array(z.strictObject({ name: z.string(), pages: z.int().positive() })),
  /** Links and anchors followed to what they lead to. */
  links: z.int().positive(),
  /** Places to press outside running text on one page of each kind, and those of them of 44 px or more each way. */
  targets: z.strictObject({ count: z.int().positive(), large: z.int().positive() }),
  /** Rules that each page was held to, and what with. */
  tools: z.array(
    z.strictObject({ name: z.string(), version: z.string(), rules: z.int().positive().nullable() }),
  ),
});

export type AccessibilityTests = z.infer<typeof accessibilityTestsSchema>;

/**
 * The run that a file tells of; null where there has been none.
 * @throws where the file was changed by hand and is no longer what a run writes
 */
export async function loadAccessibilityTests(file: string): Promise<AccessibilityTests | null> {
  const json = await ifPresent(readFile(file, "utf8"));
  if (json === null) return null;
  const result = accessibilityTestsSchema.safeParse(JSON.parse(json));
  if (result.success) return result.data;
  throw new UserError(
    `${file} is not as a test run writes it; run npm run test:accessibility to write it anew`,
  );
}

/**
 * Examines source files for what they have besides the words of their letters.
 *
 * `scripts/originals/` holds the examination of files that are published as originals; it may import no other folder.
 */
import { docxContents } from "./docx-contents.ts";
import type { OriginalContents } from "./original-contents.ts";
import { pdfContents } from "./pdf-contents.ts";

/** What a file has besides its words; a text has nothing. */
export async function contentsOf(
  bytes: Uint8Array,
  format: "text" | "pdf" | "docx",
): Promise<OriginalContents> {
  if (format === "pdf") return pdfContents(bytes);
  if (format === "docx") return docxContents(bytes);
  return { active: [], personal: [] };
}

/**
 * Examines source files for what they have besides the words of their letters.
 *
 * `scripts/originals/` holds the examination of files that are published as originals; it may import no other folder.
 */
import type { OriginalContents } from "./original-contents.ts";

/** What a file has besides its words; a text has nothing. */
export async function contentsOf(
  bytes: Uint8Array,
  format: "text" | "pdf" | "docx",
): Promise<OriginalContents> {
  // Their libraries take a third of a second to load, which a text does not need.
  if (format === "pdf") return (await import("./pdf-contents.ts")).pdfContents(bytes);
  if (format === "docx") return (await import("./docx-contents.ts")).docxContents(bytes);
  return { active: [], personal: [] };
}

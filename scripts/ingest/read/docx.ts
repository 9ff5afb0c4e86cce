import { type SourceDocument, UnreadableSource } from "./source-document.ts";
export async function readDocx(bytes: Uint8Array): Promise<SourceDocument> {
  throw new UnreadableSource(`DOCX ${bytes.length}`);
}

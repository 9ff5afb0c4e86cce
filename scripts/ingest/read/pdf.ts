import { type SourceDocument, UnreadableSource } from "./source-document.ts";
export async function readPdf(bytes: Uint8Array): Promise<SourceDocument> {
  throw new UnreadableSource(`PDF ${bytes.length}`);
}

/** SHA-256 hashes, by which files are recognised. */
import { createHash, type Hash } from "node:crypto";

/** SHA-256 of bytes or of a text in UTF-8, as 64 hexadecimal digits. */
export function sha256(content: Uint8Array | string): string {
  return hashOfPieces().update(content).digest("hex");
}

/** A SHA-256 hash to which content is added piece by piece. */
export function hashOfPieces(): Hash {
  return createHash("sha256");
}

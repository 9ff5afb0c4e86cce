/** SHA-256, by which files are known. */
import { createHash, type Hash } from "node:crypto";

/** SHA-256 of bytes or of a text in UTF-8, as 64 hexadecimal digits. */
export function sha256(content: Uint8Array | string): string {
  return hashOfPieces().update(content).digest("hex");
}

/** SHA-256 of what is added to it piece by piece. */
export function hashOfPieces(): Hash {
  return createHash("sha256");
}

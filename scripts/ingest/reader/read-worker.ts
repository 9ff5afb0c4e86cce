/**
 * Reads source files in a worker of the pool. In that thread alone, the platform’s stream for unpacking gives way to one
 * that pdfjs is faster with; what cannot be unpacked by it pdfjs unpacks itself, as far as it goes.
 */
import { inflateSync } from "node:zlib";

export { default } from "./read-file.ts";

/** More than any part of a letter; what unpacks to more pdfjs unpacks itself, which can be stopped on the way. */
const mostUnpackedBytes = 256 * 1024 * 1024;

/**
 * Unpacks in one go what the platform’s `DecompressionStream` unpacks piece by piece, which takes longer for parts as
 * small as a letter’s. Its readable end fails where the bytes are cut off, wrong or too many.
 * @throws TypeError for any format but `deflate`, the only one that pdfjs asks for in letters
 */
class DecompressionAtOnce extends TransformStream<Uint8Array, Uint8Array> {
  constructor(format: string) {
    if (format !== "deflate") throw new TypeError(`${format} is not unpacked here`);
    const packed: Uint8Array[] = [];
    super({
      transform: (part) => void packed.push(part),
      flush: (controller) =>
        controller.enqueue(inflateSync(Buffer.concat(packed), { maxOutputLength: mostUnpackedBytes })),
    });
  }
}

// A damaged PDF makes pdfjs fail in more places than the one that its reader waits for; that one says what is wrong.
process.on("unhandledRejection", () => {});

Object.assign(globalThis, { DecompressionStream: DecompressionAtOnce });

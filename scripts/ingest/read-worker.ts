/** Reads source files in a worker of the pool. */
import { inflateSync } from "node:zlib";

export { default } from "./read-file.ts";

/** What stays of a platform’s stream where a part of a PDF is unpacked in one go, as a letter’s small parts best are. */
class DecompressionAtOnce extends TransformStream<Uint8Array, Uint8Array> {
  constructor(format: string) {
    if (format !== "deflate") throw new TypeError(`${format} is not unpacked here`);
    const packed: Uint8Array[] = [];
    super({
      transform: (part) => void packed.push(part),
      flush: (controller) => controller.enqueue(inflateSync(Buffer.concat(packed))),
    });
  }
}

Object.assign(globalThis, { DecompressionStream: DecompressionAtOnce });

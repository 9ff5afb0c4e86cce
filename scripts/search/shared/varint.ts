/** Numbers as bytes: seven bits in each byte, lowest first; the highest bit says that more follow (LEB128). */

/** Appends a whole number from 0 up to 2³² to other bytes. */
export function writeNumber(bytes: number[], number: number): void {
  let rest = number;
  while (rest > 0x7f) {
    bytes.push((rest & 0x7f) | 0x80);
    rest >>>= 7;
  }
  bytes.push(rest);
}

export type ByteReader = {
  number: () => number;
  /** Reads this many bytes. */
  part: (length: number) => Uint8Array;
  atEnd: () => boolean;
};

/** Reads numbers and bytes in the order in which they were written. */
export function byteReader(bytes: Uint8Array): ByteReader {
  let at = 0;
  return {
    number() {
      let number = 0;
      for (let shift = 0; ; shift += 7) {
        const byte = bytes[at] ?? 0;
        at += 1;
        number |= (byte & 0x7f) << shift;
        if (byte < 0x80) return number >>> 0;
      }
    },
    part(length) {
      at += length;
      return bytes.subarray(at - length, at);
    },
    atEnd: () => at >= bytes.length,
  };
}

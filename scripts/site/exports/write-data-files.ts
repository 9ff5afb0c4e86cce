/** Writes the files in `/data/`, piece by piece, and the description of them all. */
import { createWriteStream } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Archive } from "../../archive/archive.ts";
import { urls } from "../../letter/urls.ts";
import { hashOfPieces } from "../../util/sha256.ts";
import type { DataFile, DataFiles } from "./data-files.ts";
import { dataPackage, type WrittenFile } from "./data-package.ts";

/** Writes data, schemas and descriptor to their addresses in the output folder. */
export async function writeDataFiles(
  { data, schemas }: DataFiles,
  archive: Archive,
  output: string,
): Promise<void> {
  await mkdir(join(output, urls.data), { recursive: true });
  const written: WrittenFile[] = [];
  for (const file of data) written.push(await writeDataFile(file, output));
  const day = archive.letters[0]?.visit.end ?? "none";
  for (const { url, schema } of [
    ...schemas,
    { url: urls.dataPackage, schema: dataPackage(written, archive, day) },
  ]) {
    await writeFile(join(output, url), `${JSON.stringify(schema, null, 1)}\n`);
  }
}

async function writeDataFile(file: DataFile, output: string): Promise<WrittenFile> {
  const hash = hashOfPieces();
  let bytes = 0;
  const counted = new Transform({
    transform(piece: Buffer, _encoding, done) {
      hash.update(piece);
      bytes += piece.length;
      done(null, piece);
    },
  });
  await pipeline(Readable.from(file.text()), counted, createWriteStream(join(output, file.url)));
  return { ...file, bytes, sha256: hash.digest("hex") };
}

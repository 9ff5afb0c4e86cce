import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import { UnreadableSource } from "../../../../scripts/ingest/reader/formats/source-document.ts";
import { assertReadableZip } from "../../../../scripts/ingest/reader/formats/zip.ts";

const entry = "word/document.xml";
async function zipOf(files: Record<string, string>, comment = ""): Promise<Buffer> {
  const zip = new JSZip();
  for (const [name, text] of Object.entries(files)) zip.file(name, text);
  return zip.generateAsync({ type: "nodebuffer", compression: "DEFLATE", comment });
}

describe("a ZIP file can be read", () => {
  it.each([
    ["that has the entry", { [entry]: "<a/>" }, ""],
    ["that has it among others", { "a.xml": "<a/>", [entry]: "<a/>", "z/é.xml": "<a/>" }, ""],
    ["with a comment after its list", { [entry]: "<a/>" }, "made by hand"],
  ])("%s", async (_, files, comment) => {
    const zip = await zipOf(files, comment);
    expect(() => assertReadableZip(zip)).not.toThrow();
    expect(() => assertReadableZip(new Uint8Array(Buffer.concat([zip])))).not.toThrow();
  });
});

describe("a ZIP file is refused", () => {
  const refusal = (bytes: Uint8Array): (() => void) => {
    return () => assertReadableZip(bytes);
  };

  it("that has no entries", async () => {
    expect(refusal(await zipOf({}))).toThrow("is a ZIP file but not a Word file; replace it with the letter");
  });

  it("whose entries would together unpack to a monstrous size", async () => {
    const large = "0".repeat(40 * 1024 * 1024);
    expect(refusal(await zipOf({ [entry]: large, "b.xml": large }))).toThrow(
      "would unpack to 80 MB, more than any letter; do not open it",
    );
    expect(refusal(await zipOf({ [entry]: large }))).not.toThrow();
  });

  it("that is cut off anywhere, or is no ZIP file", async () => {
    const zip = await zipOf({ [entry]: "<a/>" });
    for (const length of [0, 4, 21, 22, 60, zip.length - 1]) {
      expect(refusal(zip.subarray(0, length))).toThrow(UnreadableSource);
    }
    expect(refusal(Buffer.alloc(100))).toThrow("is a damaged or cut-off Word file; ask for the letter again");
  });

  it("whose list is said to be outside of it", async () => {
    const zip = await zipOf({ [entry]: "<a/>" });
    zip.writeUInt32LE(0xfffffff0, zip.length - 22 + 16);
    expect(refusal(zip)).toThrow(UnreadableSource);
  });
});

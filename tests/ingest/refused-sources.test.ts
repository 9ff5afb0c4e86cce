import { mkdir, readdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import type { IngestReport } from "../../scripts/ingest/report/report.ts";
import { useIngestFolder } from "../support/ingest-folder.ts";
import { letterText } from "../support/monitoring-letter.ts";
import { makePdf, pagesOf } from "../support/pdf.ts";

const folder = useIngestFolder();
const seed = (name: string, bytes: string | Uint8Array): Promise<void> => folder.seed(name, bytes);
const run = (): Promise<IngestReport> => folder.run();

describe("a source that cannot be read is named in one line, and the others go on", () => {
  const good = makePdf(
    pagesOf(
      letterText()
        .split("\n\n")
        .map((text) => ({ text: text.replaceAll("\n", " ") })),
    ),
  );
  async function zip(
    files: Record<string, string>,
    compression: "DEFLATE" | "STORE" = "DEFLATE",
  ): Promise<Uint8Array> {
    const archive = new JSZip();
    for (const [name, text] of Object.entries(files)) archive.file(name, text);
    return archive.generateAsync({ type: "uint8array", compression });
  }
  const encrypted = good
    .toString("latin1")
    .replace(
      "/Root 1 0 R",
      "/Root 1 0 R /Encrypt << /Filter /Standard /V 1 /R 2 /O (12345678901234567890123456789012) /U (12345678901234567890123456789012) /P -4 >> /ID [<31> <31>]",
    );
  const cases: [string, string, () => string | Uint8Array | Promise<Uint8Array>, RegExp][] = [
    ["an empty file", "empty.pdf", () => "", /^is empty/],
    [
      "a picture that is called a PDF",
      "picture.pdf",
      () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]),
      /^is a PNG picture/,
    ],
    ["text that is called a PDF", "text.pdf", () => "Dear Ms Specimen", /^is not a PDF/],
    [
      "a PDF with a password",
      "locked.pdf",
      () => Buffer.from(encrypted, "latin1"),
      /^is locked with a password/,
    ],
    ["a damaged PDF", "damaged.pdf", () => `%PDF-1.4\n${"rubbish ".repeat(200)}`, /^is damaged/],
    [
      "a PDF that is cut off",
      "cut.pdf",
      () => good.subarray(0, 300),
      /^(is damaged|has no pages|holds no text)/,
    ],
    ["a PDF without pages", "pageless.pdf", () => makePdf([]), /^(has no pages|is damaged)/],
    ["a scan without text", "scan.pdf", () => makePdf([[]]), /^has no text, only pictures/],
    [
      "a PDF of 1,000 pages",
      "long.pdf",
      () => makePdf(Array.from({ length: 1000 }, () => [{ text: "A line." }])),
      /^has 1000 pages/,
    ],
    [
      "a ZIP that is called a Word file",
      "zip.docx",
      () => zip({ "a.txt": "a" }),
      /^is a ZIP file but not a Word file/,
    ],
    [
      "a web page that is called text",
      "page.txt",
      () => "\n<!DOCTYPE html>\n<p>Dear Ms Specimen",
      /^is a web page/,
    ],
    ["a web page that is called a Word file", "page.docx", () => "<html><body>Dear", /^is a web page/],
    [
      "a saved web page that is called text",
      "saved.txt",
      () => "MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\r\n",
      /^is a web page/,
    ],
    ["rich text that is called a Word file", "rich.docx", () => "{\\rtf1 Dear}", /^is a rich text/],
    [
      "an OpenDocument text that is called a Word file",
      "open.docx",
      () => zip({ mimetype: "application/vnd.oasis.opendocument.text" }, "STORE"),
      /^is an OpenDocument text/,
    ],
    ["text that is called a Word file", "text.docx", () => "Dear Ms Specimen", /^is not a Word file/],
    [
      "a Word file that is cut off",
      "cut.docx",
      async () => (await zip({ "word/document.xml": "<a/>" })).subarray(0, 60),
      /^is a damaged or cut-off Word file/,
    ],
    [
      "a damaged Word file",
      "damaged.docx",
      () => zip({ "word/document.xml": "no XML" }),
      /^is a damaged Word file/,
    ],
    [
      "a ZIP bomb",
      "bomb.docx",
      () => zip({ "word/document.xml": "0".repeat(80 * 1024 * 1024) }),
      /^would unpack to 80 MB/,
    ],
    [
      "bytes that are not text",
      "bytes.txt",
      () => new Uint8Array([1, 0, 2, 3, 0, 5, 200, 201]),
      /^is not a text file/,
    ],
  ];
  it.each(cases)("%s", async (_, name, bytes, reason) => {
    await seed(name, await bytes());
    await seed("good.txt", letterText());
    const report = await run();
    const refused = report.outcomes.find(({ file }) => file === name);
    expect(refused).toMatchObject({ status: "refused", letter: null });
    expect(refused?.notes).toHaveLength(1);
    expect(refused?.notes[0]).toMatch(reason);
    expect(refused?.notes[0]).not.toContain("\n");
    expect(report.outcomes.find(({ file }) => file === "good.txt")).toMatchObject({ status: "new" });
    expect(await readdir(join(folder.content, "letters"))).toEqual(["leeds"]);
  });

  it("a link that leads out of the folder", async () => {
    await writeFile(join(folder.root, "outside.txt"), letterText());
    await symlink(join(folder.root, "outside.txt"), join(folder.seeds, "link.txt"));
    expect((await run()).outcomes).toMatchObject([
      { file: "link.txt", status: "refused", notes: [expect.stringContaining("outside the folder")] },
    ]);
  });

  it.skipIf(process.getuid?.() === 0)("a folder that may not be read", async () => {
    await mkdir(join(folder.seeds, "closed"), { mode: 0o000 });
    expect((await run()).outcomes).toMatchObject([
      { file: "closed", status: "refused", notes: [expect.stringContaining("cannot be opened")] },
    ]);
  });

  it("the same file under two names", async () => {
    await seed("a.txt", letterText());
    await seed("b.txt", letterText());
    expect((await run()).outcomes).toMatchObject([
      { file: "a.txt", status: "new" },
      { file: "b.txt", status: "refused", notes: ["is the same file as a.txt; remove one of the two"] },
    ]);
  });

  it("two files of one letter, and two letters that claim one visit", async () => {
    await seed("a.txt", letterText());
    await seed("b.txt", `${letterText()}\n\n`);
    await seed(
      "c.txt",
      letterText({
        rest: [
          "Overview",
          ...Array.from(
            { length: 20 },
            (_, index) =>
              `Quite another finding, number ${index}, is told here at some length, so that hardly a word is shared.`,
          ),
        ],
      }),
    );
    const [, second, third] = (await run()).outcomes;
    expect(second).toMatchObject({
      file: "b.txt",
      status: "refused",
      notes: [expect.stringMatching(/^is a second file of letters\/leeds/)],
    });
    expect(third).toMatchObject({
      file: "c.txt",
      status: "refused",
      notes: [expect.stringMatching(/^has the same visit as letters\/leeds/)],
    });
  });
});

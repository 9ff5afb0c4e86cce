/** What is found in files beside the words of their letters, and what becomes of those that would run something. */
import { AFRelationship, PDFArray, PDFDict, PDFDocument, PDFName, PDFString } from "@cantoo/pdf-lib";
import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import { contentsOf } from "../../scripts/originals/contents.ts";
import { useIngestFolder } from "../support/ingest-folder.ts";
import { letterText } from "../support/monitoring-letter.ts";
import { makePdf, wrap } from "../support/pdf.ts";

const lines = letterText()
  .split("\n")
  .filter((line) => line !== "")
  .flatMap((line) => wrap(line, 80));

/** A PDF of a letter that something was done to. */
async function pdfWith(change: (document: PDFDocument) => unknown): Promise<Uint8Array> {
  const document = await PDFDocument.load(makePdf([lines.map((text) => ({ text }))]), {
    updateMetadata: false,
  });
  await change(document);
  return document.save();
}

const action = (document: PDFDocument, entries: Record<string, string>): void => {
  const action = PDFDict.withContext(document.context);
  action.set(PDFName.of("S"), PDFName.of(entries["S"] ?? ""));
  action.set(PDFName.of("F"), PDFString.of(entries["F"] ?? ""));
  document.catalog.set(PDFName.of("OpenAction"), action);
};

const link = (document: PDFDocument, address: string): void => {
  const { context } = document;
  const annotation = context.obj({ Type: "Annot", Subtype: "Link", Rect: [0, 0, 1, 1] });
  annotation.set(PDFName.of("A"), context.obj({ S: "URI", URI: PDFString.of(address) }));
  document.getPage(0).node.set(PDFName.of("Annots"), PDFArray.withContext(context));
  document.getPage(0).node.Annots()?.push(annotation);
};

describe("a PDF", () => {
  it.each<[string, (document: PDFDocument) => unknown]>([
    ["JavaScript", (document) => document.addJavaScript("start", "app.alert(1)")],
    ["an action that starts a program", (document) => action(document, { S: "Launch", F: "cmd.exe" })],
    ["a form that is sent", (document) => action(document, { S: "SubmitForm", F: "https://example.org" })],
    [
      "embedded files",
      (document) => document.attach(Buffer.from("a"), "a.exe", { afRelationship: AFRelationship.Data }),
    ],
    [
      "an XFA form",
      (document) =>
        document.catalog.set(PDFName.of("AcroForm"), document.context.obj({ XFA: PDFString.of("<xdp/>") })),
    ],
  ])("is found to have %s", async (what, change) => {
    expect((await contentsOf(await pdfWith(change), "pdf")).active).toContain(what);
  });

  it("is found to name its author, an unfilled template and files of a computer", async () => {
    const bytes = await pdfWith((document) => {
      document.setAuthor("Ada Example");
      document.setTitle("[Insert title].docx");
      link(document, "file:///C:/Users/aexample/letter.docx");
    });
    expect(await contentsOf(bytes, "pdf")).toEqual({
      active: [],
      personal: [
        "author: Ada Example",
        "link: file:///C:/Users/aexample/letter.docx",
        "title: [Insert title].docx",
      ],
    });
  });

  it("that has only words is found to have nothing else", async () => {
    const bytes = await pdfWith((document) => link(document, "https://example.org/"));
    expect(await contentsOf(bytes, "pdf")).toEqual({ active: [], personal: [] });
  });

  it("that cannot be examined is not taken for safe", async () => {
    const { active } = await contentsOf(Buffer.from("%PDF-1.7\nnothing"), "pdf");
    expect(active).toEqual(["parts that could not be examined"]);
  });
});

describe("a Word file", () => {
  const relation = (kind: string, target: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}" TargetMode="External"/></Relationships>`;

  it.each([
    ["macros", "word/vbaProject.bin", ""],
    ["embedded files", "word/embeddings/oleObject1.bin", ""],
    ["ActiveX controls", "word/activeX/activeX1.xml", "<a/>"],
    [
      "something from outside the file (attachedTemplate)",
      "word/_rels/settings.xml.rels",
      relation("attachedTemplate", "https://example.org/a.dotm"),
    ],
  ])("is found to have %s", async (what, part, content) => {
    const zip = new JSZip().file(part, content);
    expect((await contentsOf(await zip.generateAsync({ type: "uint8array" }), "docx")).active).toEqual([
      what,
    ]);
  });

  it("is found to name people, a template and files of a computer; a link is only a link", async () => {
    const zip = new JSZip()
      .file("docProps/core.xml", "<a><dc:creator>Ada Example</dc:creator></a>")
      .file("docProps/app.xml", "<a><Template>Letter v3.dotx</Template><Company>Example</Company></a>")
      .file("word/_rels/document.xml.rels", relation("hyperlink", "file:///D:/letters/a.docx"));
    expect(await contentsOf(await zip.generateAsync({ type: "uint8array" }), "docx")).toEqual({
      active: [],
      personal: [
        "author: Ada Example",
        "company: Example",
        "link: file:///D:/letters/a.docx",
        "template: Letter v3.dotx",
      ],
    });
  });
});

describe("a letter whose source would run something", () => {
  const folder = useIngestFolder();

  it("is published without its original until the editor says otherwise, and every run says so", async () => {
    await folder.seed("a.pdf", await pdfWith((document) => document.addJavaScript("a", "app.alert(1)")));
    const { outcomes } = await folder.run();
    const [outcome] = outcomes;
    expect(outcome?.status).toBe("new");
    expect(outcome?.notes.join()).toContain(
      "original: has JavaScript, so the file is not published as the original",
    );
    const path = outcome?.letter ?? "";
    expect(await folder.read(path)).toContain("\noriginal: withheld\n");
    const before = await folder.read(path);
    await folder.write(path, before.replace("original: withheld", "original: published"));
    await folder.run();
    await folder.run();
    expect(await folder.read(path)).toContain("\noriginal: published\n");
  });

  it("of a source without anything of that has no word on its original", async () => {
    await folder.seed("a.pdf", await pdfWith((document) => document.setAuthor("Ada Example")));
    const { outcomes, personal } = await folder.run();
    expect(await folder.read(outcomes[0]?.letter ?? "")).not.toContain("original:");
    expect(personal).toEqual([{ file: "a.pdf", found: ["author: Ada Example"] }]);
  });
});

/** Makes Word files from WordprocessingML, for what Word writes and libraries do not. */
import JSZip from "jszip";

const main = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const other =
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const officeDocument = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** The parts of a Word file besides its text: name of the part (`footnotes`) and the content of its root element. */
export type WordParts = Partial<
  Record<"footnotes" | "endnotes" | "styles" | "numbering" | "header" | "footer" | "comments", string>
>;

const roots = {
  footnotes: "footnotes",
  endnotes: "endnotes",
  styles: "styles",
  numbering: "numbering",
  header: "hdr",
  footer: "ftr",
  comments: "comments",
};

/** A Word file with this body, in WordprocessingML. */
export async function wordFile(body: string, parts: WordParts = {}): Promise<Uint8Array> {
  const zip = new JSZip();
  const names = Object.keys(parts) as (keyof WordParts)[];
  const xml = (root: string, content: string): string =>
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${root} ${main} ${other}>${content}</w:${root}>`;
  zip.file(
    "[Content_Types].xml",
    `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${wordType}.document.main+xml"/>${names.map((name) => `<Override PartName="/word/${name}.xml" ContentType="${wordType}.${name}+xml"/>`).join("")}</Types>`,
  );
  const relations = (list: string): string =>
    `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`;
  zip.file(
    "_rels/.rels",
    relations(`<Relationship Id="rId1" Type="${officeDocument}/officeDocument" Target="word/document.xml"/>`),
  );
  zip.file(
    "word/_rels/document.xml.rels",
    relations(
      names
        .map(
          (name, index) =>
            `<Relationship Id="rId${index + 1}" Type="${officeDocument}/${name}" Target="${name}.xml"/>`,
        )
        .join(""),
    ),
  );
  zip.file("word/document.xml", xml("document", `<w:body>${body}</w:body>`));
  for (const name of names) zip.file(`word/${name}.xml`, xml(roots[name], parts[name] ?? ""));
  return zip.generateAsync({ type: "uint8array" });
}

/** A run of text; `properties` are those of WordprocessingML, `<w:b/>`. */
export const run = (text: string, properties = ""): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
/** A paragraph of runs, or of a text. */
export const paragraph = (content: string, properties = ""): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${content.startsWith("<") ? content : run(content)}</w:p>`;

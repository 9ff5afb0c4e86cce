/** Opens a Word file: its parts, found by their relations and not by their names. */
import JSZip from "jszip";
import { UnreadableSource } from "./source-document.ts";
import { childrenOf, parseXml, type XmlElement } from "./word-xml.ts";
import { assertReadableZip } from "./zip.ts";

/** The parts of a Word file that have words or say how they look; null where the file has none. */
export type WordPackage = {
  document: XmlElement;
  styles: XmlElement | null;
  numbering: XmlElement | null;
  settings: XmlElement | null;
  footnotes: XmlElement | null;
  endnotes: XmlElement | null;
  comments: XmlElement | null;
  /** The headers and footers, by the id with which the document refers to them. */
  headersAndFooters: ReadonlyMap<string, XmlElement>;
};

type Relation = { id: string; kind: string; target: string };

/** What Word itself calls the main part. */
const usualMain = "word/document.xml";

const damaged = "is a damaged Word file and cannot be opened; ask for the letter again";

/**
 * The parts of a Word file.
 * @throws UnreadableSource when it is no Word file, is damaged or unpacks to a monstrous size
 */
export async function openWordPackage(bytes: Uint8Array): Promise<WordPackage> {
  assertReadableZip(bytes);
  const zip = await JSZip.loadAsync(bytes).catch(() => {
    throw new UnreadableSource(damaged);
  });
  const main =
    (await relationsOf(zip, "")).find(({ kind }) => kind === "officeDocument")?.target ?? usualMain;
  const document = await partOf(zip, main);
  if (document === null)
    throw new UnreadableSource("is a ZIP file but not a Word file; replace it with the letter");
  if (document.name !== "w:document") {
    throw new UnreadableSource("is an Office file but not a Word file; replace it with the letter");
  }
  const relations = await relationsOf(zip, main);
  const partNamed = async (kind: string): Promise<XmlElement | null> => {
    const target = relations.find((relation) => relation.kind === kind)?.target;
    return target === undefined ? null : partOf(zip, target);
  };
  const headersAndFooters = new Map<string, XmlElement>();
  for (const { id, kind, target } of relations) {
    const part = kind === "header" || kind === "footer" ? await partOf(zip, target) : null;
    if (part) headersAndFooters.set(id, part);
  }
  return {
    document,
    styles: await partNamed("styles"),
    numbering: await partNamed("numbering"),
    settings: await partNamed("settings"),
    footnotes: await partNamed("footnotes"),
    endnotes: await partNamed("endnotes"),
    comments: await partNamed("comments"),
    headersAndFooters,
  };
}

/** The relations of a part to others (ECMA-376 part 2, 9.3); "" is the package itself. */
async function relationsOf(zip: JSZip, part: string): Promise<Relation[]> {
  const slash = part.lastIndexOf("/") + 1;
  const folder = part.slice(0, slash);
  const root = await partOf(zip, `${folder}_rels/${part.slice(slash)}.rels`);
  return childrenOf(root, "rel:Relationship")
    .filter(({ attributes }) => attributes.get("TargetMode") !== "External")
    .map(({ attributes }) => ({
      id: attributes.get("Id") ?? "",
      kind: (attributes.get("Type") ?? "").split("/").at(-1) ?? "",
      target: resolved(folder, attributes.get("Target") ?? ""),
    }));
}

/** The name of a part that is given from another one’s folder: `../word/styles.xml`, `/word/styles.xml`. */
function resolved(folder: string, target: string): string {
  const path = decodeURI(new URL(target, `file:///${folder}`).pathname);
  return path.slice(1);
}

/** The root element of a part, or null where the file has no such part. */
async function partOf(zip: JSZip, name: string): Promise<XmlElement | null> {
  const file = zip.file(name) ?? zip.file(new RegExp(`^${RegExp.escape(name)}$`, "i"))[0];
  if (!file) return null;
  const bytes = await file.async("uint8array").catch(() => {
    throw new UnreadableSource(damaged);
  });
  const root = parseXml(textOf(bytes));
  if (root === null) throw new UnreadableSource(damaged);
  return root;
}

/** XML is UTF-8, or UTF-16 with a mark at its beginning (ECMA-376 part 2, 8.1.4). */
function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const utf16 = first === 0xff && second === 0xfe ? "utf-16le" : "utf-16be";
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return new TextDecoder(isUtf16 ? utf16 : "utf-8").decode(bytes);
}

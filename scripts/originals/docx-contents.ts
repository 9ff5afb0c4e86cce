/** What a Word file has besides its words (names as in ECMA-376, parts 1 and 2). */
import { DomUtils, parseDocument } from "htmlparser2";

import JSZip from "jszip";
import type { OriginalContents } from "./original-contents.ts";

/** Parts that are run or unpacked, by their names. */
const activeParts: readonly [RegExp, string][] = [
  [/vbaProject\.bin$|vbaData\.xml$/i, "macros"],
  [/(?:^|\/)embeddings\//i, "embedded files"],
  [/(?:^|\/)activeX\//i, "ActiveX controls"],
];

/** Relations that take something from outside the file, by the last part of their type; a link is only a link. */
const harmless = new Set(["hyperlink"]);

/** Elements of the document’s properties that name people, companies or templates. */
const personalElements = new Map([
  ["dc:creator", "author"],
  ["cp:lastModifiedBy", "last changed by"],
  ["Manager", "manager"],
  ["Company", "company"],
  ["Template", "template"],
]);

/** Templates that every Word has. */
const ordinaryTemplate = /^Normal(?:\.dotm?)?$/i;

/** What a Word file has besides its words. */
export async function docxContents(bytes: Uint8Array): Promise<OriginalContents> {
  const active = new Set<string>();
  const personal = new Set<string>();
  const zip = await JSZip.loadAsync(bytes);
  for (const file of Object.values(zip.files)) {
    for (const [name, what] of activeParts) if (name.test(file.name)) active.add(what);
    if (/\.rels$/i.test(file.name)) relations(await file.async("string"), active, personal);
    if (/^docProps\//i.test(file.name)) properties(await file.async("string"), personal);
  }
  return { active: [...active].sort(), personal: [...personal].sort() };
}

function relations(xml: string, active: Set<string>, personal: Set<string>): void {
  for (const relation of elementsIn(xml, "Relationship")) {
    if (DomUtils.getAttributeValue(relation, "TargetMode") !== "External") continue;
    const kind = DomUtils.getAttributeValue(relation, "Type")?.split("/").at(-1) ?? "";
    const target = DomUtils.getAttributeValue(relation, "Target") ?? "";
    if (!harmless.has(kind)) active.add(`something from outside the file (${kind})`);
    if (/^file:|^\\\\|^[a-z]:\\/i.test(target)) personal.add(`link: ${target}`);
  }
}

function properties(xml: string, personal: Set<string>): void {
  for (const [element, name] of personalElements) {
    for (const found of elementsIn(xml, element)) {
      const words = DomUtils.textContent(found).trim();
      if (words !== "" && !(name === "template" && ordinaryTemplate.test(words)))
        personal.add(`${name}: ${words}`);
    }
  }
}

function elementsIn(xml: string, name: string) {
  return DomUtils.findAll((element) => element.name === name, parseDocument(xml, { xmlMode: true }).children);
}

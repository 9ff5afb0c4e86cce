/** What a PDF has besides its words (names as in ISO 32000-2). */
import {
  ParseSpeeds,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFStream,
  PDFString,
} from "@cantoo/pdf-lib";
import type { OriginalContents } from "./original-contents.ts";

/** Actions that run something or send something away (12.6.4). */
const activeActions = new Map([
  ["/JavaScript", "JavaScript"],
  ["/Launch", "an action that starts a program"],
  ["/SubmitForm", "a form that is sent"],
  ["/ImportData", "an action that imports data"],
  ["/Rendition", "an action that plays media"],
]);

/** Keys whose value is run, fetched or unpacked, wherever they are. */
const activeKeys = new Map([
  ["/JS", "JavaScript"],
  ["/JavaScript", "JavaScript"],
  ["/XFA", "an XFA form"],
  ["/EmbeddedFiles", "embedded files"],
  ["/EF", "embedded files"],
  ["/RichMediaContent", "rich media"],
]);

/** A title that is the name of a file or of a template that was not filled in (14.3.3). */
const leftover = /\.do[ct][mx]?\b|\btemplate\b|^\[.*\]$|<[^<>]*>|\binsert\b/i;

/** What a file that cannot be examined is said to have: it is not known to be safe. */
const unknown = "parts that could not be examined";

/** What a PDF has besides its words. */
export async function pdfContents(bytes: Uint8Array): Promise<OriginalContents> {
  const active = new Set<string>();
  const personal = new Set<string>();
  try {
    const document = await PDFDocument.load(bytes, {
      updateMetadata: false,
      throwOnInvalidObject: true,
      // Otherwise it waits after every hundred objects, for the sake of browsers.
      parseSpeed: ParseSpeeds.Fastest,
    });
    if (document.getPageCount() === 0) active.add(unknown);
    for (const [, object] of document.context.enumerateIndirectObjects()) examine(object, active, personal);
    const { Info } = document.context.trailerInfo;
    const info = document.context.lookup(Info);
    if (info instanceof PDFDict) {
      const author = wordsOf(info.lookup(PDFName.of("Author")));
      const title = wordsOf(info.lookup(PDFName.of("Title")));
      if (author !== "") personal.add(`author: ${author}`);
      if (leftover.test(title)) personal.add(`title: ${title}`);
    }
  } catch {
    active.add(unknown);
  }
  return { active: [...active].sort(), personal: [...personal].sort() };
}

/** Looks through an object with everything in it; other objects that it refers to are looked through by themselves. */
function examine(object: PDFObject, active: Set<string>, personal: Set<string>): void {
  const waiting: PDFObject[] = [object];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next instanceof PDFArray) waiting.push(...next.asArray());
    const dictionary = next instanceof PDFStream ? next.dict : next;
    if (!(dictionary instanceof PDFDict)) continue;
    for (const [key, value] of dictionary.entries()) {
      const name = key.toString();
      const found = name === "/S" ? activeActions.get(value.toString()) : activeKeys.get(name);
      if (found !== undefined) active.add(found);
      const words = wordsOf(value);
      if (/^file:/i.test(words)) personal.add(`link: ${words}`);
      waiting.push(value);
    }
  }
}

function wordsOf(value: PDFObject | undefined): string {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText().trim() : "";
}

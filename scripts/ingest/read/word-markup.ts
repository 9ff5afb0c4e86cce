/** Makes a Word file ready for mammoth, which gives hidden words as any others and leaves out some that are shown. */
import JSZip from "jszip";
import { printed } from "./characters.ts";

const parts = ["word/document.xml", "word/footnotes.xml", "word/endnotes.xml"];
const hidden = /<w:vanish\s*(?:w:val="(?:1|true|on)"\s*)?\/>/;
/** A run with its properties, as far as its end; one that holds other runs, as a text box does, is none. */
const plainRun =
  /<w:r(?:\s[^>]*)?>\s*<w:rPr>((?:(?!<\/w:rPr>)[\s\S])*)<\/w:rPr>(?:(?!<w:r[\s>]|<\/w:r>)[\s\S])*<\/w:r>/g;
/** Around a field’s result, such as a date or a name that was merged in (ECMA-376 part 1, 17.16.19). */
const simpleField = /<\/?w:fldSimple\b[^>]*>/g;

/** Text that is shown elsewhere or in another form too: moved away, or kept for programs that know no better. */
const shownElsewhere =
  /<w:moveFrom\b(?:(?!<\/w:moveFrom>)[\s\S])*<\/w:moveFrom>|<mc:Fallback\b(?:(?!<\/mc:Fallback>)[\s\S])*<\/mc:Fallback>/g;
const textOrBreak = /<[wm]:t(?:\s[^>]*)?>([^<]*)<\/[wm]:t>|<\/?w:(?:p|tab|br|cr|noBreakHyphen)\b[^>]*>/g;
const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** A Word file, and the text that it shows, in no order that can be relied on and with breaks as spaces. */
export type ReadableWord = { bytes: Uint8Array; shown: string };

/** Properties of a run without those that a tracked change has replaced, which stand last (17.13.5.31). */
const asShownNow = (properties: string): string => properties.replace(/<w:rPrChange\b[\s\S]*$/, "");

/**
 * The file without the runs that are themselves formatted as hidden (ECMA-376 part 1, 17.3.2.41) and with the results of
 * its fields as plain text. What a style hides, and a run that holds other runs, stays in: it is seen in what was made of
 * the letter.
 */
export async function readableWord(bytes: Uint8Array): Promise<ReadableWord> {
  const zip = await JSZip.loadAsync(bytes);
  let shown = "";
  for (const name of parts) {
    const xml = await zip.file(name)?.async("string");
    if (xml === undefined) continue;
    const readable = xml
      .replace(plainRun, (run, properties: string) => (hidden.test(asShownNow(properties)) ? "" : run))
      .replace(simpleField, "");
    if (readable !== xml) zip.file(name, readable);
    shown += ` ${textOf(readable)}`;
  }
  return { bytes: await zip.generateAsync({ type: "uint8array" }), shown };
}

function textOf(xml: string): string {
  const texts = [...xml.replace(shownElsewhere, "").matchAll(textOrBreak)].map(([, text]) => text ?? " ");
  return printed(texts.join("").replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, character));
}

function character(reference: string, hex?: string, decimal?: string, name?: string): string {
  if (hex || decimal) return String.fromCodePoint(Number.parseInt(hex ?? decimal ?? "", hex ? 16 : 10));
  return entities[name ?? ""] ?? reference;
}

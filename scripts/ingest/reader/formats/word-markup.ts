/** Makes a Word file ready for mammoth, which gives hidden words as any others and leaves out some that are shown. */
import JSZip from "jszip";
import { printed } from "./characters.ts";

const parts = ["word/document.xml", "word/footnotes.xml", "word/endnotes.xml"] as const;
const hidden = /<w:vanish\s*(?:w:val="(?:1|true|on)"\s*)?\/>/;
/** A run with its properties, as far as its end; one that holds other runs, as a text box does, is none. */
const plainRun =
  /<w:r(?:\s[^>]*)?>\s*<w:rPr>((?:(?!<\/w:rPr>)[\s\S])*)<\/w:rPr>(?:(?!<w:r[\s>]|<\/w:r>)[\s\S])*<\/w:r>/g;
/** Around a field’s result, such as a date that was merged in, or around words of a direction (17.16.19, 17.3.2.3 and .8). */
const wrapper = /<\/?w:(?:fldSimple|bdo|dir)\b[^>]*>/g;
/** Text that is written without entities. */
const unparsed = /<!\[CDATA\[([\s\S]*?)\]\]>/g;
/** Breaks of a line and tabs that mammoth does not know. */
const otherBreak = /<w:cr\s*\/>/g;
const otherTab = /<w:ptab\b[^>]*\/>/g;

/** Text that is shown elsewhere or in another form too: moved away, or kept for programs that know no better. */
const shownElsewhere = ["w:moveFrom", "mc:Fallback"];
/** A note, with its attributes; those of a type are lines between text and notes (17.11.10). */
const note = /<w:(?:foot|end)note\s([^>]*)>(?:(?!<\/w:(?:foot|end)note>)[\s\S])*<\/w:(?:foot|end)note>/g;
const textOrBreak =
  /<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<\/?w:(?:p|tab|br|noBreakHyphen)\b[^>]*>|<m:t(?:\s[^>]*)?>([^<]*)<\/m:t>/g;
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
  const xmlOf: Record<string, string> = {};
  let changed = false;
  for (const name of parts) {
    const xml = await zip.file(name)?.async("string");
    if (xml === undefined) continue;
    const readable = withoutHidden(xml)
      .replace(unparsed, (_, text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;"))
      .replace(wrapper, "")
      .replace(otherBreak, "<w:br/>")
      .replace(otherTab, "<w:tab/>");
    if (readable !== xml) {
      zip.file(name, readable);
      changed = true;
    }
    xmlOf[name] = readable;
  }
  const document = withoutElsewhere(xmlOf["word/document.xml"] ?? "");
  const shown = [
    textOf(document),
    ...["foot", "end"].map((kind) =>
      textOf(shownNotes(xmlOf[`word/${kind}notes.xml`] ?? "", document, kind)),
    ),
  ];
  const readable = changed ? await zip.generateAsync({ type: "uint8array" }) : bytes;
  return { bytes: readable, shown: shown.join(" ") };
}

const withoutHidden = (xml: string): string =>
  hidden.test(xml)
    ? xml.replace(plainRun, (run, properties: string) => (hidden.test(asShownNow(properties)) ? "" : run))
    : xml;

/** The notes to which the document has a reference; others are not shown. */
function shownNotes(xml: string, document: string, kind: string): string {
  const referred = new Set(
    [...document.matchAll(new RegExp(`<w:${kind}noteReference\\b[^>]*\\bw:id="([^"]*)"`, "g"))].map(
      ([, id]) => id,
    ),
  );
  const notes = [...withoutElsewhere(xml).matchAll(note)];
  return notes
    .filter(([, attributes = ""]) => referred.has(/\bw:id="([^"]*)"/.exec(attributes)?.[1]))
    .map(([whole]) => whole)
    .join("");
}

/** Markup without the elements whose text is shown elsewhere, with all that is in them. */
function withoutElsewhere(xml: string): string {
  return shownElsewhere.reduce((rest, name) => withoutElement(rest, name), xml);
}

function withoutElement(xml: string, name: string): string {
  const tags = new RegExp(`<${name}(?=[\\s>/])[^>]*>|</${name}>`, "g");
  let kept = "";
  let from = 0;
  let depth = 0;
  for (const { index, 0: tag } of xml.matchAll(tags)) {
    if (tag.endsWith("/>")) continue;
    const isEnd = tag.startsWith("</");
    if (depth === 0 && !isEnd) kept += xml.slice(from, index);
    depth = Math.max(0, depth + (isEnd ? -1 : 1));
    if (depth === 0) from = index + tag.length;
  }
  return depth === 0 ? kept + xml.slice(from) : kept;
}

function textOf(xml: string): string {
  const texts = [...xml.matchAll(textOrBreak)].map(([, text, formula]) => text ?? ` ${formula ?? ""} `);
  return printed(texts.join("").replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, character));
}

function character(reference: string, hex?: string, decimal?: string, name?: string): string {
  if (hex || decimal) return String.fromCodePoint(Number.parseInt(hex ?? decimal ?? "", hex ? 16 : 10));
  return entities[name ?? ""] ?? reference;
}

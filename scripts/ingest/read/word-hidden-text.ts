/** Takes out of a Word file the words that are formatted as hidden, which mammoth would give as any others. */
import JSZip from "jszip";

const parts = ["word/document.xml", "word/footnotes.xml", "word/endnotes.xml"];
const hidden = /<w:vanish\s*(?:w:val="(?:1|true|on)"\s*)?\/>/;
/** A run with its properties, as far as its end; one that holds other runs, as a text box does, is none. */
const plainRun =
  /<w:r(?:\s[^>]*)?>\s*<w:rPr>((?:(?!<\/w:rPr>)[\s\S])*)<\/w:rPr>(?:(?!<w:r[\s>]|<\/w:r>)[\s\S])*<\/w:r>/g;

/** Properties of a run without those that a tracked change has replaced, which stand last (17.13.5.31). */
const asShownNow = (properties: string): string => properties.replace(/<w:rPrChange\b[\s\S]*$/, "");

/**
 * The file without the runs that are themselves formatted as hidden (ECMA-376 part 1, 17.3.2.41); the same bytes where
 * it has none. What a style hides, and a run that holds other runs, stays in: it is seen in what was made of the letter.
 */
export async function withoutHiddenText(bytes: Uint8Array): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  let changed = false;
  for (const name of parts) {
    const xml = await zip.file(name)?.async("string");
    if (xml === undefined || !hidden.test(xml)) continue;
    zip.file(
      name,
      xml.replace(plainRun, (run, properties: string) => (hidden.test(asShownNow(properties)) ? "" : run)),
    );
    changed = true;
  }
  return changed ? zip.generateAsync({ type: "uint8array" }) : bytes;
}

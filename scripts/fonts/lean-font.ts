/**
 * The fonts as pages load them: all characters of their source, but only the weights and features that the styles use,
 * so that they load fast enough on a slow connection.
 *
 * `scripts/fonts/` holds what makes the fonts of `layouts/fonts/`, which no build needs; it may import no other folder.
 */
import { create } from "fontkit";
import subsetFont from "subset-font";
import { renameFont } from "./font-names.ts";

/** The weights that the styles use, from text to the boldest heading. */
export const weights = { min: 400, max: 650 } as const;

/** Kerning and ligatures. Figures have the same width without a feature. */
const features = ["kern", "liga"];

/**
 * Number of the name that is the address of a font’s licence: https://learn.microsoft.com/typography/opentype/spec/name
 */
const licenceAddress = 14;

/**
 * A font as pages load it, as WOFF2. “Source” in its name becomes “Letter”: the licence does not let a changed font
 * keep the reserved name (https://openfontlicense.org/open-font-license-official-text/, 3).
 * @param source a font of the Source family with an axis of weight, as WOFF2
 * @throws where the source is not such a font
 */
export async function leanFont(source: Buffer): Promise<Buffer> {
  const font = create(source);
  if ("fonts" in font) throw new Error("the source is a collection of fonts, not one font");
  const characters = String.fromCodePoint(...font.characterSet);
  const subset = (from: Buffer, targetFormat: "sfnt" | "woff2"): Promise<Buffer> =>
    subsetFont(from, characters, {
      targetFormat,
      keepFeatures: features,
      preserveNameIds: [licenceAddress],
      variationAxes: { wght: { ...weights, default: weights.min } },
    });
  return subset(renameFont(await subset(source, "sfnt"), "Source", "Letter"), "woff2");
}

/**
 * Fonts that readers have already, sized to take the place of the archive’s own until those have come: lines are as long
 * and as high, so that few see the change.
 */
import { create } from "fontkit";
import subsetFont from "subset-font";

/** How often each character is in a thousand characters of English. */
const frequencies =
  " 180 e102 t75 a65 o62 i57 n57 s53 r50 h50 l33 d33 u23 c22 m20 f18 w17 g16 p15 y14 b13 v8 k6"
    .match(/.\d+/g)
    ?.map((each): [string, number] => [each.charAt(0), Number(each.slice(1))]) ?? [];

/** One weight of a font: its names on readers’ devices, and the average width of a character of English in em. */
type Face = { names: string[]; width: number };

/** A font that many readers have. */
type Local = { name: string; regular: Face; bold: Face };

const local = (name: string, others: string[], width: number, boldWidth: number): Local => ({
  name,
  regular: { names: [name, ...others], width },
  bold: { names: [name, ...others].map((each) => `${each} Bold`), width: boldWidth },
});

/**
 * The widths are those of the fonts themselves, or of fonts made to the same measures: Gelasio for Georgia, Liberation
 * for Times New Roman and Arial.
 */
const locals: Record<string, Local[]> = {
  "letter-serif-4.woff2": [
    local("Georgia", [], 0.4382, 0.5105),
    local("Noto Serif", [], 0.4776, 0.5067),
    local("Times New Roman", ["Liberation Serif"], 0.3987, 0.4245),
  ],
  "letter-sans-3.woff2": [
    local("Roboto", [], 0.4417, 0.4476),
    local("Arial", ["Liberation Sans"], 0.4403, 0.4762),
  ],
};

/** The weights of text and of headings, with the range of weights that each is used for. */
const drawn = [
  { weight: 400, range: "400 500", face: "regular" },
  { weight: 600, range: "501 650", face: "bold" },
] as const;

/** The `@font-face` rules of the fallbacks for a font, given as its file’s name, its family and its bytes. */
export async function fallbackRules(file: string, family: string, font: Buffer): Promise<string> {
  const rules: string[] = [];
  for (const { weight, range, face } of drawn) {
    const own = await measured(font, weight);
    for (const fallback of locals[file] ?? []) {
      const { names, width } = fallback[face];
      const size = own.width / width;
      const share = (value: number): string => `${((value / size) * 100).toFixed(2)}%`;
      rules.push(`@font-face {
  font-family: "${family} ${fallback.name}";
  src: ${names.map((name) => `local("${name}")`).join(", ")};
  font-weight: ${range};
  size-adjust: ${(size * 100).toFixed(2)}%;
  ascent-override: ${share(own.ascent)};
  descent-override: ${share(own.descent)};
  line-gap-override: ${share(own.lineGap)};
}
`);
    }
  }
  return rules.join("\n");
}

/** The measures of a font at a weight, in em. */
async function measured(font: Buffer, weight: number) {
  const characters = frequencies.map(([character]) => character).join("");
  const fixed = await subsetFont(font, characters, {
    targetFormat: "sfnt",
    keepFeatures: [],
    preserveNameIds: [],
    variationAxes: { wght: { min: weight, max: weight, default: weight } },
  });
  const drawing = create(fixed);
  if ("fonts" in drawing) throw new Error("the font is a collection of fonts, not one font");
  const { unitsPerEm, ascent, descent, lineGap } = drawing;
  const total = frequencies.reduce((sum, [, often]) => sum + often, 0);
  const width = frequencies.reduce(
    (sum, [character, often]) =>
      sum + often * drawing.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth,
    0,
  );
  return {
    width: width / total / unitsPerEm,
    ascent: ascent / unitsPerEm,
    descent: -descent / unitsPerEm,
    lineGap: lineGap / unitsPerEm,
  };
}

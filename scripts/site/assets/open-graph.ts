/**
 * The picture that is shown where a page of the archive is shared. There is one for the whole archive: drawing and
 * compressing a picture takes about 20 ms, which for ten thousand letters would add minutes to every build.
 */
import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { Resvg } from "@resvg/resvg-js";
import { type Font, openSync } from "fontkit";
import { sha256 } from "../../util/sha256.ts";

/** Size in pixels that programs reading Open Graph show without cropping. */
export const pictureSize = { width: 1200, height: 630 } as const;

const colours = {
  paper: "#fffefb",
  ink: "#1c1c19",
  muted: "#56554e",
  rule: "#d8d3c6",
  accent: "#0b4a57",
} as const;
const margin = 88;
/** Where the words begin: right of the bar, as a paragraph on a letter’s page is right of its number. */
const textLeft = 144;

/** What the picture says, and the colour of its bar. */
type PictureWords = { name: string; tagline: string; accent?: string | undefined };

/** Draws the picture into a folder and gives its name, which contains a hash of its content. */
export async function writePicture(folder: string, words: PictureWords): Promise<string> {
  const image = new Resvg(pictureSvg(words), { font: { loadSystemFonts: false } }).render().asPng();
  const name = `archive-${sha256(image).slice(0, 8)}.png`;
  await writeFile(`${folder}/${name}`, image);
  return name;
}

/** The picture as SVG, its words drawn as outlines, so that no fonts are needed to render it. */
export function pictureSvg({ name, tagline, accent = colours.accent }: PictureWords): string {
  const serif = openFont("../../../layouts/fonts/letter-serif-4.woff2");
  const width = pictureSize.width - textLeft - margin;
  const title = lines(serif, name, 84, width);
  const titleBottom = 162 + title.length * 96;
  const standfirst = lines(serif, tagline, 38, width);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${pictureSize.width}" height="${pictureSize.height}">
<rect width="100%" height="100%" fill="${colours.paper}"/>
<rect width="100%" height="14" fill="${colours.ink}"/>
<rect x="${margin}" y="112" width="${pictureSize.width - 2 * margin}" height="2" fill="${colours.rule}"/>
<rect x="${margin}" y="150" width="8" height="${titleBottom - 150}" fill="${accent}"/>
${title.map((line, index) => outlines(serif, line, 84, textLeft, 230 + index * 96, colours.ink)).join("\n")}
${standfirst.map((line, index) => outlines(serif, line, 38, textLeft, titleBottom + 90 + index * 52, colours.muted)).join("\n")}
<rect x="${margin}" y="${pictureSize.height - 66}" width="${pictureSize.width - 2 * margin}" height="2" fill="${colours.rule}"/>
</svg>`;
}

/** A variable font in its default weight. */
function openFont(path: string): Font {
  const font = openSync(fileURLToPath(new URL(path, import.meta.url)));
  if ("fonts" in font) throw new Error(`${path} is a collection of fonts, not one`);
  return font;
}

const widthOf = (font: Font, text: string, size: number): number =>
  (font.layout(text).advanceWidth * size) / font.unitsPerEm;

/** Words broken into lines that are no wider than `width` pixels; a longer word has a line to itself. */
function lines(font: Font, text: string, size: number, width: number): string[] {
  const made: string[] = [];
  for (const word of text.split(" ")) {
    const longer = made.length > 0 ? `${made.at(-1)} ${word}` : word;
    if (made.length > 0 && widthOf(font, longer, size) <= width) made[made.length - 1] = longer;
    else made.push(word);
  }
  return made;
}

function outlines(font: Font, text: string, size: number, x: number, y: number, colour: string): string {
  const { glyphs, positions } = font.layout(text);
  const scale = size / font.unitsPerEm;
  let advance = 0;
  const paths = glyphs.map((glyph, index) => {
    const path = `<path transform="translate(${advance} 0)" d="${glyph.path.toSVG()}"/>`;
    advance += positions[index]?.xAdvance ?? 0;
    return path;
  });
  return `<g fill="${colour}" transform="translate(${x} ${y}) scale(${scale} ${-scale})">${paths.join("")}</g>`;
}

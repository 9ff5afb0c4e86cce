/** Colours in Word files: what is behind words, and whether words can be seen against it. */
import { type Sight, sightOn } from "./contrast.ts";
import type { XmlElement } from "./word-xml.ts";

/** Red, green and blue from 0 to 255. */
export type Colour = readonly [number, number, number];

export const white: Colour = [255, 255, 255];
export const black: Colour = [0, 0, 0];

/** The highlighter’s colours (17.18.40). */
const highlights: Readonly<Record<string, string>> = {
  black: "000000",
  blue: "0000FF",
  cyan: "00FFFF",
  green: "00FF00",
  magenta: "FF00FF",
  red: "FF0000",
  yellow: "FFFF00",
  white: "FFFFFF",
  darkBlue: "00008B",
  darkCyan: "008B8B",
  darkGreen: "006400",
  darkMagenta: "800080",
  darkRed: "8B0000",
  darkYellow: "808000",
  darkGray: "A9A9A9",
  lightGray: "D3D3D3",
};

/** The colours of a theme that letters set words in when they are not to be seen; Word writes the others out beside them. */
const themeColours: Readonly<Record<string, Colour>> = {
  background1: white,
  light1: white,
  bg1: white,
  lt1: white,
  text1: black,
  dark1: black,
  tx1: black,
  dk1: black,
};

/** A colour as Word writes it: `FF0000`, `#ff0000`, or one of CSS’s names for white and black; null for `auto` and others. */
export function colourOf(written: string | null | undefined): Colour | null {
  const name = written?.toLowerCase();
  if (name === "white") return white;
  if (name === "black") return black;
  const digits = /^#?([\da-f]{6})\b/i.exec(written ?? "")?.[1];
  if (digits === undefined) return null;
  const value = Number.parseInt(digits, 16);
  return [value >> 16, (value >> 8) & 0xff, value & 0xff];
}

/** The colour that `w:color` sets, or one of the theme’s that has no other value; null where Word chooses it. */
export function textColour(element: XmlElement): Colour | null {
  const written = element.attributes.get("w:val");
  return colourOf(written) ?? themeColours[element.attributes.get("w:themeColor") ?? ""] ?? null;
}

/** A highlighter’s colour; null where there is none. */
export function highlightColour(name: string | null): Colour | null {
  return colourOf(highlights[name ?? ""]);
}

/** The colour of a shading (17.3.5): its fill, its pattern’s colour where that is solid, or a mixture; null for none. */
export function shadingColour(element: XmlElement | null): Colour | null {
  const pattern = element?.attributes.get("w:val") ?? "clear";
  const fill =
    colourOf(element?.attributes.get("w:fill")) ??
    themeColours[element?.attributes.get("w:themeFill") ?? ""] ??
    null;
  const share = pattern === "solid" ? 100 : Number(/^pct(\d+)$/.exec(pattern)?.[1] ?? 0);
  if (share === 0) return fill;
  const front = colourOf(element?.attributes.get("w:color")) ?? black;
  const back = fill ?? white;
  const mixed = (index: 0 | 1 | 2): number =>
    Math.round((front[index] * share + back[index] * (100 - share)) / 100);
  return [mixed(0), mixed(1), mixed(2)];
}

/** The fill of a shape in DrawingML or VML; "unknown" for one that is a picture, a gradient or the theme’s. */
export function shapeFill(shape: XmlElement | null): Colour | "unknown" | null {
  if (shape === null) return null;
  if (shape.name.startsWith("v:")) {
    if (/^(?:f|false)$/.test(shape.attributes.get("filled") ?? "")) return null;
    return (
      colourOf(shape.attributes.get("fillcolor")) ?? (shape.attributes.has("fillcolor") ? "unknown" : white)
    );
  }
  return drawingFill(shape);
}

function drawingFill(shape: XmlElement): Colour | "unknown" | null {
  const properties = shape.children.find((child) => typeof child !== "string" && child.name === "wps:spPr");
  const fills = typeof properties === "object" ? properties.children : [];
  for (const fill of fills) {
    if (typeof fill === "string") continue;
    if (fill.name === "a:noFill") return null;
    if (fill.name === "a:gradFill" || fill.name === "a:blipFill" || fill.name === "a:pattFill")
      return "unknown";
    if (fill.name === "a:solidFill") return solidFill(fill);
  }
  const styled = shape.children.some((child) => typeof child !== "string" && child.name === "wps:style");
  return styled ? "unknown" : null;
}

function solidFill(fill: XmlElement): Colour | "unknown" {
  for (const colour of fill.children) {
    if (typeof colour === "string" || colour.children.length > 0) continue;
    const value = colour.attributes.get("val");
    const found = colour.name === "a:srgbClr" ? colourOf(value) : (themeColours[value ?? ""] ?? null);
    if (found) return found;
  }
  return "unknown";
}

/** How a text of one colour shows on another. */
export function sightOf(text: Colour, behind: Colour): Sight {
  const shares = ([red, green, blue]: Colour): Colour => [red / 255, green / 255, blue / 255];
  return sightOn(shares(text), shares(behind));
}

/** Whether words can be seen against what is behind them, by the colours of both. */

/** A colour’s red, green and blue in sRGB, each from 0 to 1. */
export type Colour = readonly [number, number, number];

/** How words show: `pale` ones can be read and are easily missed. */
export type Sight = "seen" | "pale" | "hidden";

/** Nobody sees words of less contrast than this. */
const minimumContrast = 1.3;
/** WCAG 2.2 asks for at least this contrast of large type (1.4.3) and of graphics (1.4.11). */
const fairContrast = 3;
/**
 * No part of a colour differs by more than this between white and the grey that has fair contrast with it. A colour that
 * differs more, such as orange on white, is seen as a colour, unless its contrast is as low as that of black on navy.
 */
const paleDifference = 0.42;
const minimumColourContrast = 1.5;

/** How words of one colour show on another. */
export function sightOn(text: Colour, behind: Colour): Sight {
  const contrast = contrastOf(text, behind);
  if (contrast < minimumContrast) return "hidden";
  const difference = Math.max(...text.map((part, index) => Math.abs(part - (behind[index] ?? 0))));
  const isPale = difference <= paleDifference ? contrast < fairContrast : contrast < minimumColourContrast;
  return isPale ? "pale" : "seen";
}

/** The contrast of two colours, from 1 to 21, as WCAG 2.2 defines it. */
function contrastOf(one: Colour, other: Colour): number {
  const [first, second] = [luminance(one), luminance(other)];
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

/** Relative luminance as WCAG 2.2 defines it, from 0 to 1. */
function luminance([red, green, blue]: Colour): number {
  const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** Why words are not read with the others, in words that follow them, by how they show. */
export const whyLost = {
  hidden: "in the colour of what is behind it",
  pale: "so pale that it is easily missed",
} as const;

/** The colours of an archive’s pages, all made from one: `colours.accent` of `site.yaml`. */

/** What words have behind them, in the light and in the dark, as `layouts/styles/tokens.css` gives it. */
export const grounds = {
  light: { paper: "#fffefb", raised: "#f6f3eb", target: "#fff4cf", mark: "#ffe694" },
  dark: { paper: "#14171a", raised: "#1e2326", target: "#2e2a14" },
} as const;

/** The contrast that words need: https://www.w3.org/TR/WCAG22/#contrast-enhanced */
export const neededContrast = 7;

/** The colours that follow from the accent, by the names of `tokens.css`. */
export type Palette = Record<"accent" | "shade-1" | "shade-2" | "shade-3" | "shade-4", string>;

/** The palettes of an archive. @param accent a colour that `nearestAccent` leaves as it is */
export function palettesOf(accent: string): { light: Palette; dark: Palette } {
  const bright = firstThatPasses(accent, "#ffffff", grounds.dark);
  return {
    light: {
      accent,
      "shade-1": mixed(grounds.light.paper, accent, 0.07),
      "shade-2": mixed(grounds.light.paper, accent, 0.2),
      "shade-3": accent,
      "shade-4": mixed(accent, "#000000", 0.4),
    },
    dark: {
      accent: bright,
      "shade-1": mixed(grounds.dark.paper, bright, 0.06),
      "shade-2": mixed(grounds.dark.paper, bright, 0.14),
      "shade-3": bright,
      "shade-4": mixed(bright, "#ffffff", 0.5),
    },
  };
}

/** The accent itself where words in it can be read on every ground, else the nearest darker colour of its hue. */
export function nearestAccent(accent: string): string {
  return firstThatPasses(accent, "#000000", grounds.light);
}

/** The lowest contrast of a colour on grounds. */
export function lowestContrast(colour: string, on: Readonly<Record<string, string>>): number {
  return Math.min(...Object.values(on).map((ground) => contrast(colour, ground)));
}

/** The contrast of two colours: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function firstThatPasses(colour: string, towards: string, on: Readonly<Record<string, string>>): string {
  for (let share = 0; share < 1; share += 0.01) {
    const made = mixed(colour, towards, share);
    if (lowestContrast(made, on) >= neededContrast) return made;
  }
  return towards;
}

/** A colour with a share of another in it. */
function mixed(colour: string, other: string, share: number): string {
  const others = channels(other);
  const made = channels(colour).map((channel, index) =>
    Math.round(channel + ((others[index] ?? channel) - channel) * share),
  );
  return `#${made.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}

const channels = (colour: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

/** The contrast of words in drawings, which axe leaves undecided. */
import type { Page } from "playwright-core";

/** The contrast that level AAA requires of text (WCAG 1.4.6). */
const minimumContrast = 7;

/**
 * Words of drawings with too little contrast to their background: their own outline, the shape beneath them, else the
 * background of the page.
 */
export async function paleWords(page: Page): Promise<string[]> {
  return page.evaluate((wanted) => {
    const context = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    const channels = (color: string): number[] => {
      if (!context) throw new Error("no canvas to read colours with");
      context.clearRect(0, 0, 1, 1);
      context.fillStyle = color;
      context.fillRect(0, 0, 1, 1);
      return [...context.getImageData(0, 0, 1, 1).data];
    };
    const luminance = (color: string): number => {
      const [red = 0, green = 0, blue = 0] = channels(color).map((value) =>
        value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const ownGround = (text: Element): string | null => {
      const { paintOrder, stroke, strokeOpacity, strokeWidth } = getComputedStyle(text);
      if (!paintOrder.startsWith("stroke") || stroke === "none" || Number.parseFloat(strokeWidth) < 3)
        return null;
      return strokeOpacity === "1" && channels(stroke)[3] === 255 ? stroke : null;
    };
    const groundBelow = (text: Element, x: number, y: number): string => {
      const below = document.elementsFromPoint(x, y);
      for (const element of below.slice(below.indexOf(text) + 1)) {
        const { fill, stroke, backgroundColor } = getComputedStyle(element);
        const shape = element instanceof SVGLineElement ? stroke : fill;
        const paint = element instanceof SVGGeometryElement ? shape : backgroundColor;
        if (paint !== "none" && channels(paint)[3] === 255) return paint;
      }
      return "Canvas";
    };
    return [...document.querySelectorAll<SVGTextElement>("svg text")].flatMap((text) => {
      if (!text.checkVisibility({ visibilityProperty: true })) return [];
      text.scrollIntoView({ block: "center", inline: "center" });
      const { left, top, width, height } = text.getBoundingClientRect();
      const ground = ownGround(text) ?? groundBelow(text, left + width / 2, top + height / 2);
      const [light = 0, dark = 0] = [luminance(getComputedStyle(text).fill), luminance(ground)].sort(
        (a, b) => b - a,
      );
      const contrast = (light + 0.05) / (dark + 0.05);
      if (contrast >= wanted) return [];
      return [`“${text.textContent}” in a drawing has a contrast of ${contrast.toFixed(1)} to 1`];
    });
  }, minimumContrast);
}

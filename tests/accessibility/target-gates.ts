/** The size of targets, for people whose hands shake. */
import type { Page } from "playwright-core";

/** The size that level AAA requires, in CSS px (WCAG 2.5.5); axe checks that of level AA, 24 px or space around. */
const wantedSize = 44;

/** Targets outside running text, and those of them that are too small, each as often as it occurs. */
export type Targets = { count: number; small: string[] };

/**
 * Measures every target on a page. Links in the middle of a text are left out: their size is that of its lines
 * (https://www.w3.org/TR/WCAG22/#target-size-enhanced).
 */
export async function measureTargets(page: Page): Promise<Targets> {
  return page.evaluate((wanted) => {
    const pressed = "a[href], button, input:not([type=hidden]), select, textarea, summary";
    const standsInText = (element: Element): boolean => {
      if (getComputedStyle(element).display !== "inline") return false;
      const block = element.closest("p, li, dd, dt, td, th, caption, label, blockquote, q, figcaption");
      const own = element.textContent?.trim() ?? "";
      return (block?.textContent?.trim() ?? own) !== own;
    };
    // A label is a target for the control it names.
    const boxOf = (element: HTMLElement): { width: number; height: number } => {
      const boxes = [
        element,
        ...("labels" in element ? ((element as HTMLInputElement).labels ?? []) : []),
      ].map((part) => part.getBoundingClientRect());
      const left = Math.min(...boxes.map((box) => box.left));
      const top = Math.min(...boxes.map((box) => box.top));
      return {
        width: Math.max(...boxes.map((box) => box.right)) - left,
        height: Math.max(...boxes.map((box) => box.bottom)) - top,
      };
    };
    const targets = [...document.querySelectorAll<HTMLElement>(pressed)]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => !element.closest(".skip, .visually-hidden") && !standsInText(element));
    const small = targets.flatMap((element) => {
      const { width, height } = boxOf(element);
      if (width >= wanted && height >= wanted) return [];
      const where = element.closest("[class]")?.getAttribute("class") ?? "";
      return [`<${element.localName}> in .${where}: ${Math.round(width)} × ${Math.round(height)} px`];
    });
    return { count: targets.length, small };
  }, wantedSize);
}

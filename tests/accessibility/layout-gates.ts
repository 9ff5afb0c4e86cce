/** What a page must keep when it is narrow, enlarged or spaced out: nothing sideways, nothing cut off. */
import type { Page } from "playwright-core";

/** Styles added to a page from outside; its content security policy does not apply to them. */
export async function addStyles(page: Page, css: string): Promise<void> {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, css);
}

/** The spacing that a reader may set without loss: https://www.w3.org/TR/WCAG22/#text-spacing */
export const textSpacing = `* {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-bottom: 2em !important; }`;

/** Text alone at twice its size. */
export const doubleText = "html { font-size: 200% !important; }";

/** Elements that make the page scroll sideways (WCAG 1.4.10); wide tables may scroll in a box of their own. */
export async function sidewaysScroll(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const width = root.clientWidth;
    if (root.scrollWidth <= width) return [];
    const scrollsItself = (element: Element): boolean => {
      for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
        if (getComputedStyle(box).overflowX !== "visible") return true;
      }
      return false;
    };
    const rightOf = (element: Element): number => {
      const { left, width } = element.getBoundingClientRect();
      const spills = getComputedStyle(element).overflowX === "visible";
      return Math.round(left + (spills ? Math.max(width, element.scrollWidth) : width));
    };
    const beyond = [...document.body.querySelectorAll("*")].filter(
      (element) => rightOf(element) > width + 1 && !scrollsItself(element),
    );
    const culprits = beyond.filter(
      (element) => !beyond.some((other) => element !== other && element.contains(other)),
    );
    const names = culprits
      .slice(0, 3)
      .map((element) => `<${element.localName} class="${element.className}"> reaches ${rightOf(element)} px`);
    return [`scrolls sideways: ${root.scrollWidth} px wide in a window of ${width} px; ${names.join(", ")}`];
  });
}

/** Text that is cut off because its box does not grow with it (WCAG 1.4.4, 1.4.12). */
export async function cutOffText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const forScreenReadersOnly = (element: Element): boolean => {
      const { width, height } = element.getBoundingClientRect();
      return width <= 1 || height <= 1;
    };
    return [...document.body.querySelectorAll<HTMLElement>("*")].flatMap((element) => {
      const { overflowX, overflowY, display, visibility } = getComputedStyle(element);
      if (display === "none" || visibility === "hidden" || forScreenReadersOnly(element)) return [];
      if (element instanceof HTMLInputElement || !element.innerText?.trim()) return [];
      const hides = (overflow: string): boolean => overflow === "hidden" || overflow === "clip";
      const cutX = hides(overflowX) && element.scrollWidth > element.clientWidth + 1;
      const cutY = hides(overflowY) && element.scrollHeight > element.clientHeight + 1;
      if (!cutX && !cutY) return [];
      return [
        `text is cut off in <${element.localName} class="${element.className}">: ${element.innerText.slice(0, 60)}`,
      ];
    });
  });
}

/** Lines of text that overlap, as they do in a box of fixed height. */
export async function overlappingText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    type Line = { text: string; owner: Element; left: number; right: number; top: number; bottom: number };
    const lines: Line[] = [];
    // What is scrolled out of sight covers nothing.
    const scrollingBox = (element: Element): DOMRect | null => {
      for (let box: Element | null = element; box && box !== document.body; box = box.parentElement) {
        if (getComputedStyle(box).overflowY !== "visible") return box.getBoundingClientRect();
      }
      return null;
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const owner = node.parentElement;
      const text = node.textContent?.trim();
      if (!owner || !text || !owner.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
        continue;
      if (owner.closest("sup, sub, option, script, style, noscript")) continue;
      const box = owner.getBoundingClientRect();
      if (box.width <= 1 || box.height <= 1) continue;
      const size = Number.parseFloat(getComputedStyle(owner).fontSize);
      const clip = scrollingBox(owner);
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const { left, right, top, bottom } of range.getClientRects()) {
        // The box of a line is taller than its letters; what overlaps there is only leading.
        const middle = (top + bottom) / 2;
        if (clip && (middle < clip.top || middle > clip.bottom)) continue;
        lines.push({ text, owner, left, right, top: middle - size * 0.35, bottom: middle + size * 0.35 });
      }
    }
    lines.sort((a, b) => a.top - b.top);
    const found: string[] = [];
    for (const [index, line] of lines.entries()) {
      for (let next = index + 1; next < lines.length; next += 1) {
        const other = lines[next];
        if (!other || other.top >= line.bottom - 1) break;
        if (other.left < line.right - 1 && line.left < other.right - 1)
          found.push(`“${line.text.slice(0, 30)}” lies over “${other.text.slice(0, 30)}”`);
      }
    }
    return found;
  });
}
